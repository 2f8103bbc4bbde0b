/** The state of the inspections of the models so far. */

import type { Triable } from '../../inspection/ideas.ts';
import type { SwitchedOff } from '../../inspection/inspector.ts';
import type { EventOf } from '../../protocol/messages.ts';
import type { Augmenting, Stage } from '../../training/stages.ts';
import type { Draw, Inquiry } from '../asking/inquiryState.ts';

export type Inspected = EventOf<'inspected'>;
export type Uninspectable = EventOf<'uninspectable'>;
export type HandedOver = EventOf<'handedOver'>;
export type IdeaTried = EventOf<'ideaTried'>;
export type Probed = EventOf<'probed'>;

export interface Look {
  text: string;
  off: readonly SwitchedOff[];
  /** The inspection with all heads that this one without some is compared with. */
  inspection: number | null;
}

/** A matrix of a model, by its name. */
export interface NamedMatrix {
  stage: Stage;
  name: string;
}

export type Matrix = Pick<EventOf<'matrix'>, 'shape' | 'values'>;

/** The training step of one stage, taken apart. */
export type StepKernels = Pick<EventOf<'kernels'>, 'kernels' | 'dispatches' | 'hasClock'>;

export interface Inside {
  /** The inspection of A⊕B while it answers an expression: with all heads, and without some. */
  whole: Inquiry<Look, Inspected | Uninspectable> | null;
  without: Inquiry<Look, Inspected | Uninspectable> | null;
  /** A's hand-over to B in an expression. */
  handOver: Inquiry<string, HandedOver | Uninspectable> | null;
  ideas: Partial<Record<Triable, Inquiry<Draw, IdeaTried> | null>>;
  kept: Inquiry<Draw, EventOf<'numericCompared'>> | null;
  fingerprints: Inquiry<null, EventOf<'fingerprints'>> | null;
  /** The probes, by the augmenting model whose states are read. */
  probes: Partial<Record<Augmenting, Inquiry<Draw, Probed> | null>>;
}

export const NOTHING_INSIDE: Inside = {
  whole: null,
  without: null,
  handOver: null,
  ideas: {},
  kept: null,
  fingerprints: null,
  probes: {},
};
