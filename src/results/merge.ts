/**
 * What is published once runs are added to those that are published already. The page takes the runs of a name for
 * seeds of one training, shows one settings object for all and averages them, so they must have been trained alike;
 * and whoever doubts a number must be able to check out the code that made it.
 */
import { runIdentity } from './identity.ts';
import { plan, RECIPE_NAMES, SWEEPS, seeded, TABLES } from './plan.ts';
import type { RunRecord } from './record.ts';
import { madeByUncommitted } from './versions.ts';

/** Why a published run goes without another of its name and seed in its place. */
export type Reason = 'unplanned' | 'otherSettings' | 'uncommitted';

export interface Merged {
  /** What is published from now on, by name and seed. */
  runs: RunRecord[];
  /** What would have been added, had committed code made all of it. */
  leftOut: RunRecord[];
  /** What was published until now. */
  gone: Record<Reason, RunRecord[]>;
}

/** Of all runs that any table or sweep has. */
const PLANNED_NAMES = new Set(
  RECIPE_NAMES.flatMap((recipe) => plan(recipe, TABLES, SWEEPS).map(({ name }) => name)),
);

const keyOf = ({ name, seed }: RunRecord) => `${name} ${seed}`;

/** Equal for runs of one name that differ in their seeds only. */
const trainingOf = ({ name, settings }: RunRecord) => `${name} ${runIdentity(seeded(settings, 0))}`;

/**
 * Adds runs, each in place of the one with its name and seed. Those made by uncommitted code are left out, and what
 * was published of them before stays. Of the others that are there, those go that no table or sweep has any more,
 * those that were trained otherwise than what is added under their name, and those made by uncommitted code.
 */
export function merged(present: readonly RunRecord[], added: readonly RunRecord[]): Merged {
  const taken = added.filter((run) => !madeByUncommitted(run));
  const replaced = new Set(taken.map(keyOf));
  const names = new Set(taken.map(({ name }) => name));
  const trainings = new Set(taken.map(trainingOf));

  const reasonFor = (run: RunRecord): Reason | undefined => {
    if (!PLANNED_NAMES.has(run.name)) return 'unplanned';
    if (names.has(run.name) && !trainings.has(trainingOf(run))) return 'otherSettings';
    return madeByUncommitted(run) ? 'uncommitted' : undefined;
  };

  const runs = [...taken];
  const gone: Merged['gone'] = { unplanned: [], otherSettings: [], uncommitted: [] };
  for (const run of present) {
    if (replaced.has(keyOf(run))) continue;
    const reason = reasonFor(run);
    (reason ? gone[reason] : runs).push(run);
  }
  runs.sort((a, b) => a.name.localeCompare(b.name, 'en') || a.seed - b.seed);
  return { runs, leftOut: added.filter(madeByUncommitted), gone };
}
