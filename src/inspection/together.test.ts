import { expect, test } from 'vitest';
import { BatchWriter } from '../engine/batch.ts';
import type { Expression } from '../worlds/arithmetic/expression.ts';
import { capacityOfExamples } from '../worlds/arithmetic/sampler.ts';
import { drawSuite } from '../worlds/arithmetic/suites.ts';
import { BLANK, SYMBOLS, TOKEN_TEXT, VOCABULARY } from '../worlds/arithmetic/vocabulary.ts';
import { keyValue, makeKeyValueWorld } from '../worlds/keyvalue/kind.ts';
import { type Alone, averagedOutputs, passNumbers, routing } from './together.ts';

const world = makeKeyValueWorld(keyValue.presets.small.world);
const expressions = drawSuite(world, 'heldOut', 12, 4);
const ROWS = 5;

/**
 * A model that puts `share` of each target's probability on the target and the rest on `other`, and that is
 * right on every `period`-th expression.
 */
function madeUp(share: number, other: number, period: number): Alone['A'] {
  return {
    rows: ROWS,
    right: async (asked: readonly Expression[]) =>
      asked.map((expression) => expressions.indexOf(expression) % period === 0),
    predict: async (write) => {
      const batch = new BatchWriter(capacityOfExamples(world.layout, ROWS));
      write(batch);
      const { words, layout, targetCount } = batch;
      return Array.from({ length: targetCount }, (_, i) => {
        const row = new Float32Array(VOCABULARY);
        row[other] += 1 - share;
        row[words[layout.target + i]] += share;
        return row;
      });
    },
  };
}

test('the oracle is right wherever A or B is', async () => {
  const right = await routing({ A: madeUp(0, 1, 3), B: madeUp(0, 1, 4) }, world).right(expressions);
  expect(right).toEqual(expressions.map((_, i) => i % 3 === 0 || i % 4 === 0));
});

test('the oracle shows the model that is right, and B where none is', async () => {
  const silent = madeUp(0, BLANK, 1);
  const { tokens } = await routing({ A: silent, B: madeUp(0, SYMBOLS + 7, 1) }, world).answer(expressions[0]);
  expect(tokens.map(({ text }) => text)).toEqual(Array(6).fill('7'));
});

test.each([
  { A: 0.4, B: 0.4, right: true }, // 0.4 against 0.3 and 0.3: both alone would be wrong
  { A: 0.9, B: 0, right: false }, // 0.45 against 0.5
  { A: 0, B: 0.9, right: false },
])('averaged outputs weigh both models alike: %j', async ({ A, B, right }) => {
  const alone = { A: madeUp(A, SYMBOLS + 98, 1), B: madeUp(B, SYMBOLS + 99, 1) };
  expect(await averagedOutputs(alone, world).right(expressions)).toEqual(expressions.map(() => right));
});

test('averaged outputs are decoded together', async () => {
  const alone = { A: madeUp(0.7, SYMBOLS + 3, 1), B: madeUp(0.4, SYMBOLS + 5, 1) };
  const { tokens } = await averagedOutputs(alone, world).answer(expressions[0]);
  expect(tokens[0].text).toBe('.');
  expect(tokens[0].probability).toBeCloseTo(0.55);
});

/** B, which notes for each sum what it was asked, and gets all of them right that have no key in them. */
function listening() {
  const heard: string[] = [];
  const B: Alone['B'] = {
    ...madeUp(1, BLANK, 1),
    right: async (asked: readonly Expression[]) => {
      for (const { first, values, fields } of asked) {
        const typed = [...values.subarray(first)].map((value) => TOKEN_TEXT[SYMBOLS + value]);
        expect([...fields].filter((token) => token > BLANK && token < SYMBOLS)).toEqual([]);
        heard.push(typed.join(' '));
      }
      return asked.map(() => true);
    },
  };
  return { B, heard };
}

test('numbers are passed as A reads them, and B is asked for their sum', async () => {
  const { B, heard } = listening();
  expect(await passNumbers({ A: madeUp(1, BLANK, 1), B }, world).right(expressions)).toEqual(
    expressions.map(() => true),
  );
  expect(heard).toEqual(expressions.map(({ first, values }) => [...values.subarray(first)].join(' ')));
});

test.each([
  ['another number', SYMBOLS + 99],
  ['no number', BLANK],
])('a sum is wrong of whose keys A says %s', async (_, said) => {
  const { B, heard } = listening();
  const right = await passNumbers({ A: madeUp(0, said, 1), B }, world).right(expressions);
  expect(right).toEqual(expressions.map(() => false));
  expect(heard).toEqual([]);
});
