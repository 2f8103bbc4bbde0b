/**
 * The worlds in which strings stand for numbers. A reads strings, B adds and subtracts numbers, and A⊕B computes
 * with what the strings stand for. A world of this family is its keys; everything else is here.
 */

import type { BatchCapacity, BatchWriter } from '../../engine/batch.ts';
import type { Random } from '../../engine/random.ts';
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
import { answerLength, answerTokens, readAnswer } from './answer.ts';
import { capacityA, fillA } from './augmentingSampler.ts';
import { keyMap, sumMap } from './cellMaps.ts';
import { chanceAccuracy } from './chance.ts';
import { type Expression, NUMBER } from './expression.ts';
import { type Arithmetic, everySecond, type Keys } from './keys.ts';
import type { PromptLayout } from './layout.ts';
import { drawPartSuite } from './mixed.ts';
import { formatExpression, parseExpression } from './parse.ts';
import { capacityB, capacityOfExamples, fillB, fillComposition, fillFurther } from './sampler.ts';
import { writePrompt } from './sequence.ts';
import { hideNumbers, judgeReadings, replaceKeys } from './substitution.ts';
import { drawKeyMap, drawSuite, isSuite, writeAnswers, writeValues } from './suites.ts';
import { BLANK, INTEGERS, LETTER, LETTERS, SYMBOLS, TOKEN_TEXT } from './vocabulary.ts';

/** The vocabulary and the columns of an arithmetic world. */
export const textOf = (layout: PromptLayout): WorldText => ({
  tokens: TOKEN_TEXT,
  symbols: SYMBOLS,
  integers: INTEGERS,
  glosses: { from: SYMBOLS, count: INTEGERS },
  letters: { from: LETTER, count: LETTERS },
  blank: BLANK,
  columns: layout.sequenceColumns,
  promptColumns: layout.promptColumns,
});

const FILL = { B: fillB, composition: fillComposition, further: fillFurther };

export class ArithmeticWorld implements Arithmetic, World<Expression> {
  readonly text: WorldText;
  readonly entries: Entries;

  /** @param drawOthers draws as many keys again, of which none is among these */
  constructor(
    readonly keys: Keys,
    readonly layout: PromptLayout,
    private readonly drawOthers: (besides: Keys) => Keys,
  ) {
    this.text = textOf(layout);
    this.entries = { texts: keys.texts, values: keys.values, composed: keys.compositionKeys };
  }

  part(part: Part): ArithmeticWorld {
    const { keys } = this;
    const own = part === 'others' ? this.drawOthers(keys) : everySecond(keys, part === 'first' ? 0 : 1);
    return new ArithmeticWorld(own, this.layout, this.drawOthers);
  }

  readingBatches({ rows, labelSmoothing, blankWeight, unknownStrings }: ReadingOptions): TrainingBatches {
    const asked = { rows, smoothing: labelSmoothing, unknownStrings };
    return {
      capacity: capacityA(this.layout, asked),
      groupWeights: [1, blankWeight],
      fill: (batch, random, step) => fillA(batch, random, step, this, asked),
    };
  }

  answerBatches(of: 'B' | 'composition' | 'further', rows: number): TrainingBatches {
    return {
      capacity: of === 'B' ? capacityB(this.layout, rows) : this.capacity(rows),
      groupWeights: [1],
      fill: (batch, random, step) => FILL[of](batch, random, step, this, rows),
    };
  }

  capacity(rows: number): BatchCapacity {
    return capacityOfExamples(this.layout, rows);
  }

  draw(suite: string, count: number, seed: number): Expression[] {
    if (!isSuite(suite)) throw new RangeError(`there is no suite “${suite}” in this world`);
    return drawSuite(this, suite, count, seed);
  }

  drawFromParts(which: PartSuite, count: number, seed: number): Expression[] {
    return drawPartSuite([this.part('first'), this.part('second')], which, count, seed);
  }

  chance(count: number, seed: number): number {
    return chanceAccuracy(this, count, seed);
  }

  cellMaps(seed: number): CellMap<Expression>[] {
    return [keyMap(this, seed), sumMap(this)];
  }

  drawEntries(seed: number): Expression[] {
    return drawKeyMap(this, seed);
  }

  write(batch: BatchWriter, examples: readonly Expression[], as: Written): void {
    if (as === 'answers') writeAnswers(batch, examples);
    else writeValues(batch, examples, as === 'readings' ? 'all' : 'last');
  }

  writePrompt(batch: BatchWriter, example: Expression, answered: readonly number[] = []): void {
    writePrompt(batch, example);
    answered.forEach((token, i) => {
      batch.push(token, this.layout.promptColumns + i);
    });
  }

  answer(example: Expression): number[] {
    return answerTokens(example);
  }

  isComplete(example: Expression, tokens: readonly number[]): boolean {
    return tokens.length >= answerLength(example);
  }

  judge(example: Expression, tokens: readonly number[]): Judged {
    const correct = tokens.join() === answerTokens(example).join();
    return { reading: readAnswer(example.task, tokens), correct };
  }

  judgeReadings(example: Expression, tokens: readonly number[]): Judged | null {
    return judgeReadings(example, tokens);
  }

  readings({ first, operands, keys, values, layout }: Expression): Reading[] {
    return Array.from({ length: operands }, (_, slot) => slot)
      .filter((slot) => slot >= first && keys[slot] !== NUMBER)
      .map((slot) => ({
        entry: keys[slot],
        column: layout.operandEnd(slot),
        token: SYMBOLS + values[slot],
      }));
  }

  replaceEntries(example: Expression, said: readonly number[]) {
    return replaceKeys(example, said);
  }

  hideNumbers(example: Expression, random: Random) {
    return hideNumbers(example, random);
  }

  parse(text: string): Parsed<Expression> {
    return parseExpression(text, this);
  }

  format(example: Expression): string {
    return formatExpression(example);
  }
}
