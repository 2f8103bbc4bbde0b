/**
 * A world: a task of two halves, of which the augmenting model A learns one (keys and what they stand for) and the
 * anchor model B the other (what to compute with them). Everything outside this folder runs whatever world it is
 * given: it draws examples, writes them into batches and has answers judged, and never looks into an example.
 */
import type { BatchCapacity, BatchWriter } from '../engine/batch.ts';
import type { Random } from '../engine/random.ts';
import type { TokenRange } from '../models/shapes.ts';
import type { CellMap } from './cells.ts';
import type { Example, Written } from './example.ts';
import type { Phase } from './phases.ts';

/** The vocabulary and the columns of a world: what decides the shapes of its models. */
export interface WorldText {
  /** Each token as a person reads it: symbols first, then the integers from 0. */
  readonly tokens: readonly string[];
  readonly symbols: number;
  /** The number of integers whose embeddings are composed of digits; 0 where every token has a row of its own. */
  readonly integers: number;
  /** The tokens that entries stand for: A writes one of them where an entry ends. */
  readonly glosses: TokenRange;
  /** The letters that entries are spelled with. */
  readonly letters: TokenRange;
  /** Numbers from 0 that have rows of their own among the symbols, if B is to start with their order. */
  readonly numbers?: TokenRange | undefined;
  /** The token that fills empty columns, and that A writes where no entry ends. */
  readonly blank: number;
  /** Most columns of a sequence, and those of them that are the prompt. */
  readonly columns: number;
  readonly promptColumns: number;
}

/** The knowledge that A alone has, such as keys; the composition is trained on the first `composed` of them. */
export interface Entries {
  readonly texts: readonly string[];
  /** The gloss that each stands for, as its number from 0. */
  readonly values: Uint8Array;
  /** The group that each belongs to, such as a library; none where all belong together. */
  readonly groups?: Uint8Array;
  readonly composed: number;
}

/** A list of examples drawn from a seed, on which models are measured. */
export interface SuiteDefinition {
  /** The phases during whose training it is measured. */
  readonly watchedIn: readonly Phase[];
  /** The phase of which it measures how good it is; null if that is another suite's task. */
  readonly judges: Phase | null;
  /** True of the one that asks the same as the suite which judges the composition, over entries that this is trained on. */
  readonly isComposed?: boolean;
  /** True if answers may be right that differ from the reference answer, so that all have to be judged. */
  readonly isOpen?: boolean;
}

/** An end of an entry in a prompt, where A writes what the entry stands for. */
export interface Reading {
  entry: number;
  column: number;
  /** The token that is right there. */
  token: number;
}

/** The meaning of an answer's tokens for a person (null: nothing), and whether they are right. */
export interface Judged {
  reading: string | null;
  correct: boolean;
}

/** An example, or why a text is none, which part of it is to blame, and a text that is one, if the world shows one. */
export type Parsed<Example> =
  | { ok: true; example: Example }
  | { ok: false; problem: string; detail: string; example?: string | undefined };

/** The batches that train a model. */
export interface TrainingBatches {
  readonly capacity: BatchCapacity;
  /** Weights of the groups of targets in the loss. */
  readonly groupWeights: readonly number[];
  /** Empties the batch and writes that of step `step` (the first is 0). */
  fill(batch: BatchWriter, random: Random, step: number): void;
}

/** The options for training the augmenting model to write the values of entries. */
export interface ReadingOptions {
  rows: number;
  labelSmoothing: number;
  /** Weight of saying nothing where no entry ends. */
  blankWeight: number;
  /** True if strings occur that are no entries, because another model knows those. */
  unknownStrings: boolean;
}

/** Half of the entries (every second one), or as many others that are not asked about. */
export type Part = 'first' | 'second' | 'others';

export interface World<E extends Example = Example> {
  readonly text: WorldText;
  readonly entries: Entries;
  /** The same world with other entries. */
  part(part: Part): World<E>;

  /** The batches of the augmenting model. */
  readingBatches(options: ReadingOptions): TrainingBatches;
  /** The batches of the anchor model, of the composition, or of an anchor model that is trained on all that A knows. */
  answerBatches(of: 'B' | 'composition' | 'further', rows: number): TrainingBatches;
  /** The most that `rows` examples with their answers take. */
  capacity(rows: number): BatchCapacity;

  /** Draws `count` examples of a suite; the same seed gives the same ones. */
  draw(suite: string, count: number, seed: number): E[];
  /** Draws examples over held-out entries of the first part, of the second, or of both. */
  drawFromParts(which: PartSuite, count: number, seed: number): E[];
  /** The share of `count` held-out examples that a model which cannot read entries could answer right at best. */
  chance(count: number, seed: number): number;
  /** The maps of everything that can be asked, in examples drawn from a seed. */
  cellMaps(seed: number): CellMap<E>[];
  /** Draws an example for each entry, in an order of which every part samples all; `lastReading` asks for the entry. */
  drawEntries(seed: number): E[];

  /** Empties a batch and writes examples. */
  write(batch: BatchWriter, examples: readonly E[], as: Written): void;
  /** Begins a sequence with the prompt and goes on with the tokens that were answered so far. */
  writePrompt(batch: BatchWriter, example: E, answered?: readonly number[]): void;

  /** The tokens of the right answer. */
  answer(example: E): number[];
  /** Returns true if nothing can follow these tokens of an answer. It depends on the prompt alone. */
  isComplete(example: E, tokens: readonly number[]): boolean;
  judge(example: E, tokens: readonly number[]): Judged;
  /** Judges the tokens that the augmenting model wrote at the ends of entries; null if that is no answer to this example. */
  judgeReadings(example: E, tokens: readonly number[]): Judged | null;
  /** The ends of entries in the prompt, from left to right. */
  readings(example: E): Reading[];

  /**
   * Returns the example with the tokens that were written at the ends of entries instead of the entries, and whether it
   * asks the same as before. If nothing was written for an entry, the entry stays.
   */
  replaceEntries(example: E, said: readonly number[]): { example: E; isFaithful: boolean };
  /** The example with letters that mean nothing in the place of its numbers, without the numbers and with them. */
  hideNumbers(example: E, random: Random): { hidden: E; shown: E };

  parse(text: string): Parsed<E>;
  /** The text of an example; `parse` understands it. */
  format(example: E): string;
}

/** The suites of worlds in which two augmenting models know a part each. */
export const PART_SUITES = ['first', 'second', 'mixed'] as const;
export type PartSuite = (typeof PART_SUITES)[number];

/** The right answer as a person reads it. */
export const expectedAnswer = <E extends Example>(world: World<E>, example: E): string =>
  world.judge(example, world.answer(example)).reading ?? '';
