/** The models that race: the small layout, at another width. */
import { RECIPES } from '../results/plan.ts';
import { workOf } from '../training/effort.ts';
import type { Settings } from '../training/settings.ts';
import type { Phase } from '../worlds/phases.ts';
import { type Ceiling, FEW_ROWS, type Rows, type Width } from './messages.ts';

/** The features of a head, at every width: as many as the small layout's heads have. */
const HEAD = RECIPES.small.A.width / RECIPES.small.A.heads;

/** Returns the rows of a batch on an adapter. */
export const rowsOn = ({ software }: { software: boolean }): Rows => (software ? FEW_ROWS : null);

/** Returns settings of a width, with so many rows in a batch of every model. */
export function raceSettings(width: Width, rows: Rows): Settings {
  const { A, B, composition, ...rest } = RECIPES.small;
  const heads = width / HEAD;
  const optimiserOf = <Optimiser extends { rows: number }>(optimiser: Optimiser): Optimiser =>
    rows === null ? optimiser : { ...optimiser, rows };
  return {
    ...rest,
    preset: 'custom',
    A: { ...A, width, heads, optimiser: optimiserOf(A.optimiser) },
    B: { ...B, width, heads, optimiser: optimiserOf(B.optimiser) },
    composition: { ...composition, heads, optimiser: optimiserOf(composition.optimiser) },
  };
}

/** Returns the steps a second if a step were nothing but its multiplications, at the speed of the best raw product. */
export const stepsAtCeiling = (phase: Phase, settings: Settings, { gflops }: Ceiling): number =>
  (gflops * 1e9) / (2 * workOf(phase, settings));
