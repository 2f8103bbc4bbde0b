import { Random } from '../../engine/random.ts';
import { FIRST_WORD, WordLayout } from './layout.ts';
import { drawLexicon, type LexiconShape } from './lexicon.ts';

/** A small family: five groups of eleven concepts in two categories, the last of which is common. */
export const SHAPE: LexiconShape = {
  groups: 5,
  categories: [[0, 1, 2, 3, 4, 5, 6, 7, 8, 9], [10]],
  common: [10],
  share: 0.2,
  nameLengths: [3, 4],
  wordLengths: [2, 4],
  glosses: FIRST_WORD,
  nameGlosses: FIRST_WORD + 11,
};
export const LAYOUT = new WordLayout(3, 4, 4);
export const lexiconOf = (seed: number, shape: LexiconShape = SHAPE) => drawLexicon(new Random(seed), shape);
