import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { publish } from './publish.mjs';
import * as source from './source.ts';

const plans = source.plansOf('keyvalue');
const origin = { adapter: 'an adapter', date: '2026-01-01T00:00:00.000Z', version: '1+abc' };
const curve = { ...origin, losses: [5, 4], accuracy: [], seconds: 3 };
const nobody = { A: 0, B: 0, AB: 0 };
const finished = (seed: number, settings = plans.recipes.tiny) => ({
  name: 'tiny',
  run: {
    ...origin,
    settings: source.seeded(settings, seed),
    count: 1000,
    curves: { A: curve, B: curve, AB: curve },
    accuracy: { substitution: nobody, numeric: nobody, composition: nobody, heldOut: nobody },
  },
});

let path = '';
beforeEach(() => {
  path = join(mkdtempSync(join(tmpdir(), 'calm-lab-publish-')), 'runs.json');
});
afterEach(() => rmSync(join(path, '..'), { recursive: true }));

const published = () => source.resultsSchema.parse(JSON.parse(readFileSync(path, 'utf8'))).runs;

it('a run is added to those in the file, in place of the one with its name and seed', () => {
  publish(source, [finished(0), finished(1)], path);
  const again = finished(1);
  publish(source, [{ ...again, run: { ...again.run, adapter: 'another' } }], path);
  expect(published().map(({ seed, adapter }) => [seed, adapter])).toEqual([
    [0, 'an adapter'],
    [1, 'another'],
  ]);
});

it.each([
  '<<<<<<< ours\n{"format":"calm-lab-results-1","runs":[]}\n=======\n',
  '{"format":"calm-lab-results-1","runs":[{"name":7}]}',
  '{"format":"another"}',
])('a file that can’t be read is refused and left alone', (broken) => {
  writeFileSync(path, broken);
  expect(() => publish(source, [finished(0)], path)).toThrow(`Delete ${path} to publish anew`);
  expect(readFileSync(path, 'utf8')).toBe(broken);
});

it('runs of one name whose settings differ are refused, until the old ones are replaced', () => {
  const { tiny } = plans.recipes;
  const longer = { ...tiny, A: { ...tiny.A, optimiser: { ...tiny.A.optimiser, steps: 7 } } };
  publish(source, [finished(0, longer), finished(1, longer)], path);
  expect(() => publish(source, [finished(0)], path)).toThrow(`Delete the runs of “tiny” in ${path}`);
  expect(published().map(({ settings }) => settings.A.optimiser.steps)).toEqual([7, 7]);
  publish(source, [finished(0), finished(1)], path);
  expect(published().map(({ settings }) => settings.A.optimiser.steps)).toEqual([6, 6]);
});

it('the file of the page holds the same runs after nothing was added to it', () => {
  copyFileSync('public/results/runs.json', path);
  const before = published();
  publish(source, [], path);
  expect(published()).toEqual(before);
});
