/** The tables that the command prints: Table 1 beside the paper's, Table 5, and a row for every point of a sweep. */
import { tableOne } from '../tableOne.mjs';
import { percent, table } from '../terminal.mjs';

/** @typedef {import('./store.mjs').Source} Source */
/** @typedef {import('../../src/results/finishedRun.ts').FinishedRun} FinishedRun */
/** @typedef {import('../../src/results/plan.ts').PlannedRun} PlannedRun */
/** @typedef {(run: PlannedRun) => FinishedRun[]} FindRuns the finished ones, of all seeds */

/** The columns of a table of runs, as far as their world has the suites. */
const COLUMNS = /** @type {const} */ ([
  { suite: 'heldOut', name: 'held-out' },
  { suite: 'composition', name: 'composition keys' },
  { suite: 'substitution', name: 'substitution' },
  { suite: 'numeric', name: 'numeric' },
  { suite: 'translation', name: 'translation' },
  { suite: 'problems', name: 'problems' },
  { suite: 'highTranslation', name: 'high-resource' },
  { suite: 'highProblems', name: 'their problems' },
]);

const IDEA_NAMES = {
  routing: 'routing (an oracle)',
  averageOutputs: 'averaged outputs',
  averageWeights: 'averaged weights',
};

/**
 * @param {Source} source
 * @param {{ plans: ReturnType<Source['plansOf']>, recipe: import('../../src/results/plan.ts').Recipe, tables: readonly ('1' | '5')[], sweeps: readonly import('../../src/results/plan.ts').Sweep[] }} asked
 * @param {FindRuns} find
 * @returns {string[]} a table each; none of Table 1 where nothing is finished
 */
export function report(source, { plans, recipe, tables, sweeps }, find) {
  const { kind } = plans.recipes[recipe].world;

  /** Formats the mean of some shares, with the 95 % interval if there are several. @param {number[]} shares */
  function cell(shares) {
    const mean = source.meanOf(shares);
    if (!mean) return '–';
    return mean.margin === null ? percent(mean.mean) : `${percent(mean.mean)} ± ${percent(mean.margin)}`;
  }

  /** @param {string} title @param {PlannedRun[]} planned */
  function runTable(title, planned) {
    const own = source.suitesOf(kind);
    const suites = COLUMNS.filter(({ suite }) => own.includes(suite));
    const others = suites.slice(1).map(() => '');
    const runs = planned.map((run) => ({ ...run, finished: find(run) }));
    const rows = runs.map(({ name, finished }) => [
      name,
      ...suites.map(({ suite }) => cell(finished.flatMap(({ accuracy }) => accuracy[suite]?.AB ?? []))),
      String(finished.length),
    ]);
    const mixed = runs.flatMap(({ name, finished }) => {
      const shares = finished.flatMap(({ parts }) => parts?.mixed.AB ?? []);
      return shares.length > 0 ? [[`${name}, mixed`, cell(shares), ...others, '']] : [];
    });
    const ideas = runs
      .filter(({ ideas }) => ideas)
      .flatMap(({ finished }) =>
        source.IDEAS.map((idea) => {
          const shares = finished.flatMap(({ ideas }) => ideas?.[idea] ?? []);
          return [IDEA_NAMES[idea], cell(shares), ...others, String(shares.length)];
        }),
      );
    const head = [title, ...suites.map(({ name }) => name), 'seeds'];
    return table([head, ...rows, ...mixed, ...ideas]);
  }

  const parts = [];
  const calm = plans.tableRuns(recipe, '1').flatMap(find);
  if (tables.includes('1') && calm.length > 0) {
    const title = calm.length > 1 ? `Mean of ${calm.length} seeds ± 95 %` : `Seed ${calm[0]?.settings.seed}`;
    parts.push(
      tableOne(
        title,
        source.suitesOf(kind),
        (suite, model) => cell(calm.flatMap(({ accuracy }) => accuracy[suite]?.[model] ?? [])),
        source.reportedOf(kind),
      ),
    );
  }
  if (tables.includes('5')) parts.push(runTable('Table 5', plans.tableRuns(recipe, '5')));
  for (const sweep of sweeps) parts.push(runTable(`Sweep: ${sweep}`, plans.sweepRuns(recipe, sweep)));
  return parts;
}
