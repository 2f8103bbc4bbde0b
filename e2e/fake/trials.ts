/** Fake workers that check this GPU and race on it: they tell the page what a test has them tell. */
import type { CheckEvent } from '../../src/check/messages.ts';
import type { RaceEvent } from '../../src/race/messages.ts';

declare global {
  interface Window {
    /** Sends the page an event, as if the worker of a check or a race had. */
    emitTrialEvent(event: CheckEvent | RaceEvent): void;
    /** The workers of checks and races that were started, with their names, and how many of them were ended. */
    trials: { started: string[]; ended: number };
  }
}

/** Runs in the page, behind the fake lab. */
export function installTrials(): void {
  const LabWorker = window.Worker;
  window.trials = { started: [], ended: 0 };

  class FakeTrial extends EventTarget {
    constructor(name: string) {
      super();
      window.trials.started.push(name);
      window.emitTrialEvent = (data) => this.dispatchEvent(new MessageEvent('message', { data }));
    }

    terminate() {
      window.trials.ended++;
    }
  }

  window.Worker = new Proxy(LabWorker, {
    construct: (target, [url, options]) =>
      /(check|race)\.worker/.test(String(url))
        ? new FakeTrial(options?.name ?? '')
        : new target(url, options),
  });
}
