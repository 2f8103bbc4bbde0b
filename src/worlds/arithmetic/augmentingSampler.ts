/** The training batches of augmenting models: expressions with the value at each key's end, and the blank elsewhere. */
import type { BatchCapacity, BatchWriter } from '../../engine/batch.ts';
import type { Random } from '../../engine/random.ts';
import { allKeys, drawKey, drawKeys, drawNumber, drawShape, drawUnknown } from './draw.ts';
import { Expression } from './expression.ts';
import type { Arithmetic } from './keys.ts';
import type { PromptLayout } from './layout.ts';
import { capacity, drawTask, isFifth } from './sampler.ts';
import { writePrompt, writeTaggedAnswer } from './sequence.ts';

const isSecond = (step: number): boolean => step % 2 === 1;

/** Rows of the other kind are longer, so there are fewer of them. */
const mixedRows = (rows: number): number => Math.max(1, Math.floor(rows / 2));

/** Share of the rows that have all operands. */
const FULL = 0.85;

/** Share of strings that are no keys among the operands that are no keys, where a model has to know its limits. */
const UNKNOWN = 0.6;

/** The options of a batch for the augmenting model. */
interface AugmentingBatch {
  rows: number;
  /** Label smoothing of the values. */
  smoothing: number;
  /** True if the model has to distinguish its keys from other strings, because another model knows those. */
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
  { keys, layout }: Arithmetic,
  { rows, smoothing, unknownStrings }: AugmentingBatch,
): void {
  const mixed = unknownStrings ? isSecond(step) : isFifth(step);
  const expression = new Expression(layout);
  const tags = { firstSlot: 0, smoothing, blanks: true };
  const range = allKeys(keys);
  batch.clear();
  for (let row = mixed && !unknownStrings ? mixedRows(rows) : rows; row > 0; row--) {
    drawShape(expression, random, FULL);
    if (mixed) {
      const share = random.below(3) / 2;
      for (let slot = expression.first; slot < layout.operands; slot++) {
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

/** The most that `fillA` writes. */
export function capacityA(
  layout: PromptLayout,
  { rows, unknownStrings }: Pick<AugmentingBatch, 'rows' | 'unknownStrings'>,
): BatchCapacity {
  const longRows = unknownStrings ? rows : mixedRows(rows);
  const tokens = Math.max(rows * layout.promptColumns, longRows * layout.inputColumns);
  return capacity(layout, tokens, tokens);
}
