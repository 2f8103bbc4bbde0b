/**
 * The training batches of worlds of words. Each function empties the batch and writes one step's sequences; the caller
 * finishes it. Steps count from 0; every fifth batch of A and B is of another kind.
 */
import type { BatchCapacity, BatchWriter } from '../../engine/batch.ts';
import type { Random } from '../../engine/random.ts';
import { drawLength, drawLetters, textOfLetters } from './draw.ts';
import { LETTER, LETTERS, type WordLayout } from './layout.ts';
import type { Lexicon } from './lexicon.ts';
import type { Sentence, Word } from './sentence.ts';
import { writeExample, writeTagged } from './sequence.ts';

/** Returns true if a step (the first is 0) is among the one in five that has a batch of another kind. */
const isFifth = (step: number): boolean => step % 5 === 4;

/** Rows of mixed or labelled words are longer, so there are fewer of them. */
const mixedRows = (rows: number): number => Math.max(1, Math.floor(rows / 2));
const labelledRows = (rows: number): number => Math.max(1, Math.floor(rows / 3));

/** The draws that A's rows are made of. */
export interface AugmentingDraws {
  readonly lexicon: Lexicon;
  /** Draws the token of a task. */
  task(random: Random): number;
  /** Draws a token that B knows, to stand where a word would. */
  known(random: Random): Word;
  /** Draws a token of answers. */
  answer(random: Random): number;
}

/** Share of the words that tokens of B's stand for, in A's batches of the other kind. */
const KNOWN = 0.3;

/**
 * A training batch of the augmenting model: `rows` rows of the name of a random group and random words of it, in all
 * fields. Every fifth step there are half as many, in which B's tokens stand for some words, and random tokens follow as
 * an answer would: the model must say nothing of either. With `hasStrangers` every second step is of that kind, and half
 * of what stands for words is strings of letters that mean nothing, because another model knows those.
 */
export function fillReadings(
  batch: BatchWriter,
  random: Random,
  step: number,
  { lexicon, task, known, answer }: AugmentingDraws,
  layout: WordLayout,
  { rows, smoothing, hasStrangers }: { rows: number; smoothing: number; hasStrangers: boolean },
): void {
  const isMixed = hasStrangers ? step % 2 === 1 : isFifth(step);
  const stranger = () =>
    hasStrangers && random.below(2) === 0 ? drawStranger(random, layout, lexicon) : known(random);
  batch.clear();
  for (let row = isMixed ? mixedRows(rows) : rows; row > 0; row--) {
    const { name, words } = lexicon.groups[random.below(lexicon.groups.length)];
    const own = Array.from({ length: layout.fields - 1 }, () =>
      isMixed && random.uniform() < KNOWN ? stranger() : words[random.below(words.length)],
    );
    const said = isMixed ? layout.answerColumns - 1 : 0;
    writeTagged(
      batch,
      {
        words: [name, ...own],
        task: task(random),
        answer: Array.from({ length: said }, () => answer(random)),
      },
      layout,
      smoothing,
    );
  }
}

/** Draws a string that is no word of the lexicon. */
function drawStranger(random: Random, { field }: WordLayout, { texts }: Lexicon): Word {
  let tokens: number[];
  let text: string;
  do {
    tokens = drawLetters(random, drawLength(random, 2, field));
    text = textOfLetters(tokens);
  } while (texts.includes(text));
  return { tokens, text, entry: null, gloss: null };
}

/** Chances of random letters before a whole-word token, and of letters alone in its place. */
const LABELLED = 0.6;
const HIDDEN = 0.1;

/** Puts letters before some whole-word tokens of a sentence, and in the place of a few, so that letters are not foreign to B. */
function withLetters(random: Random, sentence: Sentence, { field }: WordLayout): Sentence {
  const words = sentence.words.map((word) => {
    if (word === null || isSpelled(word)) return word;
    const chance = random.uniform();
    if (chance >= LABELLED + HIDDEN) return word;
    const letters = drawLetters(random, drawLength(random, 2, field));
    return { ...word, tokens: chance < LABELLED ? [...letters.slice(1), ...word.tokens] : letters };
  });
  return { ...sentence, words };
}

/** Returns true if a word is made of letters alone. */
export const isSpelled = ({ tokens }: Word): boolean => {
  const last = tokens[tokens.length - 1];
  return last >= LETTER && last < LETTER + LETTERS;
};

/** A training batch of the anchor model: `rows` drawn sentences with their answers; every fifth step a third as many, with letters. */
export function fillAnchor(
  batch: BatchWriter,
  random: Random,
  step: number,
  draw: (random: Random) => Sentence,
  layout: WordLayout,
  rows: number,
): void {
  const isLabelled = isFifth(step);
  batch.clear();
  for (let row = isLabelled ? labelledRows(rows) : rows; row > 0; row--) {
    const sentence = draw(random);
    writeExample(batch, isLabelled ? withLetters(random, sentence, layout) : sentence, layout);
  }
}

/** A kind of rows: its share of a batch, and what draws one. */
export interface RowKind {
  readonly share: number;
  draw(random: Random): Sentence;
}

/** A batch of `rows` rows of several kinds; those of the last kind fill it up. */
export function fillKinds(
  batch: BatchWriter,
  random: Random,
  kinds: readonly RowKind[],
  layout: WordLayout,
  rows: number,
): void {
  batch.clear();
  let left = rows;
  kinds.forEach(({ share, draw }, i) => {
    const own = i === kinds.length - 1 ? left : Math.min(left, Math.round(share * rows));
    for (let row = 0; row < own; row++) writeExample(batch, draw(random), layout);
    left -= own;
  });
}

/** Share of the composition's rows over A's words that mix words of all groups. */
const CODE_SWITCHED = 0.8;

/**
 * Draws a sentence over words that the composition is trained on. Most sentences are code-switched: name and order are
 * those of one group, and each word is from a group in which it is trained on. Else every word is of the one group, whose
 * name would tell B which words to expect.
 * @param write writes a sentence of a group over these concepts, with `word` for each of them
 */
export function drawComposed<E extends Sentence>(
  random: Random,
  lexicon: Lexicon,
  write: (group: number, concepts: readonly number[], word: (concept: number) => Word) => E,
): E {
  const group = random.below(lexicon.groups.length);
  const { trained, words } = lexicon.groups[group];
  if (random.uniform() >= CODE_SWITCHED) return write(group, trained, (concept) => words[concept]);
  return write(group, lexicon.trainedConcepts, (concept) => lexicon.trainedWord(random, group, concept));
}

/** The most that `rows` sentences with their answers take, in full fields. */
export const capacityOf = (layout: WordLayout, vocabulary: number, rows: number): BatchCapacity => ({
  tokens: rows * layout.inputColumns,
  targets: rows * layout.answerColumns,
  vocabulary,
  columns: layout.sequenceColumns,
});

/** The most that A's batches take: every token is a target. */
export function readingsCapacity(layout: WordLayout, vocabulary: number, rows: number): BatchCapacity {
  const tokens = Math.max(rows * layout.promptColumns, mixedRows(rows) * layout.inputColumns);
  return { tokens, targets: tokens, vocabulary, columns: layout.sequenceColumns };
}

/** The most that B's batches take: a column for each whole-word token, or full fields where there are letters. */
export function anchorCapacity(layout: WordLayout, vocabulary: number, rows: number): BatchCapacity {
  const short = layout.fields + layout.answerColumns;
  const tokens = Math.max(rows * short, labelledRows(rows) * layout.inputColumns);
  return { tokens, targets: rows * layout.answerColumns, vocabulary, columns: layout.sequenceColumns };
}
