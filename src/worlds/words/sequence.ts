/**
 * Writes sentences into a batch. B and A⊕B predict the answer's tokens one after another. A tags the prompt instead: at
 * a spelled word's last letter it writes what the word means, at every other token the blank.
 */
import type { BatchWriter } from '../../engine/batch.ts';
import { BLANK, type WordLayout } from './layout.ts';
import type { Sentence, Word } from './sentence.ts';

/** Groups of targets in A's loss (`BatchWriter`'s group weights: 1 and the blank weight). */
const GLOSSES = 0;
const BLANKS = 1;

/** Begins a sequence with a prompt. Blank columns are left out, so a row without spelled words is short. */
export function writePrompt(
  batch: BatchWriter,
  { words, task }: Pick<Sentence, 'words' | 'task'>,
  layout: WordLayout,
  afterWord: (word: Word, slot: number) => void = () => {},
): void {
  batch.begin();
  words.forEach((word, slot) => {
    if (word === null) return;
    const start = layout.wordEnd(slot) + 1 - word.tokens.length;
    word.tokens.forEach((token, i) => {
      batch.push(token, start + i);
    });
    afterWord(word, slot);
  });
  batch.push(task, layout.taskColumn);
}

/** Writes a sentence with its answer, every token of which is a target (teacher forcing). */
export function writeExample(batch: BatchWriter, sentence: Sentence, layout: WordLayout): void {
  const { answer } = sentence;
  writePrompt(batch, sentence, layout);
  answer.forEach((token, i) => {
    batch.expect(token);
    if (i < answer.length - 1) batch.push(token, layout.promptColumns + i);
  });
}

/** Writes a prompt; the targets are what its entries mean, or what the entry that is asked about means, where they end. */
export function writeReadings(
  batch: BatchWriter,
  sentence: Sentence,
  layout: WordLayout,
  which: 'all' | 'asked',
): void {
  writePrompt(batch, sentence, layout, ({ entry, gloss }, slot) => {
    if (entry === null || gloss === null) return;
    if (which === 'all' || slot === sentence.asked) batch.expect(gloss);
  });
}

/**
 * Writes a row that trains A: words with their meanings (smoothed), the blank at every other token, and what the
 * composition lets A read of an answer.
 */
export function writeTagged(
  batch: BatchWriter,
  { words, task, answer }: Sentence,
  layout: WordLayout,
  smoothing: number,
): void {
  const push = (token: number, column: number) => {
    batch.push(token, column);
    batch.expect(BLANK, BLANKS);
  };
  batch.begin();
  words.forEach((word, slot) => {
    if (word === null) return;
    const { tokens, gloss } = word;
    const end = layout.wordEnd(slot);
    tokens.slice(0, -1).forEach((token, i) => {
      push(token, end + 1 - tokens.length + i);
    });
    const last = tokens[tokens.length - 1];
    if (gloss === null) push(last, end);
    else {
      batch.push(last, end);
      batch.expect(gloss, GLOSSES, smoothing);
    }
  });
  push(task, layout.taskColumn);
  answer.forEach((token, i) => {
    push(token, layout.promptColumns + i);
  });
}
