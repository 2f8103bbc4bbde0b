import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keyValue, makeKeyValueWorld } from '../keyvalue/kind.ts';
import { type ReadToken, readBatch } from '../readBatch.fixture.ts';
import {
  batchA,
  batchAB,
  batchB,
  batchFurther,
  batchLimitedA,
  type Fill,
  phases,
} from './batches.fixture.ts';
import { operandsOf } from './batchReader.fixture.ts';
import type { Arithmetic } from './keys.ts';
import { BLANK, COMPUTE, MINUS, PLUS, SUBSTITUTE, SYMBOLS, TOKEN_TEXT } from './vocabulary.ts';

const config = keyValue.presets.small.world;
const world = makeKeyValueWorld(config);
const { layout } = world;

const anySeed = fc.nat(2 ** 31 - 1);
const anyStep = fc.nat(1000);

/** The expression's value as its answer is taught: operands are keys or (labelled) numbers. */
function totalsOf(sequence: ReadToken[], { keys, layout }: Arithmetic): number[] {
  const totals: number[] = [];
  let total = 0;
  let sign = 1;
  for (const { slot, text } of operandsOf(sequence, layout)) {
    const key = keys.indexOf.get(text);
    total += sign * (key === undefined ? Number(text.replace(/^[a-z]+/, '')) : keys.values[key]);
    totals.push(total);
    sign = sequence.some(({ token, column }) => token === MINUS && column === layout.operatorColumn(slot))
      ? -1
      : 1;
  }
  return totals;
}

const targetsOf = (sequence: ReadToken[]) =>
  sequence.flatMap(({ target }) => (target === null ? [] : [target]));

