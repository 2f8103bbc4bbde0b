/** The models that race: the small layout, at another width. */
import { RECIPES } from '../results/plan.ts';
import { workOf } from '../training/effort.ts';
import type { Settings } from '../training/settings.ts';
import { optimiserOf } from '../training/stages.ts';
import type { Phase } from '../worlds/phases.ts';
import { batchTokens } from '../worlds/registry.ts';
import { FEW_ROWS, type Rows, type Width } from './messages.ts';

/** The features of a head, at every width: as many as the small layout's heads have. */
const HEAD = RECIPES.small.A.width / RECIPES.small.A.heads;

/** Returns the rows of a batch on an adapter. */
export const rowsOn = ({ software }: { software: boolean }): Rows => (software ? FEW_ROWS : null);

/** Returns settings of a width, with so many rows in a batch of every model. */
export function raceSettings(width: Width, rows: Rows): Settings {
  const { A, B, composition, ...rest } = RECIPES.small;
  const heads = width / HEAD;
  const withRows = <Optimiser extends { rows: number }>(optimiser: Optimiser): Optimiser =>
    rows === null ? optimiser : { ...optimiser, rows };
  return {
    ...rest,
    preset: 'custom',
    A: { ...A, width, heads, optimiser: withRows(A.optimiser) },
    B: { ...B, width, heads, optimiser: withRows(B.optimiser) },
    composition: { ...composition, heads, optimiser: withRows(composition.optimiser) },
  };
}

/** Returns the 10⁹ operations in the matrix products of a step on a batch of so many tokens, about. */
export function operationsOf(phase: Phase, settings: Settings, tokens: number): number {
  // A batch leaves out the blanks, which `workOf` counts as tokens.
  const withBlanks = batchTokens(phase, settings.world, optimiserOf(phase, settings).rows);
  return (2e-9 * workOf(phase, settings) * tokens) / withBlanks;
}
