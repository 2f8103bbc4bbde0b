/** The state of the lab: everything the worker has sent, as one value. Reducers make the next one of it. */

import type { EventOf } from '../../protocol/messages.ts';
import type { Provenance } from '../../recording/recording.ts';
import { PRESETS, type Settings } from '../../training/settings.ts';
import {
  type ByStage,
  type ModelName,
  optimiserOf,
  phaseOf,
  STAGES,
  type Stage,
  stagesOf,
} from '../../training/stages.ts';
import type { Phase } from '../../worlds/phases.ts';
import type { Suite } from '../../worlds/registry.ts';
import type { Entry } from '../../worlds/texts.ts';
import type { Draw, Inquiry } from '../asking/inquiryState.ts';
import { type Inside, type NamedMatrix, NOTHING_INSIDE } from '../inspect/insideState.ts';
import type { RecordedTrainings } from '../replay/recordedTraining.ts';
import { NO_RUNS, type RunsState } from '../runs/runsState.ts';
import { type Curve, EMPTY_CURVE } from '../training/curve.ts';
import type { NormCurves } from '../training/norms.ts';
import type { Origin, PresentModels, Status, WeightsId } from '../training/origin.ts';
import { blankMaps, type CellCounts, type MapAnswers } from './cells.ts';
import type { Notice } from './notice.ts';

export type Key = Entry;
export type Answered = EventOf<'answered'>;
export type Unanswerable = EventOf<'unanswerable'>;
/**
 * `table`: the settings name a table whose rows are not here. `open-elsewhere`: the saved models of a run are open in
 * another tab, or gone.
 */
type Failure = Omit<EventOf<'failed'>, 'type'> | { reason: 'table' | 'open-elsewhere'; message: string };
export type UnavailableReason = EventOf<'unavailable'>['reason'];

type Connection =
  | { kind: 'connecting' }
  | { kind: 'building'; done: number; total: number }
  | { kind: 'ready' }
  | { kind: 'unavailable'; reason: UnavailableReason; message: string };

/**
 * The saving of the present run: there was nothing to save yet; it is saved; it is not, because it holds the visitor's
 * own data, is too large, the storage is full, or the browser forbids it.
 */
export type SavingStatus = 'idle' | 'on' | 'private' | 'too-large' | 'full' | 'forbidden';

export interface PhaseState {
  status: Status;
  origin: Origin;
  step: number;
  steps: number;
  /** The seconds that training took when it last came to rest; null if unknown. */
  seconds: number | null;
  /** The number of trained parameters; null while the models are being built. */
  parameters: number | null;
  weights: WeightsId;
  /** The weights of other stages that these were trained on; empty if they were not trained, or build on none. */
  builtOn: Partial<Record<Stage, WeightsId>>;
  /** The origin of the weights that were sent to the worker, and that it has not taken yet. */
  loading: Origin | null;
  /**
   * The number of steps after which the goal of the schedule was reached and the cool-down began; null if it was not,
   * or if there is none.
   */
  reachedAt: number | null;
  /** The seconds that a training step takes here, as measured without learning anything; null before that. */
  secondsPerStep: number | null;
  /** The progress of compiling the kernels that train this phase, while they are compiled. */
  compiling: { done: number; total: number } | null;
  losses: Curve;
  accuracy: Partial<Record<Suite, Curve>>;
  /**
   * The share of the values that a linear map reads out of the states of an augmenting model; empty for other stages.
   */
  readability: Curve;
  norms: NormCurves;
  stepsPerSecond: number;
  examplesPerSecond: number;
  maps: MapAnswers;
  notice: Notice | null;
}

/** A visitor's question to the three models, and its answer. */
export interface Question {
  text: string;
  pending: boolean;
  /** Kept while a later question is pending or turns out unanswerable. */
  answer: (Answered & PresentModels) | null;
  problem: Unanswerable | null;
}

export const NO_QUESTION: Question = { text: '', pending: false, answer: null, problem: null };

