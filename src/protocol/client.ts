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

/** The channel to a worker. What it can't do it reports as events, never by throwing. */
export function clientOf(worker: Worker): LabClient {
  const listeners = new Set<(event: LabEvent) => void>();
  const emit = (event: LabEvent) => {
    for (const listener of listeners) listener(event);
  };
  worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const event = eventSchema.safeParse(data);
    emit(event.success ? event.data : failed(`unexpected message: ${event.error.message}`));
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
