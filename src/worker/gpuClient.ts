import { clientOf, type LabClient } from '../protocol/client.ts';

/** Starts the worker that owns the GPU. */
export const createGpuClient = (): LabClient =>
  clientOf(new Worker(new URL('./lab.worker.ts', import.meta.url), { type: 'module' }));
