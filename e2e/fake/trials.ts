/** Fake workers that check this GPU and race on it: they tell the page what a test has them tell. */
import type { CheckEvent } from '../../src/check/messages.ts';
import type { RaceEvent } from '../../src/race/messages.ts';

declare global {
  interface Window {
    /** Sends the page an event, as if the worker of a check or a race had. */
    emitTrialEvent(event: CheckEvent | RaceEvent): void;
    /** The numbers of checks and races that were started, and that were ended. */
    trials: { started: number; ended: number };
  }
}

/** Runs in the page, behind the fake lab. */
export function installTrials(): void {
  const LabWorker = window.Worker;
  window.trials = { started: 0, ended: 0 };

  class FakeTrial extends EventTarget {
    constructor() {
      super();
      window.trials.started++;
      window.emitTrialEvent = (data) => this.dispatchEvent(new MessageEvent('message', { data }));
    }

    terminate() {
      window.trials.ended++;
    }
  }

  window.Worker = new Proxy(LabWorker, {
    construct: (target, [url, options]) =>
      /(check|race)\.worker/.test(String(url)) ? new FakeTrial() : new target(url, options),
  });
}
