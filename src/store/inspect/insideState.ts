/** The results of inspecting the models. */
import type { Triable } from '../../inspection/ideas.ts';
import type { SwitchedOff } from '../../inspection/inspector.ts';
import type { StepDispatch, StepKernel } from '../../protocol/kernels.ts';
import type { EventOf } from '../../protocol/messages.ts';
import type { Augmenting, ByStage, Stage } from '../../training/stages.ts';
import { GRID_CELLS } from '../../worlds/keyvalue/numberGrid.ts';
import type { WeightsId } from '../training/origin.ts';

/** A question to the worker, and its result. */
export interface Inquiry<Asked, Found> {
  id: number;
  asked: Asked;
  pending: boolean;
  /** The result, and the weights that it is of. The last one is kept while a later one is pending. */
  result: { asked: Asked; found: Found; weights: ByStage<WeightsId> } | null;
}

export interface NumberGrid {
  /** The state of each cell, one of `KEY`; a cell keeps its answer until it is asked again. */
  cells: Uint8Array;
  /** The weights of B that were asked last, and the number of cells that were. */
  weights: WeightsId | null;
  asked: number;
  /** True while all cells are being asked. */
  pending: boolean;
}

export const EMPTY_GRID: NumberGrid = {
  cells: new Uint8Array(GRID_CELLS),
  weights: null,
  asked: 0,
  pending: false,
};

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

export interface Draw {
  count: number;
  seed: number;
}

/** The matrix that is shown, of one model. */
export interface MatrixView {
  /** The id of the last message that was sent for it. */
  id: number;
  stage: Stage;
  /** The names that can be asked for; empty until the worker has sent them. */
  names: readonly string[];
  /** The name that is asked for; null until the names are known. */
  name: string | null;
  pending: boolean;
  result: Matrix | null;
}

export interface Matrix {
  name: string;
  /** [rows, columns]; a gain has one dimension. */
  shape: readonly number[];
  /** The values, row by row. */
  values: Float32Array;
  /** The number of steps that its model had been trained for. */
  step: number;
}

/** The kernels of one stage's training step. */
export interface StepKernels {
  /** The distinct kernels, in the order in which they first run. */
  kernels: readonly StepKernel[];
  /** The dispatches, in the order in which they run. */
  dispatches: readonly StepDispatch[];
  /** True if shares can be measured. */
  hasClock: boolean;
}

export interface StepView {
  /** The id of the last message that was sent for it. */
  id: number;
  stage: Stage;
  /** True while an answer is awaited: the step, or, once that is known, shares. */
  pending: boolean;
  step: StepKernels | null;
  /** The share of each dispatch in the step's time. */
  shares: readonly number[] | null;
}

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
  grid: NumberGrid;
}

export const NOTHING_INSIDE: Inside = {
  whole: null,
  without: null,
  handOver: null,
  ideas: {},
  kept: null,
  fingerprints: null,
  probes: {},
  grid: EMPTY_GRID,
};
