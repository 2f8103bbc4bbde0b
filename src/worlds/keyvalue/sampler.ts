/**
 * The training batches of the three phases. Each function empties the batch and writes one step's sequences;
 * the caller finishes it. A batch depends on nothing but the random numbers, the step and the world, so a run
 * can go on from any step. Steps count from 0; every fifth batch of A and B is of another kind.
 */

import type { BatchCapacity, BatchWriter } from '../../engine/batch.ts';
import type { Random } from '../../engine/random.ts';
import {
  allKeys,
  compositionKeys,
  drawKey,
  drawKeys,
  drawNumber,
  drawNumbers,
  drawShape,
  drawUnknown,
  type KeyRange,
} from './draw.ts';
import { Expression } from './expression.ts';
import { answerColumns, FIELD, promptColumns, sequenceColumns } from './layout.ts';
import { writeAnswer, writePrompt, writeTaggedAnswer } from './sequence.ts';
import { COMPUTE, LETTER, LETTERS, SUBSTITUTE, type Task, VOCABULARY } from './vocabulary.ts';
import type { KeyValueWorld } from './world.ts';

const isFifth = (step: number): boolean => step % 5 === 4;
const isSecond = (step: number): boolean => step % 2 === 1;

/** Rows of the other kind are longer, so there are fewer of them. */
const mixedRows = (rows: number): number => Math.max(1, Math.floor(rows / 2));
const labelledRows = (rows: number): number => Math.max(1, Math.floor(rows / 3));

/** Shares of a composition batch: purely numeric rows, and substitutions over keys. */
const NUMERIC = 0.1;
const SUBSTITUTIONS = 0.4;

/** Share of strings that are no keys, among the operands that are no keys, where an augmenting model is to know its limits. */
const UNKNOWN = 0.6;

/** Shares of the rows that have all operands, in batches of A, of numbers, and of composition keys. */
const FULL_A = 0.85;
const FULL_NUMERIC = 0.7;
const FULL_COMPOSITION = 0.5;

const drawTask = (random: Random, substitutions: number): Task =>
  random.uniform() < substitutions ? SUBSTITUTE : COMPUTE;

/** Puts 1–5 random letters before the numbers of most slots, so that letters are not foreign to B. */
function drawLabels({ first, operands, fields }: Expression, random: Random): void {
  for (let slot = first; slot < operands; slot++) {
    if (random.uniform() >= 0.7) continue;
    const end = (slot + 1) * FIELD - 1;
    for (let i = end - 1 - random.below(FIELD - 1); i < end; i++) fields[i] = LETTER + random.below(LETTERS);
  }
}

/** What is asked of a batch of the augmenting model. */
export interface AugmentingBatch {
  rows: number;
  /** Label smoothing of the values. */
  smoothing: number;
  /** Whether the model has to tell its keys from other strings, because another model knows those. */
  unknownStrings: boolean;
}

/**
 * A training batch of the augmenting model: `rows` prompts over all keys, or, every fifth step, half as many
 * expressions in which some operands are numbers and the answer follows. Keys carry their values (group 0,
 * smoothed), all other tokens the blank (group 1): the writer needs two group weights. With `unknownStrings` every
 * second batch is of the other kind, as long as the first, and most operands that are no keys are random strings.
 */
export function fillA(
  batch: BatchWriter,
  random: Random,
  step: number,
  { keys, operands }: KeyValueWorld,
  { rows, smoothing, unknownStrings }: AugmentingBatch,
): void {
  const mixed = unknownStrings ? isSecond(step) : isFifth(step);
  const expression = new Expression(operands);
  const tags = { firstSlot: 0, smoothing, blanks: true };
  const range = allKeys(keys);
  batch.clear();
  for (let row = mixed && !unknownStrings ? mixedRows(rows) : rows; row > 0; row--) {
    drawShape(expression, random, FULL_A);
    if (mixed) {
      const share = random.below(3) / 2;
      for (let slot = expression.first; slot < operands; slot++) {
        if (random.uniform() < share) drawKey(expression, slot, random, keys, range);
        else if (unknownStrings && random.uniform() < UNKNOWN) drawUnknown(expression, slot, random, keys);
        else drawNumber(expression, slot, random);
      }
      expression.task = drawTask(random, 0.3);
      expression.keepNatural();
      writePrompt(batch, expression, tags);
      writeTaggedAnswer(batch, expression);
    } else {
      drawKeys(expression, random, keys, range);
      writePrompt(batch, expression, tags);
    }
  }
}

