import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BatchWriter } from '../../engine/batch.ts';
import { Random } from '../../engine/random.ts';
import { operandsOf } from '../arithmetic/batchReader.fixture.ts';
import { PromptLayout } from '../arithmetic/layout.ts';
import { readBatch } from '../readBatch.fixture.ts';
import { makeWorld } from '../registry.ts';
import { roman, romanNumeral } from './kind.ts';

const { world: config } = roman.presets.small;

test('numerals are written as the Romans wrote them', () => {
  const some = [1, 4, 9, 14, 40, 49, 88, 90, 99].map(romanNumeral);
  expect(some).toEqual(['i', 'iv', 'ix', 'xiv', 'xl', 'xlix', 'lxxxviii', 'xc', 'xcix']);
});

test('every numeral is an entry once, and half of them are composed', () => {
  const { entries } = makeWorld(config);
  expect(new Set(entries.texts).size).toBe(99);
  expect(entries.composed).toBe(50);
  entries.texts.forEach((text, i) => {
    expect(text).toBe(romanNumeral(entries.values[i]));
  });
});

test('a sum of numerals is read, and answered with its result', () => {
  const world = makeWorld(config);
  const parsed = world.parse('XIV + 12 - iii');
  if (!parsed.ok) throw new Error(parsed.problem);
  expect(world.format(parsed.example)).toBe('xiv + 12 − iii =');
  expect(world.judge(parsed.example, world.answer(parsed.example))).toEqual({ reading: '23', correct: true });
  expect(world.parse('iiii + 1')).toMatchObject({ ok: false, problem: 'unknown-key', detail: 'iiii' });
});

test('held-out numerals never occur in a composition batch', () => {
  fc.assert(
    fc.property(fc.nat(2 ** 31 - 1), fc.nat(1000), (seed, step) => {
      const world = makeWorld({ ...config, seed });
      const heldOut = new Set(world.entries.texts.slice(world.entries.composed));
      const { capacity, groupWeights, fill } = world.answerBatches('composition', 96);
      const batch = new BatchWriter(capacity, groupWeights);
      fill(batch, new Random(seed, step), step);
      const texts = readBatch(batch).flatMap((sequence) =>
        operandsOf(sequence, new PromptLayout(config.operands, 8)).map(({ text }) => text),
      );
      expect(texts.filter((text) => heldOut.has(text))).toEqual([]);
    }),
    { numRuns: 50 },
  );
});
