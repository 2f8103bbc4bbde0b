import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CHECKED } from '../check/messages.ts';
import { PHASES } from '../worlds/phases.ts';
import { OP_CASES } from './cases.ts';

const OPS = readdirSync('src/ops', { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);

test('every op has cases, and the page knows each', () => {
  expect([...new Set(OP_CASES.map(({ op }) => op))].sort()).toEqual([...OPS].sort());
  expect([...CHECKED].sort()).toEqual([...OPS, ...PHASES].sort());
});

test('no two cases of an op have the same name', () => {
  const names = OP_CASES.map(({ op, name }) => `${op}: ${name}`);
  expect(new Set(names).size).toBe(names.length);
});
