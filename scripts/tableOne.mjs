/** Table 1 of the paper (arXiv 2401.02412) and ours in the same form. */
import { percent, table } from './terminal.mjs';

/** @typedef {import('./lab.mjs').Accuracy} Accuracy */

export const MODELS = /** @type {const} */ (['A', 'B', 'AB']);

/** The rows of the table: our suite, its name, and the paper's per cent if it has them. */
const SUITES = /** @type {const} */ ([
  { suite: 'substitution', name: 'KV-Substitution' },
  { suite: 'numeric', name: 'Numeric arithmetic' },
  { suite: 'composition', name: 'KV-arithmetic, composition keys' },
  { suite: 'heldOut', name: 'KV-arithmetic, held-out keys' },
]);

/**
 * @param {Accuracy[]} runs at least one
 * @returns {Accuracy} the mean of every cell
 */
export function meanAccuracy(runs) {
  return /** @type {Accuracy} */ (
    Object.fromEntries(
      SUITES.map(({ suite }) => [
        suite,
        Object.fromEntries(
          MODELS.map((model) => [
            model,
            runs.reduce((sum, run) => sum + (run[suite]?.[model] ?? 0), 0) / runs.length,
          ]),
        ),
      ]),
    )
  );
}

/**
 * @param {string} title
 * @param {(suite: keyof Accuracy, model: typeof MODELS[number]) => string} cell what our models reached, in per cent
 * @param {ReturnType<typeof import('../src/worlds/registry.ts').reportedOf>} reported what the paper reports of this world
 * @returns {string} the table beside the paper's, if the world is the paper's
 */
export function tableOne(title, cell, reported) {
  const isOfPaper = Object.keys(reported).length > 0;
  const rows = SUITES.map(({ suite, name }) => [
    name,
    ...MODELS.flatMap((model) => {
      const paper = reported[suite]?.[model];
      return [cell(suite, model), ...(isOfPaper ? [paper === undefined ? '–' : percent(paper)] : [])];
    }),
  ]);
  const heads = ['A', 'B', 'A⊕B'].flatMap((model) => (isOfPaper ? [model, 'paper'] : [model]));
  const source = isOfPaper
    ? ' Paper: arXiv 2401.02412, table 1, with 25,000 keys and expressions of 3–6 keys.'
    : '';
  return `${table([[title, ...heads], ...rows])}\nAccuracy in %.${source}`;
}
