import { clientOf, type LabClient } from '../protocol/client.ts';

/** Starts the worker that answers without a GPU. */
export const createCpuClient = (): LabClient =>
  clientOf(new Worker(new URL('./cpu.worker.ts', import.meta.url), { type: 'module' }));
