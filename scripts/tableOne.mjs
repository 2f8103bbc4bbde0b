/** Table 1 of the paper (arXiv 2401.02412) and ours in the same form. */
import { table } from './terminal.mjs';

/** @typedef {import('./lab.mjs').Accuracy} Accuracy */

export const MODELS = /** @type {const} */ (['A', 'B', 'AB']);

/** The rows of the table: our suite, its name, and the paper's per cent if it has them. */
const SUITES = /** @type {const} */ ([
  { suite: 'substitution', name: 'KV-Substitution', paper: { A: '98.1', B: '0.0', AB: '92.9' } },
  { suite: 'numeric', name: 'Numeric arithmetic', paper: { A: '4.2', B: '73.7', AB: '72.0' } },
  { suite: 'composition', name: 'KV-arithmetic, composition keys', paper: undefined },
  { suite: 'heldOut', name: 'KV-arithmetic, held-out keys', paper: { A: '0.7', B: '0.0', AB: '84.3' } },
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
 * @returns {string} the table beside the paper's
 */
export function tableOne(title, cell) {
  return `${table([
    [title, 'A', 'paper', 'B', 'paper', 'A⊕B', 'paper'],
    ...SUITES.map(({ suite, name, paper }) => [
      name,
      ...MODELS.flatMap((model) => [cell(suite, model), paper?.[model] ?? '–']),
    ]),
  ])}
Accuracy in %. Paper: arXiv 2401.02412, table 1, with 25,000 keys and expressions of 3–6 keys.`;
}
