import type { Refusal } from '../../training/refusal.ts';
import type { Stage } from '../../training/stages.ts';

/** The outcome of a visitor's last load or save, if there is something to say of it. */
export type Notice =
  | { kind: 'refused'; refusal: Refusal }
  | { kind: 'no-shipped' }
  | { kind: 'unread'; name: string }
  /** The file of this name holds a run, in whose favour these stages would be lost. */
  | { kind: 'replaces'; name: string; lost: readonly Stage[] }
  /** These stages are not in the file that was saved, as they do not belong to what they build on. */
  | { kind: 'left-out'; stages: readonly Stage[] };
