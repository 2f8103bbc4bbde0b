/** The models that race: the small layout, at another width. */
import { RECIPES } from '../results/plan.ts';
import { workOf } from '../training/effort.ts';
import type { Settings } from '../training/settings.ts';
import type { Phase } from '../worlds/phases.ts';

/** The features of a head, at every width: as many as the small layout's heads have. */
const HEAD = RECIPES.small.A.width / RECIPES.small.A.heads;

/** Returns settings of this width. */
export function raceSettings(width: number): Settings {
  const { A, B, composition, ...rest } = RECIPES.small;
  const heads = width / HEAD;
  return {
    ...rest,
    preset: 'custom',
    A: { ...A, width, heads },
    B: { ...B, width, heads },
    composition: { ...composition, heads },
  };
}

/** Returns the steps a second if a step were nothing but its multiplications, at the speed of the best raw product. */
export const stepsAtCeiling = (phase: Phase, width: number, gflops: number): number =>
  (gflops * 1e9) / (2 * workOf(phase, raceSettings(width)));
