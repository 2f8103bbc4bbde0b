/** The page's end of a worker that checks or races. */
import type { z } from 'zod';
import type { BrokenOff } from './trialEvent.ts';

/** A check or a race that is going on. */
export interface TrialClient {
  /** Ends it at once, and frees what it holds on the GPU. */
  close(): void;
}

/**
 * Listens to a worker. A message that is no event, and a worker that can't be started, count as an unavailable GPU.
 * @param schema parses every message
 * @param listen gets every event
 */
export function listenToTrial<Event>(
  worker: Worker,
  schema: z.ZodType<Event>,
  listen: (event: Event | BrokenOff) => void,
): TrialClient {
  worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const event = schema.safeParse(data);
    listen(event.success ? event.data : { type: 'unavailable', message: event.error.message });
  });
  worker.addEventListener('error', ({ message }) => {
    listen({ type: 'unavailable', message: message || 'the worker could not be started' });
  });
  return { close: () => worker.terminate() };
}
