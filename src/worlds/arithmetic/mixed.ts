/**
 * Expressions for two augmenting models, each of which knows keys that the other doesn't: over held-out keys of the
 * first, of the second, and with keys of both in every expression.
 */
import { Random } from '../../engine/random.ts';
import type { PartSuite } from '../world.ts';
import { drawKey, drawShape, heldOutKeys } from './draw.ts';
import { Expression } from './expression.ts';
import type { Arithmetic } from './keys.ts';
import { drawSuite, FULL } from './suites.ts';

/** Keeps these expressions apart from those of other suites of the same seed. */
const STREAM = 0x6d697865;

/**
 * Draws `count` expressions of a suite; the same seed gives the same ones.
 * @param parts what the first and the second augmenting model know
 */
export function drawPartSuite(
  parts: readonly [Arithmetic, Arithmetic],
  suite: PartSuite,
  count: number,
  seed: number,
): Expression[] {
  if (suite !== 'mixed') return drawSuite(parts[suite === 'first' ? 0 : 1], 'heldOut', count, seed);
  const random = new Random(seed, STREAM);
  return Array.from({ length: count }, () => drawMixed(parts, random));
}

function drawMixed(parts: readonly [Arithmetic, Arithmetic], random: Random): Expression {
  const { layout } = parts[0];
  const expression = new Expression(layout);
  drawShape(expression, random, FULL);
  const { first } = expression;
  const owners = Array.from({ length: layout.operands - first }, () => random.below(2));
  if (owners.every((owner) => owner === owners[0])) owners[random.below(owners.length)] = 1 - owners[0];
  owners.forEach((owner, i) => {
    const { keys } = parts[owner];
    drawKey(expression, first + i, random, keys, heldOutKeys(keys));
  });
  expression.keepNatural();
  return expression;
}
