import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keyValue, makeKeyValueWorld } from '../keyvalue/kind.ts';
import { readBatch } from '../readBatch.fixture.ts';
import { batchA, batchAB, type Fill } from './batches.fixture.ts';
import { operandsOf } from './batchReader.fixture.ts';

const anySeed = fc.nat(2 ** 31 - 1);

test('held-out keys never occur in a composition batch', () => {
  const anyWorld = fc.record({
    keys: fc.integer({ min: 256, max: 2000 }),
    highest: fc.integer({ min: 1, max: 99 }),
    share: fc.double({ min: 0.01, max: 0.9, noNaN: true }),
    operands: fc.integer({ min: 2, max: 6 }),
    seed: anySeed,
  });
  fc.assert(
    fc.property(anyWorld, anySeed, fc.nat(1000), (config, seed, step) => {
      const world = makeKeyValueWorld({ kind: 'keyvalue', ...config });
      let keysSeen = 0;
      for (const sequence of readBatch(batchAB(world, 96, seed, step))) {
        for (const { text } of operandsOf(sequence, world.layout)) {
          if (/^\d+$/.test(text)) continue;
          const key = world.keys.indexOf.get(text);
          expect(key).toBeLessThan(world.keys.compositionKeys);
          keysSeen++;
        }
      }
      expect(keysSeen).toBeGreaterThanOrEqual(2 * 87);
    }),
    { numRuns: 100 },
  );
});

test('a composition sees every composition key in time, and A every key', () => {
  const world = makeKeyValueWorld(keyValue.presets.small.world);
  const seen = (fill: Fill, steps: number) => {
    const texts = new Set<string>();
    for (let step = 0; step < steps; step++) {
      for (const sequence of readBatch(fill(world, 96, 0, step))) {
        for (const { text } of operandsOf(sequence, world.layout))
          if (world.keys.indexOf.has(text)) texts.add(text);
      }
    }
    return texts.size;
  };
  expect(seen(batchAB, 20)).toBe(200);
  expect(seen(batchA, 60)).toBe(1000);
});
