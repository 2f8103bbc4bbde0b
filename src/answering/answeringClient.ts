import { clientOf, type LabClient } from '../worker/client.ts';

/** Starts the worker that answers without a GPU. */
export const createAnsweringClient = (): LabClient =>
  clientOf(new Worker(new URL('./answering.worker.ts', import.meta.url), { type: 'module' }));
