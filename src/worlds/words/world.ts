/**
 * The worlds of words. A reads spelled words of several groups (languages, libraries), B does something with whole-word
 * tokens, and A⊕B does it with what the spelled words mean. An example is words in fields, a task and an answer. A world
 * of this family says which words there are and which examples; everything else is here.
 */
import type { BatchCapacity, BatchWriter } from '../../engine/batch.ts';
import { Random } from '../../engine/random.ts';
import type { CellMap } from '../cells.ts';
import type { Written } from '../example.ts';
import type {
  Entries,
  Judged,
  Parsed,
  Part,
  PartSuite,
  Reading,
  ReadingOptions,
  TrainingBatches,
  World,
  WorldText,
} from '../world.ts';
import {
  type AugmentingDraws,
  anchorCapacity,
  capacityOf,
  fillAnchor,
  fillKinds,
  fillReadings,
  isSpelled,
  type RowKind,
  readingsCapacity,
} from './batches.ts';
import { drawLength, drawLetters, shuffled, textOfLetters } from './draw.ts';
import { BLANK, LETTER, LETTERS, type WordLayout } from './layout.ts';
import type { Lexicon } from './lexicon.ts';
import type { Sentence, Word } from './sentence.ts';
import { writeExample, writePrompt, writeReadings } from './sequence.ts';

/** Keep entries' order, and other words, apart from other random numbers of the same seed. */
const ORDER_STREAM = 0x77306f72;
const ENTRIES_STREAM = 0x7730656e;
const OTHER_STREAM = 0x77306f74;

/** The vocabulary of a world of words: every token has a row of its own, and its last token ends an answer. */
export const textOf = (
  tokens: readonly string[],
  layout: WordLayout,
  ranges: Pick<WorldText, 'glosses' | 'numbers'>,
): WorldText => ({
  tokens,
  symbols: tokens.length,
  integers: 0,
  letters: { from: LETTER, count: LETTERS },
  ...ranges,
  blank: BLANK,
  columns: layout.sequenceColumns,
  promptColumns: layout.promptColumns,
});

export abstract class WordWorld<E extends Sentence> implements World<E> {
  readonly entries: Entries;

  constructor(
    readonly text: WorldText,
    readonly layout: WordLayout,
    readonly lexicon: Lexicon,
    /** The token that ends an answer. */
    private readonly end: number,
    /** Seeds other words in the place of these. */
    private readonly seed: number,
  ) {
    const { texts, values, groupOf, composed } = lexicon;
    this.entries = { texts, values, groups: groupOf, composed };
  }

  /** The same world with another lexicon. */
  protected abstract withLexicon(lexicon: Lexicon): WordWorld<E>;

  /** The draws that A's rows are made of. */
  protected abstract readonly augmenting: Omit<AugmentingDraws, 'lexicon'>;
  /** Draws an example for B. */
  protected abstract drawForAnchor(random: Random): E;
  /** The kinds of rows in the composition's batches. */
  protected abstract readonly composition: readonly RowKind[];
  /** Draws what A knows in the form in which B is asked: words of a group, and what they mean one by one. */
  protected abstract drawKnowledge(random: Random): E;
  /** Draws an example in which an entry is asked for, in its slot `asked`. */
  protected abstract drawAbout(random: Random, entry: number): E;
  /** The example with other words in its fields. */
  protected abstract withWords(example: E, words: readonly (Word | null)[]): E;
  /** Returns the whole word of B's for a token that A writes; null if there is none. */
  protected abstract knownWord(token: number): Word | null;
  /** Returns the words of an answer for a person; null if the tokens mean nothing. */
  protected abstract read(example: E, tokens: readonly number[]): string | null;
  /** Returns the maps besides that of the entries. */
  protected abstract otherMaps(seed: number): CellMap<E>[];

  abstract draw(suite: string, count: number, seed: number): E[];
  abstract drawFromParts(which: PartSuite, count: number, seed: number): E[];
  abstract judgeReadings(example: E, tokens: readonly number[]): Judged | null;
  abstract parse(text: string): Parsed<E>;
  abstract format(example: E): string;

  part(part: Part): WordWorld<E> {
    const { lexicon } = this;
    if (part === 'others') return this.withLexicon(lexicon.others(new Random(this.seed, OTHER_STREAM)));
    return this.withLexicon(lexicon.everySecond(part === 'first' ? 0 : 1));
  }

  readingBatches({ rows, labelSmoothing, blankWeight, unknownStrings }: ReadingOptions): TrainingBatches {
    const draws = { ...this.augmenting, lexicon: this.lexicon };
    const options = { rows, smoothing: labelSmoothing, hasStrangers: unknownStrings };
    return {
      capacity: readingsCapacity(this.layout, this.text.symbols, rows),
      groupWeights: [1, blankWeight],
      fill: (batch, random, step) => fillReadings(batch, random, step, draws, this.layout, options),
    };
  }