export interface LabState {
  settings: Settings;
  device: Omit<EventOf<'device'>, 'type'> | null;
  /** True if this browser knows WebGPU; then it may still have no GPU to offer. */
  hasWebGpu: boolean;
  connection: Connection;
  /** True if every set of weights that the models open with was found, and is loaded or being loaded. */
  initialWeightsLoaded: boolean;
  keys: readonly Key[];
  /** The number of composition keys, which come first; the others are held out. */
  compositionKeys: number;
  /** The number of cells of each map; none before the models are built. */
  cells: CellCounts;
  /** The phases, and, with two augmenting models, their second stages. */
  phases: ByStage<PhaseState>;
  /** The number of changes of weights; it names the next ones. */
  changes: number;
  /** The model whose answers the key map shows. */
  mapPhase: ModelName;
  /** The stage that is played as soon as the one that trains has finished; null if none. */
  queued: Stage | null;
  /** The stage that goes on training as soon as the weights of all stages are back; null if none. */
  resuming: Stage | null;
  /** The time at which the run was saved that was found when the page opened, in milliseconds since 1970. */
  restoredFrom: number | null;
  /** True while a lost GPU is to be opened again, without the visitor's doing. */
  isRecovering: boolean;
  saving: SavingStatus;
  /** The ids of the runs in the list whose models are saved. */
  savedRuns: readonly string[];
  /** The number of saved runs that another version of this page wrote. */
  savedByOthers: number;
  /** True if the visitor's own data are to be saved with the run. */
  keepsOwnData: boolean;
  /** The largest number of steps per second; null for no limit. */
  speed: number | null;
  /** The held-out accuracy at which the composition stops; null for never. */
  stopAt: number | null;
  question: Question;
  /** The same expressions over held-out keys, asked of all three models. */
  sample: Inquiry<Draw, EventOf<'sampled'>> | null;
  /** Every suite, asked of all three models. */
  evaluation: Inquiry<Draw, EventOf<'table'>> | null;
  /** The matrices of the model that is looked at, and the one that is read. */
  parameters: Inquiry<Stage, EventOf<'parameters'>> | null;
  matrix: Inquiry<NamedMatrix, EventOf<'matrix'> | EventOf<'noMatrix'>> | null;
  /** The training step that is taken apart, and the share of its time that each dispatch takes. */
  kernels: Inquiry<Stage, EventOf<'kernels'>> | null;
  profile: Inquiry<Stage, EventOf<'profiled'>> | null;
  failure: Failure | null;
  runs: RunsState;
  /** The records of how the shipped weights were trained, of the layouts that have been fetched. */
  trainings: Readonly<Record<string, RecordedTrainings>>;
  /** The origin of all this, if it is no run of this visit but a recording of one. */
  recording: Provenance | null;
  inside: Inside;
}

function untrained(steps: number, maps: MapAnswers): PhaseState {
  return {
    status: 'untrained',
    origin: { kind: 'initial' },
    step: 0,
    steps,
    seconds: 0,
    parameters: null,
    weights: 'initial',
    builtOn: {},
    reachedAt: null,
    secondsPerStep: null,
    loading: null,
    compiling: null,
    losses: EMPTY_CURVE,
    accuracy: {},
    readability: EMPTY_CURVE,
    norms: {},
    stepsPerSecond: 0,
    examplesPerSecond: 0,
    maps,
    notice: null,
  };
}

/** All stages before their first step. */
export function untrainedPhases(settings: Settings, cells: CellCounts = {}): ByStage<PhaseState> {
  const stages = stagesOf(settings);
  const maps = blankMaps(cells);
  const state = (stage: Stage) => untrained(optimiserOf(stage, settings).steps, maps);
  return {
    A: state('A'),
    ...(stages.includes('A2') && { A2: state('A2') }),
    B: state('B'),
    AB: state('AB'),
    ...(stages.includes('AB2') && { AB2: state('AB2') }),
  };
}

/** Returns the state before the first event of the worker. */
export function initialState(settings: Settings = PRESETS.paper): LabState {
  return {
    settings,
    device: null,
    hasWebGpu: true,
    connection: { kind: 'connecting' },
    initialWeightsLoaded: false,
    keys: [],
    compositionKeys: 0,
    cells: {},
    phases: untrainedPhases(settings),
    changes: 0,
    mapPhase: 'AB',
    queued: null,
    resuming: null,
    restoredFrom: null,
    isRecovering: false,
    saving: 'idle',
    savedRuns: [],
    savedByOthers: 0,
    keepsOwnData: false,
    speed: null,
    stopAt: null,
    question: NO_QUESTION,
    sample: null,
    evaluation: null,
    parameters: null,
    matrix: null,
    kernels: null,
    profile: null,
    failure: null,
    runs: NO_RUNS,
    trainings: {},
    recording: null,
    inside: NOTHING_INSIDE,
  };
}

/** Makes a value for each phase. */
export const eachPhase = <Value>(value: (phase: Phase) => Value): Record<Phase, Value> => ({
  A: value('A'),
  B: value('B'),
  AB: value('AB'),
});

/** Returns the stage that is training, if any. */
export const trainingStage = ({ phases }: LabState): Stage | null =>
  STAGES.find((stage) => phases[stage]?.status === 'training') ?? null;

/** Returns the state of a stage, or of its phase's first if the settings have no such second. */
export const stageState = ({ phases }: Pick<LabState, 'phases'>, stage: Stage): PhaseState =>
  phases[stage] ?? phases[phaseOf(stage)];