describe.each(phases)('batches of %s', (_, fill) => {
  test('columns increase within a sequence and fit the position embeddings', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 6 }), anySeed, anyStep, (operands, seed, step) => {
        const sized = makeKeyValueWorld({ ...config, operands });
        for (const sequence of readBatch(fill(sized, 30, seed, step))) {
          const columns = sequence.map(({ column }) => column);
          expect(columns.every((column, i) => i === 0 || column > columns[i - 1])).toBe(true);
          // The answer's last token is never read, so its column stays free.
          expect(columns[columns.length - 1]).toBeLessThan(sized.layout.sequenceColumns - 1);
          expect(sequence.every(({ token }) => token !== BLANK)).toBe(true);
          const task = sequence.find(({ column }) => column === sized.layout.promptColumns - 1);
          expect([COMPUTE, SUBSTITUTE]).toContain(task?.token);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('the same seed and step give the same batch, another step another', () => {
    const words = (step: number) => {
      const batch = fill(world, 30, 3, step);
      batch.finish(0, 0, 0);
      return batch.words;
    };
    expect(words(4)).toEqual(words(4));
    expect(words(5)).not.toEqual(words(6));
  });

  test('a single row still makes a batch', () => {
    for (const step of [0, 4]) expect(fill(world, 1, 0, step).sequenceCount).toBe(1);
  });
});

describe.each([
  ['B', batchB],
  ['A⊕B', batchAB],
  ['B further trained', batchFurther],
] as [string, Fill][])('answers in batches of %s', (_, fill) => {
  test('are right and natural, and only their tokens are targets', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 6 }), anySeed, anyStep, (operands, seed, step) => {
        const sized = makeKeyValueWorld({ ...config, operands });
        for (const sequence of readBatch(fill(sized, 30, seed, step))) {
          const totals = totalsOf(sequence, sized);
          expect(Math.min(...totals)).toBeGreaterThanOrEqual(0);
          const targets = targetsOf(sequence).map((token) => TOKEN_TEXT[token]);
          const [before, result] = totals
            .slice(-2)
            .map((total) => [...String(total).padStart(3, '0')].reverse());
          const task = sequence.find(({ column }) => column === sized.layout.promptColumns - 1);
          if (task?.token === COMPUTE)
            expect(targets).toEqual(before.flatMap((digit, i) => [digit, result[i]]));
          else expect(targets.length).toBe(2 * totals.length - 1);
          const taught = sequence.filter(({ target }) => target !== null);
          expect(taught[0].column).toBe(sized.layout.promptColumns - 1);
          // Teacher forcing: each target is the next token read.
          const next = taught.slice(1).map(({ token }) => TOKEN_TEXT[token]);
          expect(next).toEqual(targets.slice(0, -1));
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('targets of A', () => {
  test.each([0, 4])("step %i: a smoothed value at each key's end, the blank at all else", (step) => {
    const batch = batchA(world, 128, 0, step);
    const { targetCount, tokenCount } = batch;
    expect(targetCount).toBe(tokenCount);
    for (const sequence of readBatch(batch)) {
      const values = new Map<number, number>();
      for (const { slot, text } of operandsOf(sequence, layout)) {
        const key = world.keys.indexOf.get(text);
        if (key !== undefined) values.set(layout.fieldStart(slot + 1) - 2, SYMBOLS + world.keys.values[key]);
      }
      for (const { column, target, smoothing } of sequence) {
        expect(target).toBe(values.get(column) ?? BLANK);
        expect(smoothing).toBe(values.has(column) ? 0.25 : 0);
      }
    }
  });

  test('values weigh 1 in all and blanks the blank weight', () => {
    const tokens = readBatch(batchA(world, 128, 0, 0)).flat();
    const sum = (blank: boolean) =>
      tokens
        .filter(({ target }) => (target === BLANK) === blank)
        .reduce((sum, { weight }) => sum + weight, 0);
    expect(sum(false)).toBeCloseTo(1, 4);
    expect(sum(true)).toBeCloseTo(0.3, 4);
  });
});

describe('A beside another augmenting model', () => {
  const rows = (step: number) => readBatch(batchLimitedA(world, 256, 0, step));
  const texts = (step: number) =>
    rows(step).flatMap((row) => operandsOf(row, layout).map(({ text }) => text));

  test('reads keys alone in every second batch, in the others also unknown strings and numbers', () => {
    const share = (step: number, is: (text: string) => boolean) =>
      texts(step).filter(is).length / texts(step).length;
    for (const step of [0, 2]) expect(share(step, (text) => world.keys.indexOf.has(text))).toBe(1);
    for (const step of [1, 3]) {
      expect(rows(step)).toHaveLength(256);
      expect(Math.abs(share(step, (text) => world.keys.indexOf.has(text)) - 0.5)).toBeLessThan(0.06);
      expect(Math.abs(share(step, (text) => /^\d+$/.test(text)) - 0.2)).toBeLessThan(0.05);
    }
  });

  test('has to say the value of each of its keys, and the blank after any other string', () => {
    let unknown = 0;
    for (const row of rows(1)) {
      for (const { slot, text } of operandsOf(row, layout)) {
        if (/^\d+$/.test(text)) continue;
        const key = world.keys.indexOf.get(text);
        const target = key === undefined ? BLANK : SYMBOLS + world.keys.values[key];
        expect(row.find(({ column }) => column === layout.fieldStart(slot + 1) - 2)?.target).toBe(target);
        if (key === undefined) unknown++;
      }
    }
    expect(unknown).toBeGreaterThan(100);
  });
});

test('B is trained further on substitutions of all keys, and on the composition’s data', () => {
  const isSubstitution = (row: ReadToken[]) => row.some(({ token }) => token === SUBSTITUTE);
  const isKnown = (row: ReadToken[]) =>
    operandsOf(row, layout).every(
      ({ text }) => (world.keys.indexOf.get(text) ?? 0) < world.keys.compositionKeys,
    );
  const batch = [0, 1, 2, 3].map((step) => readBatch(batchFurther(world, 96, 0, step)));
  const knowledge = batch.flatMap((rows) => rows.slice(0, 48));
  const rest = batch.flatMap((rows) => rows.slice(48));
  expect(knowledge.every(isSubstitution)).toBe(true);
  expect(knowledge.filter(isKnown).length / knowledge.length).toBeLessThan(0.1);
  expect(rest.every(isKnown)).toBe(true);
  expect(rest.filter(isSubstitution).length / rest.length).toBeLessThan(0.6);
});

describe('composition of the batches', () => {
  test.each([
    ['A', batchA, 128, [128, 128, 128, 128, 64]],
    ['B', batchB, 256, [256, 256, 256, 256, 85]],
    ['A⊕B', batchAB, 96, [96, 96, 96, 96, 96]],
  ] as [string, Fill, number, number[]][])('rows of %s', (_, fill, rows, expected) => {
    expect(expected.map((_, step) => fill(world, rows, 0, step).sequenceCount)).toEqual(expected);
  });

  // Averages of the reference implementation in PyTorch, blanks not counted.
  test.each([
    ['A', batchA, 128, 1660, 1660],
    ['B', batchB, 256, 2369, 1296],
    ['A⊕B', batchAB, 96, 1545, 496],
  ] as [string, Fill, number, number, number][])(
    'tokens and targets of %s',
    (_, fill, rows, tokens, targets) => {
      const steps = 200;
      let [tokenSum, targetSum] = [0, 0];
      for (let step = 0; step < steps; step++) {
        const { tokenCount, targetCount } = fill(world, rows, 0, step);
        tokenSum += tokenCount;
        targetSum += targetCount;
      }
      expect(tokenSum / steps / tokens).toBeCloseTo(1, 1.5);
      expect(targetSum / steps / targets).toBeCloseTo(1, 1.5);
    },
  );

  test('one operator in two is a plus where A reads it, more where totals are kept natural', () => {
    const plusShare = (fill: Fill) => {
      const tokens = [0, 1, 2, 3]
        .flatMap((step) => readBatch(fill(world, 256, 0, step)).flat())
        .filter(({ column }) => column < 20)
        .map(({ token }) => token);
      const plus = tokens.filter((token) => token === PLUS).length;
      return plus / (plus + tokens.filter((token) => token === MINUS).length);
    };
    expect(plusShare(batchA)).toBeGreaterThan(0.45);
    expect(plusShare(batchA)).toBeLessThan(0.55);
    expect(plusShare(batchB)).toBeGreaterThan(0.6);
  });

  test('every fifth batch of A mixes rows of keys, of numbers and of both, three in ten to be substituted', () => {
    const rows = [4, 9, 14, 19, 24, 29, 34, 39].flatMap((step) => readBatch(batchA(world, 256, 0, step)));
    const share = (is: (row: ReadToken[]) => boolean) => rows.filter(is).length / rows.length;
    const numbers = (row: ReadToken[]) => operandsOf(row, layout).map(({ text }) => /^\d/.test(text));
    // A third of the rows, and of the mixed third those whose operands happen to be alike.
    const alike = (1 + 0.85 / 8 + 0.15 / 4) / 3;
    expect(Math.abs(share((row) => numbers(row).every((is) => is)) - alike)).toBeLessThan(0.05);
    expect(Math.abs(share((row) => numbers(row).every((is) => !is)) - alike)).toBeLessThan(0.05);
    expect(Math.abs(share((row) => row.some(({ token }) => token === SUBSTITUTE)) - 0.3)).toBeLessThan(0.05);
  });

  test('every fifth batch of B has letters before its numbers, the others none', () => {
    const labelled = (step: number) => {
      const texts = readBatch(batchB(world, 256, 0, step)).flatMap((sequence) =>
        operandsOf(sequence, layout),
      );
      return texts.filter(({ text }) => /^[a-z]{1,5}\d+$/.test(text)).length / texts.length;
    };
    for (const step of [0, 1, 2, 3]) expect(labelled(step)).toBe(0);
    expect(labelled(4)).toBeGreaterThan(0.6);
    expect(labelled(4)).toBeLessThan(0.8);
  });
});
