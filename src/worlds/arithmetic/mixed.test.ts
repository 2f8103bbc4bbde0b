import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BatchWriter } from '../../engine/batch.ts';
import { FIELD } from '../keyvalue/config.ts';
import { makeKeys } from '../keyvalue/keys.ts';
import { keyValue } from '../keyvalue/kind.ts';
import { readBatch } from '../readBatch.fixture.ts';
import type { PartSuite } from '../world.ts';
import { operandsOf } from './batchReader.fixture.ts';
import { everySecond } from './keys.ts';
import { PromptLayout } from './layout.ts';
import { drawPartSuite } from './mixed.ts';
import { capacityOfExamples } from './sampler.ts';
import { writeAnswers } from './suites.ts';

const keys = makeKeys(keyValue.presets.small.world);
const layout = new PromptLayout(3, FIELD);
const parts = [
  { keys: everySecond(keys, 0), layout },
  { keys: everySecond(keys, 1), layout },
] as const;

/** For each expression, which of the two models know its keys; all of them must be held out. */
function owners(suite: PartSuite, seed: number): string[] {
  const batch = new BatchWriter(capacityOfExamples(layout, 60));
  writeAnswers(batch, drawPartSuite(parts, suite, 60, seed));
  return readBatch(batch).map((sequence) => {
    const indices = operandsOf(sequence, layout).map(({ text }) => keys.indexOf.get(text) ?? -1);
    for (const index of indices) expect(index).toBeGreaterThanOrEqual(200);
    return [...new Set(indices.map((index) => index % 2))].sort().join();
  });
}

test('every expression has held-out keys of the first, the second or both models', () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      expect(new Set(owners('first', seed))).toEqual(new Set(['0']));
      expect(new Set(owners('second', seed))).toEqual(new Set(['1']));
      expect(new Set(owners('mixed', seed))).toEqual(new Set(['0,1']));
    }),
    { numRuns: 20 },
  );
});

test('mixed expressions have natural totals, two or three operands, and come again for the same seed', () => {
  const expressions = drawPartSuite(parts, 'mixed', 500, 3);
  expect(expressions).toEqual(drawPartSuite(parts, 'mixed', 500, 3));
  for (const expression of expressions) {
    for (let slot = expression.first; slot < 3; slot++) {
      expect(expression.totalThrough(slot)).toBeGreaterThanOrEqual(0);
    }
  }
  const full = expressions.filter(({ first }) => first === 0).length;
  expect(Math.abs(full / 500 - 0.7)).toBeLessThan(0.07);
});
