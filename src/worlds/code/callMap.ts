/**
 * The map of all pairs of calls that B can be asked to run: 20 × 20 in each core language, on a list that is drawn for the
 * cell. A cell is a number: 400 for each language, 20 for each first call, 1 for each second.
 */
import { Random } from '../../engine/random.ts';
import type { CellMap } from '../cells.ts';
import { shuffled } from '../words/draw.ts';
import type { Lexicon } from '../words/lexicon.ts';
import { CORE } from './languages.ts';
import { OPERATIONS } from './operations.ts';
import { drawList } from './questions.ts';
import { type CodeSentence, sentenceOf } from './sentence.ts';

export const CALLS = OPERATIONS.length;
export const PAIRS = CALLS ** 2;
export const CELLS = CORE.length * PAIRS;
const ORDER_STREAM = 0x70616972;
const LIST_STREAM = 0x6c697374;

/** @param lexicon of the world; core languages use no word of it */
export const callMap = (lexicon: Lexicon, seed: number): CellMap<CodeSentence> => ({
  name: 'calls',
  phases: ['B'],
  isAskedAtRest: false,
  passes: 2,
  order: shuffled(new Random(seed, ORDER_STREAM), [...Array(CELLS).keys()]),
  example(cell) {
    const pair = cell % PAIRS;
    const question = {
      task: 'run' as const,
      language: CORE[Math.floor(cell / PAIRS)],
      operations: [Math.floor(pair / CALLS), pair % CALLS],
      list: drawList(new Random(cell, LIST_STREAM)),
    };
    return sentenceOf(question, lexicon);
  },
  written: () => 'answers',
});
