import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { KeptRun } from '../../src/results/kept.ts';
import { publish } from './publish.mjs';
import * as source from './source.ts';

const curve = { losses: [5, 4], accuracy: [], seconds: 3 };
const nobody = { A: 0, B: 0, AB: 0 };
const finished = (seed: number, kept: Partial<KeptRun> = {}) => ({
  name: 'tiny',
  kept: {
    settings: source.seeded(source.RECIPES.tiny, seed),
    adapter: 'an adapter',
    date: '2026-01-01T00:00:00.000Z',
    version: '1+abc',
    count: 1000,
    curves: { A: curve, B: curve, AB: curve },
    accuracy: { substitution: nobody, numeric: nobody, composition: nobody, heldOut: nobody },
    ...kept,
  },
});

let path = '';
beforeEach(() => {
  path = join(mkdtempSync(join(tmpdir(), 'calm-lab-publish-')), 'runs.json');
});
afterEach(() => rmSync(join(path, '..'), { recursive: true }));

const published = () => source.resultsSchema.parse(JSON.parse(readFileSync(path, 'utf8'))).runs;

it('adds to what is there', () => {
  expect(publish(source, [finished(0)], path)).toEqual({ gone: [], leftOut: [] });
  publish(source, [finished(1)], path);
  expect(published().map(({ seed }) => seed)).toEqual([0, 1]);
});

it.each([
  ['<<<<<<< ours\n{"format":"calm-lab-results-1","runs":[]}\n=======\n', /Unexpected token/],
  ['{"format":"calm-lab-results-1","runs":[{"name":7}]}', /\(runs\.0\.name: .+\)/],
  ['{"format":"another"}', /\(format: .+\)/],
])('refuses to add to a broken file, says how to mend it and leaves it alone', (broken, reason) => {
  writeFileSync(path, broken);
  const refused = () => publish(source, [finished(0)], path);
  expect(refused).toThrow(reason);
  expect(refused).toThrow(`${path} can't be read as results`);
  expect(refused).toThrow(`git checkout -- ${path}`);
  expect(readFileSync(path, 'utf8')).toBe(broken);
});

it('says how many runs went, which, and why', () => {
  const { A } = source.RECIPES.tiny;
  const trainedLonger = (seed: number) => {
    const settings = { ...source.RECIPES.tiny, A: { ...A, optimiser: { ...A.optimiser, steps: 7 } } };
    return finished(seed, { settings: source.seeded(settings, seed) });
  };
  publish(source, [0, 1, 2].map(trainedLonger), path);
  publish(source, [{ ...finished(0), name: 'tiny-former' }], path);
  expect(publish(source, [finished(0)], path)).toEqual({
    gone: [
      'No longer published, as no table or sweep has it any more: 1 run, tiny-former seed 0.',
      'No longer published, as what is published under the same name now was trained with other settings: 2 runs, tiny seeds 1, 2.',
    ],
    leftOut: [],
  });
  expect(published()).toHaveLength(1);
});

it('leaves out what uncommitted code made, and says what to do', () => {
  const dirty = '1+abc-dirty';
  const runs = [
    finished(0),
    finished(1, { version: dirty }),
    finished(2, { curves: { A: { ...curve, date: '2025-12-31T00:00:00.000Z', version: dirty }, B: curve } }),
  ];
  const { gone, leftOut } = publish(source, runs, path);
  expect(published().map(({ seed }) => seed)).toEqual([0]);
  expect(gone).toEqual([]);
  expect(leftOut).toEqual([
    expect.stringMatching(
      /^Not published, as uncommitted code.+: 2 runs, tiny seeds 1, 2\. Commit, .+ --this-version/,
    ),
  ]);
});
