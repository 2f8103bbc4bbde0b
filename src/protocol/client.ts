/** The page's end of the channel to the worker. */
import { type Command, eventSchema, type LabEvent } from './messages.ts';

export interface LabClient {
  /** Sends a command; buffers in `transfer` are handed over, not copied. */
  send(command: Command, transfer?: Transferable[]): void;
  /** Calls `listener` with every event until the returned function is called. */
  subscribe(listener: (event: LabEvent) => void): () => void;
  /** Ends the worker and everything it was doing. */
  close(): void;
}

const failed = (message: string): LabEvent => ({ type: 'failed', reason: 'unexpected', message });

/** Returns the value at a path within a message. */
const valueAt = (message: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    message,
  );

/** Reads a message. One whose only fault are numbers that are not finite comes of weights that are far too large. */
function eventOf(message: unknown): LabEvent {
  const event = eventSchema.safeParse(message);
  if (event.success) return event.data;
  const isNotFinite = event.error.issues.every(({ path }) => {
    const value = valueAt(message, path);
    return typeof value === 'number' && !Number.isFinite(value);
  });
  const text = `unexpected message: ${event.error.message}`;
  return isNotFinite ? { type: 'failed', reason: 'not-finite', message: text } : failed(text);
}

/** The channel to a worker. What it can't do it reports as events, never by throwing. */
export function clientOf(worker: Worker): LabClient {
  const listeners = new Set<(event: LabEvent) => void>();
  const emit = (event: LabEvent) => {
    for (const listener of listeners) listener(event);
  };
  worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    emit(eventOf(data));
  });
  worker.addEventListener('error', ({ message }) => {
    emit(failed(message || 'the worker could not be started'));
  });
  return {
    send: (command, transfer = []) => worker.postMessage(command, transfer),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => worker.terminate(),
  };
}
