/** The check of this GPU: it goes on while a visitor reads other pages. */
import { createStore } from 'zustand/vanilla';
import { type CheckClient, startCheck } from '../../check/checkClient.ts';
import { BEGUN, type CheckReport, withEvent } from '../../check/checkReport.ts';
import type { CheckEvent } from '../../check/messages.ts';
import { createPatience } from '../lab/patience.ts';

/**
 * The seconds of silence after which a check has failed. A case may compile kernels of a whole step, which on the
 * software adapter of a slow computer takes a minute.
 */
export const MOST_SILENCE = 180;

interface Surroundings {
  /** Starts a check, which tells `listen` what it finds. */
  start: (listen: (event: CheckEvent) => void) => CheckClient;
  /** Calls what it is given whenever the page is hidden, until the returned function is called. */
  onHidden: (call: () => void) => () => void;
}

/** Creates what runs checks, one at a time. */
export function createCheck({ start, onHidden }: Surroundings) {
  const store = createStore<{ report: CheckReport | null }>(() => ({ report: null }));
  const patience = createPatience();
  let client: CheckClient | null = null;
  let unwatch = () => {};

  const change = (next: (report: CheckReport) => CheckReport) =>
    store.setState(({ report }) => ({ report: report && next(report) }));

  function close(): void {
    patience.stop();
    unwatch();
    client?.close();
    client = null;
  }

  function hear(event: CheckEvent): void {
    patience.hear();
    change((report) => withEvent(report, event));
    if (store.getState().report?.end !== null) close();
  }

  /** Ends the check that is going on, if there is one. */
  function end(kind: 'stopped' | 'silent'): void {
    close();
    change((report) => (report.end === null ? { ...report, end: { kind, message: '' } } : report));
  }

  return {
    store,
    stop: () => end('stopped'),

    /** Begins anew. */
    start(): void {
      close();
      store.setState({ report: BEGUN });
      unwatch = onHidden(() => change((report) => ({ ...report, wasHidden: true })));
      patience.wait(MOST_SILENCE, () => end('silent'));
      try {
        client = start(hear);
      } catch (error) {
        hear({ type: 'unavailable', message: String(error) });
      }
    },
  };
}

/** Watches whether this page is hidden. */
function onHidden(call: () => void): () => void {
  const watch = () => {
    if (document.visibilityState === 'hidden') call();
  };
  watch();
  document.addEventListener('visibilitychange', watch);
  return () => document.removeEventListener('visibilitychange', watch);
}

/** The check of this page. */
export const gpuCheck = createCheck({ start: startCheck, onHidden });
