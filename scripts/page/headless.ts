/** The lab without its page: passes commands to the worker, and its events to the script that opened this page. */
import { refusal as inWords } from '../../src/i18n/en/refusal.ts';
import type { Command, LabEvent } from '../../src/protocol/messages.ts';
import { Recorder } from '../../src/recording/recorder.ts';
import type { Settings } from '../../src/training/settings.ts';
import type { Stage } from '../../src/training/stages.ts';
import { createGpuClient } from '../../src/worker/gpuClient.ts';

/** An event as the script gets it: a checkpoint's bytes in an array that survives the way there, refusals in words. */
export type HeadlessEvent =
  | Exclude<LabEvent, { type: 'checkpoint' | 'refused' }>
  | (Omit<Extract<LabEvent, { type: 'checkpoint' }>, 'bytes'> & { bytes: Uint8Array<ArrayBuffer> })
  | (Omit<Extract<LabEvent, { type: 'refused' }>, 'refusal'> & { reason: string });

declare global {
  interface Window {
    /** Receives every event; the script provides it. */
    report(event: HeadlessEvent): void;
    lab: typeof lab;
  }
}

const client = createGpuClient();
function asReported(event: LabEvent): HeadlessEvent {
  switch (event.type) {
    case 'checkpoint':
      return { ...event, bytes: new Uint8Array(event.bytes) };
    case 'refused': {
      const { refusal, ...rest } = event;
      return { ...rest, reason: inWords(refusal) };
    }
    default:
      return event;
  }
}

client.subscribe((event) => window.report(asReported(event)));
let recorder: Recorder | null = null;

const lab = {
  /** Records everything from now on; to be called before the lab is configured with these settings. */
  record(settings: Settings) {
    const started = new Recorder(settings);
    client.subscribe((event) => started.record(event));
    recorder = started;
  },
  /** Returns the recording as a file. */
  async recording(): Promise<Uint8Array<ArrayBuffer>> {
    if (recorder === null) throw new Error('nothing is being recorded');
    return new Uint8Array(await recorder.write());
  },
  send(command: Command) {
    client.send(command);
  },
  load(stage: Stage, bytes: Uint8Array<ArrayBuffer>) {
    client.send({ type: 'load', stage, bytes: bytes.slice().buffer });
  },
};
window.lab = lab;
