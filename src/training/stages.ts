/**
 * The stages of training, one after another. There are three phases, A, B and A⊕B; if there are two augmenting models,
 * two phases have a second stage: another augmenting model, and, if that is added later, the links to it.
 */

import { z } from 'zod';
import type { Phase } from '../worlds/phases.ts';
import type { OptimiserSettings, Variant } from '../worlds/recipe.ts';
import type { Settings } from './settings.ts';

export const STAGES = ['A', 'A2', 'B', 'AB', 'AB2'] as const;
export const stageSchema = z.enum(STAGES);
export type Stage = z.infer<typeof stageSchema>;

/** An augmenting model. */
export type Augmenting = 'A' | 'A2';

/** The models that can be asked: the links that `AB2` trains are a part of A⊕B. */
export type ModelName = Exclude<Stage, 'AB2'>;

const PHASE_OF: Record<Stage, Phase> = { A: 'A', A2: 'A', B: 'B', AB: 'AB', AB2: 'AB' };

/** Something for each phase, and for the second stages that the settings have. */
export type ByStage<T> = Record<Phase, T> & Partial<Record<Exclude<Stage, Phase>, T>>;

/** Something else for each stage: for the three phases, and for those second stages that there are. */
export function mapStages<T, U>(
  { A, A2, B, AB, AB2 }: ByStage<T>,
  map: (value: T, stage: Stage) => U,
): ByStage<U> {
  return {
    A: map(A, 'A'),
    ...(A2 && { A2: map(A2, 'A2') }),
    B: map(B, 'B'),
    AB: map(AB, 'AB'),
    ...(AB2 && { AB2: map(AB2, 'AB2') }),
  };
}

/** The phase that a stage belongs to. */
export const phaseOf = (stage: Stage): Phase => PHASE_OF[stage];

/** The model that a stage trains, or a part of it. */
export const modelOf = (stage: Stage): ModelName => (stage === 'AB2' ? 'AB' : stage);

/** Returns true if a stage trains an augmenting model. */
export const isAugmenting = (stage: Stage): stage is Augmenting => phaseOf(stage) === 'A';

/** Returns true if A⊕B has an A in it, and false if it is a B that was trained on. */
export const isComposed = (variant: Variant): boolean => variant !== 'lora' && !trainsWholeB(variant);

/** Returns true if A⊕B is a copy of B of which every weight is trained. */
export const trainsWholeB = (variant: Variant): boolean =>
  variant === 'fineTuned' || variant === 'furtherTrained';

/**
 * Returns true if models of these settings can be asked without a GPU: one A, one B, and a cross-attention between
 * them.
 */
export const canAnswer = ({ augmenting, composition }: Settings): boolean =>
  augmenting === 'one' && isComposed(composition.variant);

/** The augmenting models of a run. */
export const augmentingModels = ({ augmenting }: Settings): Augmenting[] =>
  augmenting === 'one' ? ['A'] : ['A', 'A2'];

/** The models of a run. */
export const modelsOf = (settings: Settings): ModelName[] => [...augmentingModels(settings), 'B', 'AB'];

/** The stages of a run, in the order in which they can be trained. */
export function stagesOf(settings: Settings): Stage[] {
  const { variant } = settings.composition;
  const own = variant === 'randomA' ? [] : augmentingModels(settings);
  const links: Stage[] = settings.augmenting === 'later' && isComposed(variant) ? ['AB', 'AB2'] : ['AB'];
  return [...own, 'B', ...links];
}

/** The stages on whose weights a stage is trained. */
export function basisOf(stage: Stage, settings: Settings): Stage[] {
  if (phaseOf(stage) !== 'AB') return [];
  if (!isComposed(settings.composition.variant)) return ['B'];
  if (stage === 'AB2') return ['A', 'A2', 'B', 'AB'];
  return settings.augmenting === 'later' ? ['A', 'B'] : [...augmentingModels(settings), 'B'];
}

/** Returns the optimiser's settings for a stage. */
export function optimiserOf(stage: Stage, { A, B, composition }: Settings): OptimiserSettings {
  return { A, B, AB: composition }[phaseOf(stage)].optimiser;
}

const FIRST_STAGES = ['A', 'B', 'AB'] as const;
/** Keeps the seeds of second stages apart from all first ones. */
const SECOND = 2 ** 30;

/** Each stage draws weights and batches from a seed of its own. */
export const stageSeed = (seed: number, stage: Stage): number => {
  const phase = phaseOf(stage);
  return (seed * FIRST_STAGES.length + FIRST_STAGES.indexOf(phase) + (stage === phase ? 0 : SECOND)) | 0;
};
