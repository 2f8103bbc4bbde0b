/** Table 1 of the paper (arXiv 2401.02412) and ours in the same form. */
import { percent, table } from './terminal.mjs';

/** @typedef {import('./lab.mjs').Accuracy} Accuracy */

export const MODELS = /** @type {const} */ (['A', 'B', 'AB']);

/** @typedef {import('../src/worlds/registry.ts').Suite} Suite */

/** @type {Record<Suite, string>} */
const NAMES = {
  substitution: 'KV-Substitution',
  numeric: 'Numeric arithmetic',
  composition: 'KV-arithmetic, composition keys',
  heldOut: 'KV-arithmetic, held-out keys',
  words: 'Word by word, held-out words',
  highTranslation: 'Translation, high-resource',
  highProblems: 'Word problems, high-resource',
  englishProblems: 'Word problems, English',
  translation: 'Translation, held-out words',
  problems: 'Word problems, held-out words',
  trainedTranslation: 'Translation, composition words',
  trainedProblems: 'Word problems, composition words',
  names: 'Reading held-out names',
  describeHeldOut: 'Code to text, held-out names',
  describeTrained: 'Code to text, composition names',
  describeCore: 'Code to text, core languages',
  writeHeldOut: 'Text to code, held-out names',
  writeTrained: 'Text to code, composition names',
  writeCore: 'Text to code, core languages',
  runHeldOut: 'Completion, held-out names',
  runTrained: 'Completion, composition names',
  runCore: 'Completion, core languages',
  runEnglish: 'Completion, English',
};

/**
 * @param {Accuracy[]} runs at least one
 * @returns {Accuracy} the mean of every cell
 */
export function meanAccuracy(runs) {
  return /** @type {Accuracy} */ (
    Object.fromEntries(
      Object.keys(runs[0]).map((suite) => [
        suite,
        Object.fromEntries(
          MODELS.map((model) => [
            model,
            runs.reduce((sum, run) => sum + (run[/** @type {Suite} */ (suite)]?.[model] ?? 0), 0) /
              runs.length,
          ]),
        ),
      ]),
    )
  );
}

/**
 * @param {string} title
 * @param {readonly Suite[]} suites the rows
 * @param {(suite: keyof Accuracy, model: typeof MODELS[number]) => string} cell what our models reached, in per cent
 * @param {ReturnType<typeof import('../src/worlds/registry.ts').reportedOf>} reported what the paper reports of this world
 * @returns {string} the table beside the paper's, if the world is the paper's
 */
export function tableOne(title, suites, cell, reported) {
  const isOfPaper = Object.keys(reported).length > 0;
  const rows = suites.map((suite) => [
    NAMES[suite],
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
