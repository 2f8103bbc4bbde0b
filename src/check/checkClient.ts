/** The page's end of the worker that checks this GPU. */
import { type CheckEvent, checkEventSchema } from './messages.ts';

/** A check that is going on. */
export interface CheckClient {
  /** Ends it at once, and frees what it holds on the GPU. */
  close(): void;
}

/**
 * Starts a check.
 * @param listen gets every event
 */
export function startCheck(listen: (event: CheckEvent) => void): CheckClient {
  const worker = new Worker(new URL('./check.worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const event = checkEventSchema.safeParse(data);
    listen(event.success ? event.data : { type: 'unavailable', message: event.error.message });
  });
  worker.addEventListener('error', ({ message }) => {
    listen({ type: 'unavailable', message: message || 'the worker could not be started' });
  });
  return { close: () => worker.terminate() };
}