/** Completes a drawn expression with natural operators and writes it with its answer. */
function writeExample(batch: BatchWriter, expression: Expression): void {
  expression.keepNatural();
  writePrompt(batch, expression);
  writeAnswer(batch, expression);
}

/**
 * A training batch of the anchor model: `rows` numeric expressions with their answers, or, every fifth step, a
 * third as many with random letters before the numbers. Targets are the answers' tokens (group 0).
 */
export function fillB(
  batch: BatchWriter,
  random: Random,
  step: number,
  { operands }: KeyValueWorld,
  rows: number,
): void {
  const labelled = isFifth(step);
  const expression = new Expression(operands);
  batch.clear();
  for (let row = labelled ? labelledRows(rows) : rows; row > 0; row--) {
    drawShape(expression, random, FULL_NUMERIC);
    drawNumbers(expression, random);
    if (labelled) drawLabels(expression, random);
    expression.task = drawTask(random, 0.1);
    writeExample(batch, expression);
  }
}

/** Writes `rows` expressions over keys of the range, a share of them to be substituted, with their answers. */
function writeKeyRows(
  batch: BatchWriter,
  random: Random,
  { keys, operands }: KeyValueWorld,
  range: KeyRange,
  substitutions: number,
  rows: number,
): void {
  const expression = new Expression(operands);
  for (let row = 0; row < rows; row++) {
    drawShape(expression, random, FULL_COMPOSITION);
    drawKeys(expression, random, keys, range);
    expression.task = drawTask(random, substitutions);
    writeExample(batch, expression);
  }
}

/** Nine tenths of `rows` over composition keys alone, the others numeric. */
function writeCompositionRows(batch: BatchWriter, random: Random, world: KeyValueWorld, rows: number): void {
  const numericRows = Math.floor(rows * NUMERIC);
  const substitutions = SUBSTITUTIONS / (1 - NUMERIC);
  writeKeyRows(batch, random, world, compositionKeys(world.keys), substitutions, rows - numericRows);
  const expression = new Expression(world.operands);
  for (let row = 0; row < numericRows; row++) {
    drawShape(expression, random, FULL_NUMERIC);
    drawNumbers(expression, random);
    expression.task = drawTask(random, 0.2);
    writeExample(batch, expression);
  }
}

/**
 * A training batch of the composition: nine tenths of `rows` are expressions over composition keys alone, the
 * others numeric. Targets are the answers' tokens (group 0). Held-out keys never occur.
 */
export function fillComposition(
  batch: BatchWriter,
  random: Random,
  world: KeyValueWorld,
  rows: number,
): void {
  batch.clear();
  writeCompositionRows(batch, random, world, rows);
}

/**
 * A batch that trains the anchor model further, on the augmenting model's data and the composition's: half of
 * `rows` substitute any of the keys, which is what the augmenting model knows, asked the way the anchor model is
 * asked; the others are a batch of the composition. So held-out keys occur, but never in arithmetic.
 */
export function fillFurther(batch: BatchWriter, random: Random, world: KeyValueWorld, rows: number): void {
  const knowledge = Math.floor(rows / 2);
  batch.clear();
  writeKeyRows(batch, random, world, allKeys(world.keys), 1, knowledge);
  writeCompositionRows(batch, random, world, rows - knowledge);
}

/** The last token of an answer is predicted but never read. */
const inputColumns = (operands: number): number => sequenceColumns(operands) - 1;

const capacity = (operands: number, tokens: number, targets: number): BatchCapacity => ({
  tokens,
  targets,
  vocabulary: VOCABULARY,
  columns: sequenceColumns(operands),
});

/** The most that `fillA` writes. */
export function capacityA(
  operands: number,
  { rows, unknownStrings }: Pick<AugmentingBatch, 'rows' | 'unknownStrings'>,
): BatchCapacity {
  const longRows = unknownStrings ? rows : mixedRows(rows);
  const tokens = Math.max(rows * promptColumns(operands), longRows * inputColumns(operands));
  return capacity(operands, tokens, tokens);
}

/** The most that `fillB` writes: a number and an operator per operand, or full fields where there are labels. */
export function capacityB(operands: number, rows: number): BatchCapacity {
  const numericColumns = 2 * operands + answerColumns(operands) - 1;
  const tokens = Math.max(rows * numericColumns, labelledRows(rows) * inputColumns(operands));
  return capacity(operands, tokens, rows * answerColumns(operands));
}

/** The most that `rows` expressions with their answers take: a batch of the composition or of `fillFurther`, or a suite. */
export const capacityOfExamples = (operands: number, rows: number): BatchCapacity =>
  capacity(operands, rows * inputColumns(operands), rows * answerColumns(operands));
