/** The tables that the command prints: Table 1 beside the paper's, Table 5, and a row for every point of a sweep. */
import { tableOne } from '../tableOne.mjs';
import { percent, table } from '../terminal.mjs';

/** @typedef {import('./store.mjs').Source} Source */
/** @typedef {import('../../src/results/kept.ts').KeptRun} KeptRun */
/** @typedef {import('../../src/results/plan.ts').PlannedRun} PlannedRun */
/** @typedef {(run: PlannedRun) => KeptRun[]} FindRuns the finished ones, of all seeds */

const IDEA_NAMES = {
  routing: 'routing (an oracle)',
  averageOutputs: 'averaged outputs',
  averageWeights: 'averaged weights',
};

/** The mean of some shares, and the 95 % interval where there are several. @param {Source} source @param {number[]} shares */
function cell(source, shares) {
  const mean = source.meanOf(shares);
  if (!mean) return '–';
  return mean.margin === null ? percent(mean.mean) : `${percent(mean.mean)} ± ${percent(mean.margin)}`;
}

/** @param {Source} source @param {KeptRun[]} kept @returns {string[]} */
function cells(source, kept) {
  const suites = /** @type {const} */ (['heldOut', 'composition', 'substitution', 'numeric']);
  return [
    ...suites.map((suite) =>
      cell(
        source,
        kept.map(({ accuracy }) => accuracy[suite].AB),
      ),
    ),
    String(kept.length),
  ];
}

/**
 * @param {string} title
 * @param {PlannedRun[]} runs
 * @param {Source} source
 * @param {FindRuns} find
 */
function runTable(title, runs, source, find) {
  const head = [title, 'held-out', 'composition keys', 'substitution', 'numeric', 'seeds'];
  const rows = runs.map((run) => [run.name, ...cells(source, find(run))]);
  const mixed = runs.flatMap((run) => {
    const parts = find(run).flatMap(({ parts }) => (parts ? [parts.mixed.AB] : []));
    return parts.length > 0 ? [[`${run.name}, mixed`, cell(source, parts), '', '', '', '']] : [];
  });
  const ideas = runs
    .filter(({ ideas }) => ideas)
    .flatMap((run) => {
      const tried = find(run).flatMap(({ ideas }) => (ideas ? [ideas] : []));
      return source.IDEAS.map((idea) => {
        const shares = tried.map((shares) => shares[idea]);
        return [IDEA_NAMES[idea], cell(source, shares), '', '', '', String(shares.length)];
      });
    });
  return table([head, ...rows, ...mixed, ...ideas]);
}

/**
 * @param {Source} source
 * @param {{ recipe: import('../../src/results/plan.ts').Recipe, tables: readonly ('1' | '5')[], sweeps: readonly import('../../src/results/plan.ts').Sweep[] }} asked
 * @param {FindRuns} find
 * @returns {string[]} those of which there is something to tell
 */
export function report(source, { recipe, tables, sweeps }, find) {
  const parts = [];
  if (tables.includes('1')) {
    const runs = source.tableRuns(recipe, '1').flatMap(find);
    const title = runs.length > 1 ? `Mean of ${runs.length} seeds ± 95 %` : `Seed ${runs[0]?.settings.seed}`;
    if (runs.length > 0) {
      const of = (/** @type {keyof KeptRun['accuracy']} */ suite, /** @type {'A' | 'B' | 'AB'} */ model) =>
        cell(
          source,
          runs.map(({ accuracy }) => accuracy[suite][model]),
        );
      parts.push(tableOne(title, of));
    }
  }
  if (tables.includes('5')) parts.push(runTable('Table 5', source.tableRuns(recipe, '5'), source, find));
  for (const sweep of sweeps) {
    parts.push(runTable(`Sweep: ${sweep}`, source.sweepRuns(recipe, sweep), source, find));
  }
  return parts;
}
