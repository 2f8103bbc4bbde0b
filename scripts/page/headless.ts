/** The lab without its page: hands commands to the worker, and its events to the script that opened this page. */
import { lab as words } from '../../src/i18n/en/lab.ts';
import type { Phase } from '../../src/training/settings.ts';
import { createLabClient } from '../../src/worker/client.ts';
import type { Command, LabEvent } from '../../src/worker/protocol.ts';

/** An event as the script gets it: a checkpoint's bytes in an array that survives the way there, refusals in words. */
export type HeadlessEvent =
  | Exclude<LabEvent, { type: 'checkpoint' | 'refused' }>
  | (Omit<Extract<LabEvent, { type: 'checkpoint' }>, 'bytes'> & { bytes: Uint8Array<ArrayBuffer> })
  | (Omit<Extract<LabEvent, { type: 'refused' }>, 'refusal'> & { reason: string });

declare global {
  interface Window {
    /** Given by the script. */
    report(event: HeadlessEvent): void;
    lab: typeof lab;
  }
}

const client = createLabClient();
function asReported(event: LabEvent): HeadlessEvent {
  switch (event.type) {
    case 'checkpoint':
      return { ...event, bytes: new Uint8Array(event.bytes) };
    case 'refused': {
      const { refusal, ...rest } = event;
      return { ...rest, reason: words.status.refusal(refusal) };
    }
    default:
      return event;
  }
}

client.subscribe((event) => window.report(asReported(event)));

const lab = {
  send(command: Command) {
    client.send(command);
  },
  load(stage: { phase: Phase; second?: true }, bytes: Uint8Array<ArrayBuffer>) {
    client.send({ type: 'load', ...stage, bytes: bytes.slice().buffer });
  },
};
window.lab = lab;
