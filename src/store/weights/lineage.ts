/**
 * The lineage of the current weights, and the test that they belong together. A composition is trained on one A and one
 * B; put another A beside it and its cross-attention reads states it has never seen. So every set of weights has a
 * name, and the composition remembers the names of those it was trained on.
 */

import { presetsOf, type Settings } from '../../training/settings.ts';
import { areAlike } from '../../training/settingTexts.ts';
import {
  type ByStage,
  basisOf,
  mapStages,
  phaseOf,
  STAGES,
  type Stage,
  stageSchema,
  stagesOf,
} from '../../training/stages.ts';
import { PHASES, type Phase } from '../../worlds/phases.ts';
import type { Layout } from '../../worlds/recipe.ts';
import { checkpointFolder, entriesOf, operandsOf, shippedLayouts } from '../../worlds/registry.ts';
import { type LabState, stageState } from '../lab/state.ts';
import type { Origin, PresentModels, WeightsId } from '../training/origin.ts';

function nameOf(origin: Origin, changes: number): WeightsId {
  switch (origin.kind) {
    case 'initial':
    case 'shipped':
      return origin.kind;
    default:
      return `${origin.kind} ${changes}`;
  }
}

/** Returns the state after the weights of a stage changed. */
export function withWeights(state: LabState, stage: Stage, origin: Origin): LabState {
  const changes = state.changes + 1;
  const weights = nameOf(origin, changes);
  const basis = origin.kind === 'initial' ? [] : basisOf(stage, state.settings);
  const named = (each: Stage) => (origin.kind === 'shipped' ? weights : stageState(state, each).weights);
  const builtOn = Object.fromEntries(basis.map((each) => [each, named(each)]));
  const phases = { ...state.phases, [stage]: { ...stageState(state, stage), origin, weights, builtOn } };
  return { ...state, changes, phases };
}

/** Returns the present models of all stages. */
export const presentModels = ({ phases }: LabState): PresentModels => ({
  weights: mapStages(phases, ({ weights }) => weights),
  origins: mapStages(phases, ({ origin }) => origin),
  steps: mapStages(phases, ({ step }) => step),
});

/** Returns true if some of these stages have other weights than they had. */
export const haveChanged = (
  { phases }: LabState,
  before: ByStage<WeightsId>,
  of: readonly Stage[] = STAGES,
): boolean => of.some((stage) => phases[stage]?.weights !== before[stage]);

/** Returns true if a stage of the composition was trained on other weights than the current ones. */
export function isStale(state: LabState, stage: Stage = 'AB'): boolean {
  if (state.recording !== null) return false; // its stages are of one run, in whatever order they are played
  const builtOn = Object.entries(stageState(state, stage).builtOn);
  return builtOn.some(([each, weights]) => stageState(state, stageSchema.parse(each)).weights !== weights);
}

/** Returns true if a stage has trained weights, from anywhere. */
export const isTrained = (state: LabState, stage: Stage): boolean =>
  stageState(state, stage).status !== 'untrained';

/** Returns the stages that have to be trained before this one can be. */
export function missingPrerequisites(state: LabState, stage: Stage): Stage[] {
  if (state.recording !== null) return [];
  const stages = stagesOf(state.settings);
  return basisOf(stage, state.settings).filter((each) => stages.includes(each) && !isTrained(state, each));
}

/**
 * Returns true if a stage can't be trained: the settings have no such stage, or it builds on one that is to be trained
 * first.
 */
export const isBlocked = (state: LabState, stage: Stage): boolean =>
  !stagesOf(state.settings).includes(stage) || missingPrerequisites(state, stage).length > 0;

/** Returns true if training this stage further makes no sense, so that playing it starts from nothing. */
export function startsAnew(state: LabState, stage: Stage): boolean {
  const { origin, step, steps } = stageState(state, stage);
  return origin.kind === 'shipped' || step >= steps || isStale(state, stage);
}

/** Returns true if something was trained here and is still current. */
export const hasTrainedWeights = ({ phases }: LabState): boolean =>
  Object.values(phases).some(({ origin }) => isTrainedHere(origin));

/** Returns true for weights that were trained here, in this visit or an earlier one. */
export const isTrainedHere = ({ kind }: Origin): boolean => kind === 'trained' || kind === 'restored';

/** The settings that decide how a phase is trained. */
const DECISIVE: Record<Phase, readonly string[]> = {
  A: ['seed', 'augmenting', 'A'],
  B: ['operands', 'seed', 'B'],
  AB: ['seed', 'augmenting', 'A', 'B', 'share', 'variant', 'pairs', 'AB'],
};

/** Equal for settings of the same entries, in examples of the same length. */
const entriesIn = ({ world }: Settings): string => JSON.stringify([entriesOf(world), operandsOf(world)]);

/** Returns true if settings train a stage just as others do, so that its weights can stay. */
export function isTrainedAlike(stage: Stage, one: Settings, other: Settings): boolean {
  const phase = phaseOf(stage);
  const others = ({ composition }: Settings) => composition.variant === 'vanillaA';
  const isMade = [one, other].every((settings) => stagesOf(settings).includes(stage));
  const knowAlike = phase === 'B' || (entriesIn(one) === entriesIn(other) && others(one) === others(other));
  return isMade && knowAlike && areAlike(one, other, DECISIVE[phase]);
}

/** Returns the stages whose weights were trained here and would be lost with other settings, or are being trained. */
export function lostWith(state: LabState, settings: Settings): Stage[] {
  return STAGES.filter((stage) => {
    const present = state.phases[stage];
    if (present === undefined) return false;
    const isLosing = isTrainedHere(present.origin) && !isTrainedAlike(stage, state.settings, settings);
    return isLosing || present.status === 'training';
  });
}

/**
 * The results of `shippedLayout` so far: pages ask with every event of the worker, and comparing settings takes a
 * while.
 */
const foundLayouts = new WeakMap<Settings, Map<Phase, Layout | null>>();

/**
 * Returns the layout whose shipped weights of a phase are those that these settings would train, whatever their seed;
 * null if none.
 */
export function shippedLayout(settings: Settings, phase: Phase): Layout | null {
  const known = foundLayouts.get(settings) ?? new Map<Phase, Layout | null>();
  foundLayouts.set(settings, known);
  const found = known.get(phase);
  if (found !== undefined) return found;
  const { kind } = settings.world;
  const like = (layout: Layout) =>
    isTrainedAlike(phase, settings, { ...presetsOf(kind)[layout], seed: settings.seed });
  const layout = shippedLayouts(kind).find(like) ?? null;
  known.set(phase, layout);
  return layout;
}

/** The folder of the shipped weights of a phase that these settings would train; null: there are none. */
export function shippedFolder(settings: Settings, phase: Phase): string | null {
  const layout = shippedLayout(settings, phase);
  return layout && checkpointFolder(settings.world.kind, layout);
}

/** Returns true if checkpoints are shipped for these settings, of one phase or of all. */
export const hasShipped = (
  { settings, recording }: Pick<LabState, 'settings' | 'recording'>,
  phases: readonly Phase[] = PHASES,
) => recording === null && phases.every((phase) => shippedLayout(settings, phase) !== null);
