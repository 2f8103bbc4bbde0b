/**
 * The results of Table 5 of the paper for its ablations, all but the first with as many added parameters (arXiv
 * 2401.02412). Its columns are other tasks than ours, in its own units; B fully fine-tuned is not among its rows.
 */
import type { Variant } from '../../worlds/recipe.ts';

/** The paper's tasks, by its names for them; `languages` counts those of 192 on which the result is better than B's. */
export const TASKS = ['flores', 'languages', 'gsmLow', 'gsmHigh', 'humanEval', 'mbpp', 'codeXGlue'] as const;
export type Task = (typeof TASKS)[number];

export const PAPER_ABLATIONS: Record<Variant, Record<Task, number> | null> = {
  calm: row(60.5, 175, 21.4, 33.1, 22.5, 32.2, 32.6),
  vanillaA: row(59.2, 115, 19.0, 29.7, 20.0, 28.0, 32.2),
  randomA: row(58.8, 43, 17.8, 28.5, 20.1, 27.0, 32.1),
  encoder: row(59.3, 102, 19.1, 29.1, 16.0, 27.0, 32.0),
  lora: row(59.2, 82, 20.9, 31.2, 18.3, 28.7, 32.6),
  fineTuned: null,
  furtherTrained: row(62.1, 171, 19.8, 27.1, 24.3, 43.0, 29.0),
};

function row(...figures: [number, number, number, number, number, number, number]): Record<Task, number> {
  const [flores, languages, gsmLow, gsmHigh, humanEval, mbpp, codeXGlue] = figures;
  return { flores, languages, gsmLow, gsmHigh, humanEval, mbpp, codeXGlue };
}