  answerBatches(of: 'B' | 'composition' | 'further', rows: number): TrainingBatches {
    const { layout, text } = this;
    if (of === 'B') {
      return {
        capacity: anchorCapacity(layout, text.symbols, rows),
        groupWeights: [1],
        fill: (batch, random, step) =>
          fillAnchor(batch, random, step, (drawing) => this.drawForAnchor(drawing), layout, rows),
      };
    }
    const knowledge: RowKind = { share: 1, draw: (random) => this.drawKnowledge(random) };
    const kinds = of === 'composition' ? this.composition : [knowledge];
    return {
      capacity: this.capacity(rows),
      groupWeights: [1],
      fill: (batch, random) => fillKinds(batch, random, kinds, layout, rows),
    };
  }

  capacity(rows: number): BatchCapacity {
    return capacityOf(this.layout, this.text.symbols, rows);
  }

  /** The share that is right if always the most frequent answer is given. */
  chance(count: number, seed: number): number {
    const counts = new Map<string, number>();
    for (const { answer } of this.drawAsked(count, seed)) {
      const key = answer.join();
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return Math.max(...counts.values()) / count;
  }

  /** Draws examples of the suite that judges the composition. */
  protected abstract drawAsked(count: number, seed: number): E[];

  cellMaps(seed: number): CellMap<E>[] {
    const examples = this.drawEntries(seed);
    const byEntry = new Map(examples.map((example) => [entryAsked(example), example]));
    const entryMap: CellMap<E> = {
      name: 'keys',
      phases: ['A', 'AB'],
      isAskedAtRest: true,
      passes: 1,
      order: [...byEntry.keys()],
      example(entry) {
        const example = byEntry.get(entry);
        if (example === undefined) throw new RangeError(`there is no word ${entry}`);
        return example;
      },
      written: (phase) => (phase === 'A' ? 'lastReading' : 'answers'),
    };
    return [entryMap, ...this.otherMaps(seed)];
  }

  drawEntries(seed: number): E[] {
    const random = new Random(seed, ENTRIES_STREAM);
    const order = shuffled(new Random(seed, ORDER_STREAM), [...this.entries.texts.keys()]);
    return order.map((entry) => this.drawAbout(random, entry));
  }

  write(batch: BatchWriter, examples: readonly E[], as: Written): void {
    batch.clear();
    for (const example of examples) {
      if (as === 'answers') writeExample(batch, example, this.layout);
      else writeReadings(batch, example, this.layout, as === 'readings' ? 'all' : 'asked');
    }
  }

  writePrompt(batch: BatchWriter, example: E, answered: readonly number[] = []): void {
    writePrompt(batch, example, this.layout);
    answered.forEach((token, i) => {
      batch.push(token, this.layout.promptColumns + i);
    });
  }

  answer({ answer }: E): number[] {
    return [...answer];
  }

  isComplete(_example: E, tokens: readonly number[]): boolean {
    return tokens.at(-1) === this.end || tokens.length >= this.layout.answerColumns;
  }

  judge(example: E, tokens: readonly number[]): Judged {
    return { reading: this.read(example, tokens), correct: tokens.join() === example.answer.join() };
  }

  readings({ words }: E): Reading[] {
    return words.flatMap((word, slot) =>
      word === null || word.entry === null || word.gloss === null
        ? []
        : [{ entry: word.entry, column: this.layout.wordEnd(slot), token: word.gloss }],
    );
  }

  replaceEntries(example: E, said: readonly number[]): { example: E; isFaithful: boolean } {
    const left = [...said];
    let isFaithful = true;
    const words = example.words.map((word) => {
      if (word === null || word.entry === null) return word;
      const token = left.shift() ?? BLANK;
      isFaithful &&= token === word.gloss;
      return this.knownWord(token) ?? word;
    });
    return { example: this.withWords(example, words), isFaithful };
  }

  /** The example with letters in the place of whole words, but for the name in front; without the words and with them. */
  hideNumbers(example: E, random: Random): { hidden: E; shown: E } {
    const hiddenWords = [...example.words];
    const shownWords = [...example.words];
    example.words.forEach((word, slot) => {
      if (word === null || slot === 0 || isSpelled(word)) return;
      const tokens = drawLetters(random, drawLength(random, 2, this.layout.field));
      hiddenWords[slot] = { ...word, tokens, text: textOfLetters(tokens) };
      shownWords[slot] = { ...word, tokens: [...tokens.slice(0, -1), ...word.tokens] };
    });
    return { hidden: this.withWords(example, hiddenWords), shown: this.withWords(example, shownWords) };
  }
}

/** The entry that an example of a map asks about. */
function entryAsked({ words, asked }: Sentence): number {
  const entry = asked === undefined ? null : words[asked]?.entry;
  if (entry === null || entry === undefined) throw new RangeError('this example asks about no word');
  return entry;
}
