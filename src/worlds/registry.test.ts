import { expect, test } from 'vitest';
import {
  CELL_MAPS,
  KIND_NAMES,
  makeWorld,
  OFFERED_KINDS,
  operandsOf,
  recipesOf,
  shippedLayouts,
  suitesOf,
  textOf,
} from './registry.ts';

test('the page offers the kinds of worlds of which trained models come with it', () => {
  expect(OFFERED_KINDS).toEqual(KIND_NAMES.filter((kind) => shippedLayouts(kind).length > 0));
  expect(OFFERED_KINDS[0]).toBe(KIND_NAMES[0]);
});

test.each(KIND_NAMES)('a world of the kind %s says what it is made of, and keeps to it', (kind) => {
  const settings = recipesOf(kind).small.world;
  const world = makeWorld(settings);
  const text = textOf(settings);
  expect(world.text).toEqual(text);
  expect(text.tokens.length).toBe(text.symbols + text.integers);
  const { from, count } = text.glosses;
  expect(Math.max(...world.entries.values)).toBeLessThan(count);
  expect(from + count).toBeLessThanOrEqual(text.tokens.length);
  expect(text.tokens.slice(text.letters.from, text.letters.from + 26).join('')).toBe(
    'abcdefghijklmnopqrstuvwxyz',
  );
  for (const suite of suitesOf(kind)) expect(world.draw(suite, 3, 1)).toHaveLength(3);
  for (const { name } of world.cellMaps(1)) expect(CELL_MAPS).toContain(name);
});

test('worlds of sentences have no operands', () => {
  expect(operandsOf(recipesOf('keyvalue').small.world)).toBe(3);
  expect(operandsOf(recipesOf('language').small.world)).toBeUndefined();
});
