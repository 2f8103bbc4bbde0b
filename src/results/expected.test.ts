import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { expectedOf } from './expected.ts';
import { resultsSchema } from './record.ts';

const { runs } = resultsSchema.parse(JSON.parse(readFileSync('public/results/runs.json', 'utf8')));

it('the expected accuracy is that of the published runs on as many keys or a little fewer', () => {
  expect([5, 10, 49, 50, 199, 200, 5000].map((composed) => expectedOf(composed, runs)?.keys)).toEqual([
    10, 10, 20, 50, 100, 200, 500,
  ]);
  expect(expectedOf(250, runs)?.heldOut.mean).toBeCloseTo(0.983, 3);
});

it('nothing is expected if nothing is published', () => {
  expect(expectedOf(250, [])).toBeNull();
});
