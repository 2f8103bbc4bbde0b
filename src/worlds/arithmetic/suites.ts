/**
 * The suites of evaluation. A suite is a list of expressions drawn from a seed; a model answers one right when every
 * target of its sequence is the likeliest token, which under teacher forcing equals an exact match of greedy decoding.
 * The sequence of an expression depends on what is asked of the model: B, A⊕B, and A on the arithmetic suites continue
 * the prompt (`writeAnswers`), A writes values at the ends of the keys (`writeValues`).
 */

import type { BatchWriter } from '../../engine/batch.ts';
import { Random } from '../../engine/random.ts';
import type { SuiteDefinition } from '../world.ts';
import { compositionKeys, drawKeys, drawNumbers, drawShape, heldOutKeys } from './draw.ts';
import { Expression } from './expression.ts';
import type { Arithmetic } from './keys.ts';
import { writeAnswer, writePrompt } from './sequence.ts';
import { COMPUTE, SUBSTITUTE } from './vocabulary.ts';

/** KV-Substitution over held-out keys, numeric arithmetic, KV-arithmetic over composition and over held-out keys. */
export const SUITES = ['substitution', 'numeric', 'composition', 'heldOut'] as const;
export type Suite = (typeof SUITES)[number];
export const isSuite = (name: string): name is Suite => SUITES.some((suite) => suite === name);

/** When each suite is measured, and what it judges. */
export const SUITE_DEFINITIONS: Record<Suite, SuiteDefinition> = {
  substitution: { watchedIn: ['A'], judges: 'A' },
  numeric: { watchedIn: ['B', 'AB'], judges: 'B' },
  composition: { watchedIn: ['AB'], judges: null, isComposed: true },
  heldOut: { watchedIn: ['AB'], judges: 'AB' },
};

/** Share of the expressions that have all operands. */
export const FULL = 0.7;
/** Keep evaluation apart from the training batches of the same seed. */
const STREAM = 0x73756974;
const KEY_MAP_STREAM = 0x6d617073;
const KEY_MAP_ORDER_STREAM = 0x6f726472;

/** Draws `count` expressions of a suite; the same seed gives the same ones, each suite its own. */
export function drawSuite(
  { keys, layout }: Arithmetic,
  suite: Suite,
  count: number,
  seed: number,
): Expression[] {
  const random = new Random(seed, STREAM + SUITES.indexOf(suite));
  const range = suite === 'composition' ? compositionKeys(keys) : heldOutKeys(keys);
  return Array.from({ length: count }, () => {
    const expression = new Expression(layout);
    expression.task = suite === 'substitution' ? SUBSTITUTE : COMPUTE;
    drawShape(expression, random, FULL);
    if (suite === 'numeric') drawNumbers(expression, random);
    else drawKeys(expression, random, keys, range);
    expression.keepNatural();
    return expression;
  });
}

/**
 * Draws one expression for each key, in a random order, so that any part of them samples composition keys and held-out
 * keys alike. The key is the last operand; the operands before it are composition keys where it is one, held-out keys
 * where it is held out.
 */
export function drawKeyMap({ keys, layout }: Arithmetic, seed: number): Expression[] {
  const random = new Random(seed, KEY_MAP_STREAM);
  const expressions = keys.texts.map((_, key) => {
    const expression = new Expression(layout);
    drawShape(expression, random, FULL);
    const range = key < keys.compositionKeys ? compositionKeys(keys) : heldOutKeys(keys);
    drawKeys(expression, random, keys, range);
    expression.setKey(layout.operands - 1, keys, key);
    expression.keepNatural();
    return expression;
  });
  const order = new Random(seed, KEY_MAP_ORDER_STREAM);
  for (let i = expressions.length - 1; i > 0; i--) {
    const j = order.below(i + 1);
    [expressions[i], expressions[j]] = [expressions[j], expressions[i]];
  }
  return expressions;
}

/** Empties the batch and writes the expressions with their answers, every token of which is a target. */
export function writeAnswers(batch: BatchWriter, expressions: readonly Expression[]): void {
  batch.clear();
  for (const expression of expressions) {
    writePrompt(batch, expression);
    writeAnswer(batch, expression);
  }
}

/**
 * Empties the batch and writes the expressions' prompts; the targets are the values of their keys, at the keys'
 * ends. With `which` = 'last', of the last operand only, as the key map asks.
 */
export function writeValues(
  batch: BatchWriter,
  expressions: readonly Expression[],
  which: 'all' | 'last' = 'all',
): void {
  batch.clear();
  for (const expression of expressions) {
    const firstSlot = which === 'all' ? 0 : expression.operands - 1;
    writePrompt(batch, expression, { firstSlot, smoothing: 0, blanks: false });
  }
}
