/**
 * The identity of runs and stages. Two stages trained from the same seeds, with settings that are the same as far as
 * they matter to the stage, are the same. So all variants of a seed share one A and one B.
 */
import { knownEntries } from '../training/provenance.ts';
import type { Settings } from '../training/settings.ts';
import { basisOf, isAugmenting, phaseOf, type Stage } from '../training/stages.ts';
import { operandsOf } from '../worlds/registry.ts';

/** Returns JSON with the names of every object in order. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/**
 * Returns equal texts for settings that train the same models on the same data, whatever preset they are called after.
 */
export const runIdentity = (settings: Settings): string => canonical({ ...settings, preset: null });

function traits(stage: Stage, settings: Settings): unknown {
  const { seed, world, augmenting, A, B, composition } = settings;
  const operands = operandsOf(world);
  const known = knownEntries(stage, settings);
  if (isAugmenting(stage)) return { seed, known, operands, A };
  if (stage === 'B') return { stage, seed, kind: world.kind, operands, B };
  const basis = basisOf(stage, settings).map((model) => traits(model, settings));
  return { stage, seed, known, augmenting, A, composition, basis };
}

/** Returns equal texts for stages of different runs that are trained alike, on the same data and on equal models. */
export const stageIdentity = (stage: Stage, settings: Settings): string => canonical(traits(stage, settings));

/** Returns true for the stages that runs share: those of A and B. */
export const isShared = (stage: Stage): boolean => phaseOf(stage) !== 'AB';
