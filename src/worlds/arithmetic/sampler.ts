/**
 * The training batches of B and A⊕B (those of A are in augmentingSampler.ts). Each function empties the batch and
 * writes one step's sequences; the caller finishes it. A batch depends on nothing but the random numbers, the step
 * and the world, so a run can go on from any step. Steps count from 0; every fifth batch of A and B is of another kind.
 */

import type { BatchCapacity, BatchWriter } from '../../engine/batch.ts';
import type { Random } from '../../engine/random.ts';
import type { Phase } from '../phases.ts';
import { allKeys, compositionKeys, drawKeys, drawNumbers, drawShape, type KeyRange } from './draw.ts';
import { Expression } from './expression.ts';
import type { Arithmetic } from './keys.ts';
import type { PromptLayout } from './layout.ts';
import { writeAnswer, writePrompt } from './sequence.ts';
import { COMPUTE, LETTER, LETTERS, SUBSTITUTE, type Task, VOCABULARY } from './vocabulary.ts';

/** Returns true if a step (the first is 0) is among the one in five that has a batch of another kind. */
export const isFifth = (step: number): boolean => step % 5 === 4;

/** Rows with labels are longer, so there are fewer of them. */
const labelledRows = (rows: number): number => Math.max(1, Math.floor(rows / 3));

/** Shares of a composition batch: purely numeric rows, and substitutions over keys. */
const NUMERIC = 0.1;
const SUBSTITUTIONS = 0.4;

/** Shares of the rows that have all operands, in batches of numbers, and of composition keys. */
const FULL_NUMERIC = 0.7;
const FULL_COMPOSITION = 0.5;

/** Draws whether an expression is to be substituted, at this probability. */
export const drawTask = (random: Random, substitutions: number): Task =>
  random.uniform() < substitutions ? SUBSTITUTE : COMPUTE;

/** Puts a few random letters before the numbers of most slots, so that letters are not foreign to B. */
function drawLabels(expression: Expression, random: Random): void {
  const { first, operands } = expression;
  for (let slot = first; slot < operands; slot++) {
    if (random.uniform() >= 0.7) continue;
    const field = expression.fieldAt(slot);
    const end = field.length - 1;
    for (let i = end - 1 - random.below(end); i < end; i++) field[i] = LETTER + random.below(LETTERS);
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
  { layout }: Arithmetic,
  rows: number,
): void {
  const labelled = isFifth(step);
  const expression = new Expression(layout);
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
  { keys, layout }: Arithmetic,
  range: KeyRange,
  substitutions: number,
  rows: number,
): void {
  const expression = new Expression(layout);
  for (let row = 0; row < rows; row++) {
    drawShape(expression, random, FULL_COMPOSITION);
    drawKeys(expression, random, keys, range);
    expression.task = drawTask(random, substitutions);
    writeExample(batch, expression);
  }
}

/** Nine tenths of `rows` over composition keys alone, the others numeric. */
function writeCompositionRows(batch: BatchWriter, random: Random, world: Arithmetic, rows: number): void {
  const numericRows = Math.floor(rows * NUMERIC);
  const substitutions = SUBSTITUTIONS / (1 - NUMERIC);
  writeKeyRows(batch, random, world, compositionKeys(world.keys), substitutions, rows - numericRows);
  const expression = new Expression(world.layout);
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
  _step: number,
  world: Arithmetic,
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
export function fillFurther(
  batch: BatchWriter,
  random: Random,
  _step: number,
  world: Arithmetic,
  rows: number,
): void {
  const knowledge = Math.floor(rows / 2);
  batch.clear();
  writeKeyRows(batch, random, world, allKeys(world.keys), 1, knowledge);
  writeCompositionRows(batch, random, world, rows - knowledge);
}

/** A batch of so many tokens and targets. */
export const capacity = (layout: PromptLayout, tokens: number, targets: number): BatchCapacity => ({
  tokens,
  targets,
  vocabulary: VOCABULARY,
  columns: layout.sequenceColumns,
});

/** Tokens of a numeric expression and its answer, as far as a model reads them: a column for each number. */
const numericColumns = ({ operands, answerColumns }: PromptLayout): number =>
  2 * operands + answerColumns - 1;

/** The most that `fillB` writes: a number and an operator per operand, or full fields where there are labels. */
export function capacityB(layout: PromptLayout, rows: number): BatchCapacity {
  const tokens = Math.max(rows * numericColumns(layout), labelledRows(rows) * layout.inputColumns);
  return capacity(layout, tokens, rows * layout.answerColumns);
}

/** The most that `rows` expressions with their answers take: a batch of the composition or of `fillFurther`, or a suite. */
export const capacityOfExamples = (layout: PromptLayout, rows: number): BatchCapacity =>
  capacity(layout, rows * layout.inputColumns, rows * layout.answerColumns);

/** Tokens of a batch of so many rows, about: keys take a field each, numbers a column. */
export function tokensOf(phase: Phase, layout: PromptLayout, rows: number): number {
  if (phase === 'A') return rows * layout.promptColumns;
  return rows * (phase === 'B' ? numericColumns(layout) : layout.inputColumns);
}
