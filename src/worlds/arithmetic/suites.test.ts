import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BatchWriter } from '../../engine/batch.ts';
import { keyValue, makeKeyValueWorld } from '../keyvalue/kind.ts';
import { readBatch } from '../readBatch.fixture.ts';
import { answerTokens } from './answer.ts';
import { readField } from './batchReader.fixture.ts';
import { chanceAccuracy } from './chance.ts';
import { type Expression, NUMBER } from './expression.ts';
import { capacityOfExamples } from './sampler.ts';
import { drawKeyMap, drawSuite, SUITES, writeAnswers, writeValues } from './suites.ts';
import { COMPUTE, SUBSTITUTE, SYMBOLS } from './vocabulary.ts';

const world = makeKeyValueWorld(keyValue.presets.small.world);
const { layout } = world;
const { compositionKeys, values } = world.keys;
const keysOf = ({ keys, first }: Expression) => [...keys.subarray(first)];

describe.each(SUITES)('suite %s', (suite) => {
  test('asks the right task of the right keys', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        for (const expression of drawSuite(world, suite, 50, seed)) {
          expect(expression.task).toBe(suite === 'substitution' ? SUBSTITUTE : COMPUTE);
          for (const key of keysOf(expression)) {
            if (suite === 'numeric') expect(key).toBe(NUMBER);
            else if (suite === 'composition') expect(key >= 0 && key < compositionKeys).toBe(true);
            else expect(key).toBeGreaterThanOrEqual(compositionKeys);
          }
          for (let slot = expression.first; slot < 3; slot++) {
            expect(expression.totalThrough(slot)).toBeGreaterThanOrEqual(0);
          }
        }
      }),
      { numRuns: 20 },
    );
  });

  test('has seven expressions in ten of three operands', () => {
    const full = drawSuite(world, suite, 2000, 1).filter(({ first }) => first === 0).length / 2000;
    expect(full).toBeGreaterThan(0.66);
    expect(full).toBeLessThan(0.74);
  });

  test('is the same for the same seed only', () => {
    expect(drawSuite(world, suite, 20, 5)).toEqual(drawSuite(world, suite, 20, 5));
    expect(drawSuite(world, suite, 20, 5)).not.toEqual(drawSuite(world, suite, 20, 6));
  });

  test('is written with every answer token as a target', () => {
    const expressions = drawSuite(world, suite, 40, 2);
    const batch = new BatchWriter(capacityOfExamples(layout, 40));
    writeAnswers(batch, expressions);
    const targets = readBatch(batch).map((sequence) =>
      sequence.flatMap(({ target }) => (target === null ? [] : [target])),
    );
    expect(targets).toEqual(expressions.map(answerTokens));
  });
});

describe('values in place', () => {
  const expressions = drawSuite(world, 'substitution', 40, 3);
  const ends = (which: 'all' | 'last') => {
    const batch = new BatchWriter(capacityOfExamples(layout, 40));
    writeValues(batch, expressions, which);
    return readBatch(batch).map((sequence) =>
      sequence.flatMap(({ target, column }) => (target === null ? [] : [[column, target - SYMBOLS]])),
    );
  };

  test('every key end of a substitution is a target', () => {
    const expected = expressions.map(({ first, values }) =>
      [...values.subarray(first)].map((value, i) => [layout.fieldStart(first + i + 1) - 2, value]),
    );
    expect(ends('all')).toEqual(expected);
  });

  test('or the last one only', () => {
    expect(ends('last')).toEqual(expressions.map(({ values }) => [[19, values[2]]]));
  });
});

test('the key map asks for each key once, beside keys of its own kind', () => {
  const expressions = drawKeyMap(world, 0);
  expect(expressions.map(({ keys }) => keys[2]).toSorted((a, b) => a - b)).toEqual(
    world.keys.texts.map((_, key) => key),
  );
  for (const expression of expressions) {
    const key = expression.keys[2];
    expect(expression.task).toBe(COMPUTE);
    expect(expression.values[2]).toBe(values[key]);
    expect(Math.min(expression.runningTotal, expression.result)).toBeGreaterThanOrEqual(0);
    const kinds = new Set(keysOf(expression).map((other) => other < compositionKeys));
    expect(kinds).toEqual(new Set([key < compositionKeys]));
  }
  const batch = new BatchWriter(capacityOfExamples(layout, 1000));
  writeAnswers(batch, expressions);
  expect(readBatch(batch).map((sequence) => readField(sequence, 2, layout))).toEqual(
    expressions.map(({ keys }) => world.keys.texts[keys[2]]),
  );
});

test('any part of the key map has about as many composition keys as the whole', () => {
  const isComposed = drawKeyMap(world, 77).map(({ keys }) => keys[2] < compositionKeys);
  for (let from = 0; from + 200 <= isComposed.length; from += 200) {
    const share = isComposed.slice(from, from + 200).filter(Boolean).length / 200;
    expect(Math.abs(share - compositionKeys / isComposed.length)).toBeLessThan(0.1);
  }
});

test('chance is what the reference implementation measures, 1.4 %', () => {
  expect(Math.abs(chanceAccuracy(world, 20_000, 123) - 0.014)).toBeLessThan(0.001);
  expect(chanceAccuracy(world, 1, 0)).toBe(1);
});
