/** The page's end of the worker that races. */
import { type Limit, type RaceEvent, raceEventSchema } from './messages.ts';

/** A race that is going on. */
export interface RaceClient {
  /** Ends it at once, and frees what it holds on the GPU. */
  close(): void;
}

/**
 * Starts a race of at most so many minutes.
 * @param listen gets every event
 */
export function startRace(minutes: Limit, listen: (event: RaceEvent) => void): RaceClient {
  const worker = new Worker(new URL('./race.worker.ts', import.meta.url), {
    type: 'module',
    name: String(minutes),
  });
  worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const event = raceEventSchema.safeParse(data);
    listen(event.success ? event.data : { type: 'unavailable', message: event.error.message });
  });
  worker.addEventListener('error', ({ message }) => {
    listen({ type: 'unavailable', message: message || 'the worker could not be started' });
  });
  return { close: () => worker.terminate() };
}
