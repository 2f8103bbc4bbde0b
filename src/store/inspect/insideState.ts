/** What of the models has been taken apart so far. */
import type { Triable } from '../../inspection/ideas.ts';
import type { SwitchedOff } from '../../inspection/inspector.ts';
import type { StepDispatch, StepKernel } from '../../protocol/kernels.ts';
import type { EventOf } from '../../protocol/messages.ts';
import type { Augmenting, ByStage, Stage } from '../../training/stages.ts';
import type { WeightsId } from '../training/origin.ts';

/** A question to the worker, and what came of it. */
export interface Inquiry<Asked, Found> {
  id: number;
  asked: Asked;
  pending: boolean;
  /** What came of it, and of which weights. The last one is kept while a later one is pending. */
  result: { asked: Asked; found: Found; weights: ByStage<WeightsId> } | null;
}

export type Inspected = EventOf<'inspected'>;
export type Uninspectable = EventOf<'uninspectable'>;
export type HandedOver = EventOf<'handedOver'>;
export type IdeaTried = EventOf<'ideaTried'>;
export type Probed = EventOf<'probed'>;

export interface Look {
  text: string;
  off: readonly SwitchedOff[];
  /** Of a look without some heads: the inspection with all of them that it is compared with. */
  inspection: number | null;
}

export interface Draw {
  count: number;
  seed: number;
}

/** One matrix of one model, looked at. */
export interface MatrixView {
  /** Of the last message that was sent for it. */
  id: number;
  stage: Stage;
  /** What can be asked for; empty until the worker has said. */
  names: readonly string[];
  /** What is asked for; null until it is known what there is. */
  name: string | null;
  pending: boolean;
  result: Matrix | null;
}

export interface Matrix {
  name: string;
  /** [rows, columns]; a gain has one dimension. */
  shape: readonly number[];
  /** Row by row. */
  values: Float32Array;
  /** Steps that its model had been trained for. */
  step: number;
}

/** The training step of one stage, taken apart. */
export interface Step {
  /** All that differ, in the order in which they first run. */
  kernels: readonly StepKernel[];
  /** In the order in which they run. */
  dispatches: readonly StepDispatch[];
  /** Whether shares can be measured. */
  hasClock: boolean;
}

export interface StepView {
  /** Of the last message that was sent for it. */
  id: number;
  stage: Stage;
  /** Whether an answer is awaited: the step, or, where that is known, shares. */
  pending: boolean;
  step: Step | null;
  /** For each dispatch its share of the step's time. */
  shares: readonly number[] | null;
}

export interface Inside {
  /** A⊕B while it answers an expression: as it is, and without some heads. */
  whole: Inquiry<Look, Inspected | Uninspectable> | null;
  without: Inquiry<Look, Inspected | Uninspectable> | null;
  /** What A hands over to B in an expression. */
  handOver: Inquiry<string, HandedOver | Uninspectable> | null;
  ideas: Partial<Record<Triable, Inquiry<Draw, IdeaTried> | null>>;
  kept: Inquiry<Draw, EventOf<'numericCompared'>> | null;
  fingerprints: Inquiry<null, EventOf<'fingerprints'>> | null;
  /** By the augmenting model whose states are read. */
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
