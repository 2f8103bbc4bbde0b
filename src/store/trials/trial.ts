/** A check or a race: it runs in a worker of its own, goes on while a visitor reads other pages, and never hangs. */
import { createStore } from 'zustand/vanilla';
import type { TrialClient } from '../../check/trialClient.ts';
import type { BrokenOff, PageEvent } from '../../check/trialEvent.ts';
import { createPatience } from '../lab/patience.ts';

/**
 * The seconds of silence after which a trial has failed. On the software adapter of a slow computer, kernels of a whole
 * step compile for minutes.
 */
export const MOST_SILENCE = 180;

interface Surroundings<Event> {
  /** Starts a worker, which tells `listen` what it finds. */
  start: (listen: (event: Event) => void) => TrialClient;
  /** Calls what it is given whenever the page is hidden, until the returned function is called. */
  onHidden: (call: () => void) => () => void;
}

/**
 * Creates what runs trials of a kind, one at a time.
 * @param begun the report at the start
 * @param after returns the report after an event
 */
export function createTrial<Event, Report extends { end: object | null }>(
  begun: Report,
  after: (report: Report, event: Event | BrokenOff | PageEvent) => Report,
) {
  const store = createStore<{ report: Report | null }>(() => ({ report: null }));
  const silence = createPatience();
  const limit = createPatience();
  let worker: TrialClient | null = null;
  let unwatch = () => {};

  function close(): void {
    silence.stop();
    limit.stop();
    unwatch();
    worker?.close();
    worker = null;
  }

  function hear(event: Event | BrokenOff | PageEvent): void {
    silence.hear();
    const { report } = store.getState();
    if (report === null || report.end !== null) return;
    const next = after(report, event);
    store.setState({ report: next });
    if (next.end !== null) close();
  }

  return {
    store,
    stop: () => hear({ type: 'stopped' }),

    /**
     * Begins anew.
     * @param seconds after which the page ends it; none if not given
     */
    start({ start, onHidden }: Surroundings<Event>, seconds?: number): void {
      close();
      store.setState({ report: begun });
      // The limit first: where both end in the same second, the time is up.
      if (seconds !== undefined) limit.wait(seconds, () => hear({ type: 'overtime' }));
      silence.wait(MOST_SILENCE, () => hear({ type: 'silent' }));
      try {
        worker = start(hear);
        unwatch = onHidden(() => hear({ type: 'hidden' }));
      } catch (error) {
        hear({ type: 'unavailable', message: String(error) });
      }
    },
  };
}

/** Watches whether this page is hidden. */
export function onHidden(call: () => void): () => void {
  const watch = () => {
    if (document.visibilityState === 'hidden') call();
  };
  document.addEventListener('visibilitychange', watch);
  return () => document.removeEventListener('visibilitychange', watch);
}
