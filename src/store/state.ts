/** What the page knows: everything the worker has said, as one value. Reducers make the next one of it. */
import type { Refusal } from '../training/refusal.ts';
import { PHASES, type Phase, PRESETS, type Settings } from '../training/settings.ts';
import type { LabEvent, Sampled } from '../worker/protocol.ts';
import type { Suite } from '../worlds/keyvalue/suites.ts';
import { type Curve, EMPTY_CURVE } from './curve.ts';
import { type Inside, NOTHING_INSIDE } from './insideState.ts';

type EventOf<Type extends LabEvent['type']> = Extract<LabEvent, { type: Type }>;

export interface Key {
  text: string;
  /** 0…99 */
  value: number;
}
export type Status = EventOf<'phase'>['status'];
export type Answered = EventOf<'answered'>;
export type Unanswerable = EventOf<'unanswerable'>;
export type Accuracies = EventOf<'table'>['accuracy'];
export type Failure = Omit<EventOf<'failed'>, 'type'>;
export type UnavailableReason = EventOf<'unavailable'>['reason'];

export type Connection =
  | { kind: 'connecting' }
  | { kind: 'building'; done: number; total: number }
  | { kind: 'ready' }
  | { kind: 'unavailable'; reason: UnavailableReason; message: string };

/** Where weights came from, as far as a visitor cares. */
export type Origin =
  | { kind: 'initial' }
  | { kind: 'trained' }
  | { kind: 'shipped' }
  | { kind: 'file'; name: string }
  | { kind: 'restored' };

/** Names a set of weights: the same name, the same weights. */
export type WeightsId = string;

/** Something a visitor asked of a phase that could not be done. */
export type Notice = { kind: 'refused'; refusal: Refusal } | { kind: 'no-shipped' };

/** On a key map: not measured, wrong, right. */
export const KEY = { unknown: 0, wrong: 1, right: 2 } as const;

export interface PhaseState {
  status: Status;
  origin: Origin;
  step: number;
  steps: number;
  /** Trained parameters; null while the models are being built. */
  parameters: number | null;
  weights: WeightsId;
  /** Where the weights that were sent to the worker, and not yet taken by it, come from. */
  loading: Origin | null;
  /** How far the kernels that train this phase are compiled, while they are. */
  compiling: { done: number; total: number } | null;
  losses: Curve;
  accuracy: Partial<Record<Suite, Curve>>;
  stepsPerSecond: number;
  examplesPerSecond: number;
  /** For each key one of `KEY`. */
  keyMap: Uint8Array;
  notice: Notice | null;
}

/** What a visitor asked the three models, and what came of it. */
export interface Question {
  id: number;
  text: string;
  pending: boolean;
  /** Kept while a later question is pending or turns out unanswerable. */
  answer: (Answered & { origins: Record<Phase, Origin>; steps: Record<Phase, number> }) | null;
  problem: Unanswerable | null;
}

/** The same expressions over held-out keys, asked of all three models. */
export interface Sample {
  id: number;
  count: number;
  seed: number;
  pending: boolean;
  /** What came of it, and the weights that it came from. */
  result: { rows: readonly Sampled[]; weights: Record<Phase, WeightsId> } | null;
}

/** An evaluation of all suites, with what determined it. */
export interface Evaluation {
  id: number;
  count: number;
  seed: number;
  adapter: string;
  settings: Settings;
  weights: Record<Phase, WeightsId>;
  origins: Record<Phase, Origin>;
  steps: Record<Phase, number>;
}

export interface LabState {
  settings: Settings;
  device: { adapter: string; software: boolean } | null;
  connection: Connection;
  keys: readonly Key[];
  /** The first so many keys are composition keys, the others held out. */
  compositionKeys: number;
  phases: Record<Phase, PhaseState>;
  /** How often weights have changed; names the next ones. */
  changes: number;
  /** The weights of A and B that the composition was trained on; null while it is untrained. */
  composedOf: { A: WeightsId; B: WeightsId } | null;
  /** Whose answers the key map shows. */
  mapPhase: Phase;
  /** Steps per second at most; null: as fast as it goes. */
  speed: number | null;
  /** Held-out accuracy at which the composition stops; null: never. */
  stopAt: number | null;
  question: Question;
  sample: Sample | null;
  evaluating: Evaluation | null;
  evaluation: (Evaluation & { accuracy: Accuracies }) | null;
  failure: Failure | null;
  inside: Inside;
}

function untrained(steps: number, keys: number): PhaseState {
  return {
    status: 'untrained',
    origin: { kind: 'initial' },
    step: 0,
    steps,
    parameters: null,
    weights: 'initial',
    loading: null,
    compiling: null,
    losses: EMPTY_CURVE,
    accuracy: {},
    stepsPerSecond: 0,
    examplesPerSecond: 0,
    keyMap: new Uint8Array(keys),
    notice: null,
  };
}

/** All phases before their first step. */
export function untrainedPhases({ A, B, composition }: Settings, keys: number): Record<Phase, PhaseState> {
  return {
    A: untrained(A.optimiser.steps, keys),
    B: untrained(B.optimiser.steps, keys),
    AB: untrained(composition.optimiser.steps, keys),
  };
}

/** The state before the worker has said anything. */
export function initialState(settings: Settings = PRESETS.paper): LabState {
  return {
    settings,
    device: null,
    connection: { kind: 'connecting' },
    keys: [],
    compositionKeys: 0,
    phases: untrainedPhases(settings, 0),
    changes: 0,
    composedOf: null,
    mapPhase: 'AB',
    speed: null,
    stopAt: null,
    question: { id: 0, text: '', pending: false, answer: null, problem: null },
    sample: null,
    evaluating: null,
    evaluation: null,
    failure: null,
    inside: NOTHING_INSIDE,
  };
}

/** A value for each phase. */
export const eachPhase = <Value>(value: (phase: Phase) => Value): Record<Phase, Value> => ({
  A: value('A'),
  B: value('B'),
  AB: value('AB'),
});

/** The phase that is training, if any. */
export const trainingPhase = ({ phases }: LabState): Phase | null =>
  PHASES.find((phase) => phases[phase].status === 'training') ?? null;
