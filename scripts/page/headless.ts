/** The lab without its page: hands commands to the worker, and its events to the script that opened this page. */
import { type Phase, PRESETS, type Settings } from '../../src/training/settings.ts';
import { createLabClient } from '../../src/worker/client.ts';
import type { Command, LabEvent } from '../../src/worker/protocol.ts';

/** An event as the script gets it: a checkpoint's bytes in an array that survives the way there. */
export type HeadlessEvent =
  | Exclude<LabEvent, { type: 'checkpoint' }>
  | (Omit<Extract<LabEvent, { type: 'checkpoint' }>, 'bytes'> & { bytes: Uint8Array<ArrayBuffer> });

declare global {
  interface Window {
    /** Given by the script. */
    report(event: HeadlessEvent): void;
    lab: typeof lab;
  }
}

const client = createLabClient();
client.subscribe((event) => {
  window.report(event.type === 'checkpoint' ? { ...event, bytes: new Uint8Array(event.bytes) } : event);
});

const lab = {
  /** The settings of a preset with every seed, of keys as of training, set to `seed`; null: as they are. */
  settings(preset: 'paper' | 'small', seed: number | null): Settings {
    const settings = PRESETS[preset];
    return seed === null ? settings : { ...settings, seed, world: { ...settings.world, seed } };
  },
  send(command: Command) {
    client.send(command);
  },
  load(stage: { phase: Phase; second?: true }, bytes: Uint8Array<ArrayBuffer>) {
    client.send({ type: 'load', ...stage, bytes: bytes.slice().buffer });
  },
};
window.lab = lab;
