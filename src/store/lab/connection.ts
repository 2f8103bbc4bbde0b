/**
 * The lab's connection: to the worker that owns the GPU, or, without a GPU, to one that answers on the CPU, which is
 * loaded only then.
 */
import type { LabClient } from '../../protocol/client.ts';
import type { Command, LabEvent, NoGpu } from '../../protocol/messages.ts';

interface Workers {
  /** Starts the worker that owns the GPU. */
  training(): LabClient;
  /** Loads and starts the one that answers without. */
  answering(): Promise<LabClient>;
}

const noGpuOf = (event: LabEvent): NoGpu | null =>
  event.type === 'unavailable' && event.reason !== 'lost' && event.reason !== 'out-of-memory'
    ? { reason: event.reason, message: event.message }
    : null;

/**
 * Connects to the worker that this browser can run.
 * @param noGpu the reason for which no GPU is to be asked for; without one there may still be none to be had
 */
export function connectLab(noGpu: NoGpu | null, { training, answering }: Workers): LabClient {
  const listeners = new Set<(event: LabEvent) => void>();
  const emit = (event: LabEvent) => {
    for (const listener of listeners) listener(event);
  };
  let client: LabClient | null = null;
  let isClosed = false;
  /** The last configuration that the current client was sent, for the one that takes its place. */
  let configured: Command | null = null;

  async function substitute(noGpu: NoGpu): Promise<void> {
    client?.close();
    client = null;
    const substituted = await answering().catch(() => null);
    if (isClosed) return substituted?.close();
    if (substituted === null) return emit({ type: 'unavailable', ...noGpu });
    client = substituted;
    client.subscribe((event) => emit(event.type === 'device' ? { ...event, noGpu } : event));
    if (configured !== null) client.send(configured);
  }

  if (noGpu === null) {
    client = training();
    client.subscribe((event) => {
      const found = noGpuOf(event);
      if (found === null) emit(event);
      else void substitute(found);
    });
  } else void substitute(noGpu);

  return {
    send(command, transfer) {
      if (command.type === 'configure') configured = command;
      client?.send(command, transfer);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      isClosed = true;
      client?.close();
    },
  };
}
