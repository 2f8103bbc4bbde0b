/**
 * The lab's connection: to the worker that owns the GPU, or to one that answers on the CPU, which is loaded only then.
 * While nothing was ever ready, whatever fails on the GPU, silence included, brings the CPU; what fails there is
 * reported as unavailable, which can be tried again.
 */
import type { LabClient } from '../../protocol/client.ts';
import type { Command, LabEvent, NoGpu } from '../../protocol/messages.ts';
import { createPatience } from './patience.ts';

/**
 * The way in which a lab is opened: for the first time, or as a visitor asks; again, after the GPU was lost, when it is
 * known to be there and may take a moment to come back; or with the GPU given up, for the CPU to answer.
 */
export type Way = 'first' | 'again' | 'given-up';

interface Workers {
  /** Starts the worker that owns the GPU. */
  training(): LabClient;
  /** Loads and starts the one that answers without. */
  answering(): Promise<LabClient>;
}

/**
 * The seconds of silence after which a start has failed. Chromium ends a GPU process that hangs after 10 to 35 seconds,
 * the longer the fewer cores there are, and then answers or refuses: a shorter limit would give up GPUs that are about
 * to come. Every kernel that is prepared is reported, which a software adapter on a busy machine does every few seconds.
 */
export const START_SILENCE = 45;

const noGpuOf = (event: LabEvent): NoGpu | null =>
  event.type === 'unavailable' && event.reason !== 'lost' && event.reason !== 'out-of-memory'
    ? { reason: event.reason, message: event.message }
    : null;

const notStarted = (message: string): NoGpu => ({ reason: 'not-started', message });

/**
 * Connects to the worker that this browser can run.
 * @param hasWebGpu true if this browser knows WebGPU; then it may still have no GPU to offer
 */
export function connectLab(way: Way, hasWebGpu: boolean, { training, answering }: Workers): LabClient {
  const listeners = new Set<(event: LabEvent) => void>();
  const emit = (event: LabEvent) => {
    for (const listener of listeners) listener(event);
  };
  const patience = createPatience();
  let client: LabClient | null = null;
  let isClosed = false;
  /** The last configuration that the current client was sent, for the one that takes its place. */
  let configured: Command | null = null;
  /** The last word, once neither the GPU nor the CPU can be had: it is said again to whoever configures later. */
  let lastWord: LabEvent | null = null;
  /** Called if the present worker brings no models. */
  let fail: (noGpu: NoGpu) => void = () => {};

  const expectModels = () =>
    patience.wait(START_SILENCE, () => fail(notStarted(`Nothing was heard for ${START_SILENCE} seconds.`)));

  /**
   * Passes on the events of a worker, as `translate` changes them.
   * @param onFailure called if it fails before it was ever ready; what fails later is for the page to tell
   */
  function follow(
    worker: LabClient,
    onFailure: (noGpu: NoGpu) => void,
    translate: (event: LabEvent) => LabEvent = (event) => event,
  ): void {
    client = worker;
    let [hasBeenReady, isOver] = [false, false];
    fail = (noGpu) => {
      patience.stop();
      if (hasBeenReady) emit({ type: 'unavailable', ...noGpu });
      else onFailure(noGpu);
    };
    worker.subscribe((event) => {
      if (client !== worker) return;
      patience.hear();
      const found = noGpuOf(event);
      const isFailure = found !== null || (event.type === 'failed' && event.reason === 'unexpected');
      // A failure whose models are gone already is no news.
      if (isFailure && isOver) return;
      if (found !== null) return fail(found);
      if (event.type === 'failed' && event.reason === 'unexpected' && !hasBeenReady) {
        return fail(notStarted(event.message));
      }
      if (event.type === 'ready') hasBeenReady = true;
      if (event.type === 'unavailable') isOver = true;
      if (event.type === 'ready' || event.type === 'unavailable') patience.stop();
      emit(translate(event));
    });
  }

  async function substitute(noGpu: NoGpu): Promise<void> {
    client?.close();
    client = null;
    let isGivenUp = false;
    const giveUp = () => {
      isGivenUp = true;
      patience.stop();
      client?.close();
      client = null;
      lastWord = { type: 'unavailable', ...noGpu };
      emit(lastWord);
    };
    fail = giveUp;
    expectModels();
    const substituted = await answering().catch(() => null);
    if (isClosed || isGivenUp) return substituted?.close();
    if (substituted === null) return giveUp();
    follow(substituted, giveUp, (event) => (event.type === 'device' ? { ...event, noGpu } : event));
    if (configured !== null) substituted.send(configured);
  }

  function start(): void {
    try {
      follow(training(), (found) => {
        if (way === 'first') void substitute(found);
        else emit({ type: 'unavailable', reason: 'lost', message: found.message });
      });
    } catch (error) {
      void substitute(notStarted(String(error)));
    }
  }

  if (way === 'given-up') void substitute({ reason: 'lost', message: '' });
  else if (hasWebGpu) start();
  else void substitute({ reason: 'no-webgpu', message: '' });

  return {
    send(command, transfer) {
      if (command.type === 'configure') {
        configured = command;
        if (client !== null) expectModels();
        const said = lastWord;
        if (said !== null) queueMicrotask(() => emit(said));
      }
      client?.send(command, transfer);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      isClosed = true;
      patience.stop();
      client?.close();
    },
  };
}
