/** A fake worker that checks this GPU: it tells the page what a test has it tell. */
import type { CheckEvent } from '../../src/check/messages.ts';

declare global {
  interface Window {
    /** Sends the page an event of the check, as if its worker had. */
    emitCheckEvent(event: CheckEvent): void;
    /** The checks that were started, and how many of them were ended. */
    checks: { started: number; ended: number };
  }
}

/** Runs in the page, behind the fake lab. */
export function installCheck(): void {
  const LabWorker = window.Worker;
  window.checks = { started: 0, ended: 0 };

  class FakeCheck extends EventTarget {
    constructor() {
      super();
      window.checks.started++;
      window.emitCheckEvent = (data) => this.dispatchEvent(new MessageEvent('message', { data }));
    }

    terminate() {
      window.checks.ended++;
    }
  }

  window.Worker = new Proxy(LabWorker, {
    construct: (target, [url, options]) =>
      String(url).includes('check.worker') ? new FakeCheck() : new target(url, options),
  });
}
