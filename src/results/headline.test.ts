import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { byHeartOf, headlineOf, headlineRows } from './headline.ts';
import { type RunRecord, resultsSchema } from './record.ts';

const { runs } = resultsSchema.parse(JSON.parse(readFileSync('public/results/runs.json', 'utf8')));
const [first] = runs.filter(({ name }) => name === 'small');

/** Returns a published run under a name, with so many of its expressions right. */
function record(name: string, heldOut: number, numeric: number, composition = 0): RunRecord {
  const right = (AB: number) => ({ A: 0, B: 0, AB });
  return {
    ...first,
    name,
    asked: 1000,
    right: {
      ...first.right,
      heldOut: right(heldOut),
      numeric: right(numeric),
      composition: right(composition),
    },
  };
}

const among = (records: readonly RunRecord[]) => (name: string) =>
  records.filter((each) => each.name === name);

it('the headline has the accuracy of CALM, the most of any other way, and the share of plain sums that is kept', () => {
  const records = [record('small', 980, 996), record('small', 960, 994), record('small-lora', 4, 890)];
  const rows = headlineRows('small', among(records));
  expect(rows.map(({ way, seeds }) => [way, seeds])).toEqual([
    ['calm', 2],
    ['lora', 1],
    ['fineTuned', 0],
    ['furtherTrained', 0],
    ['B', 2],
    ['A', 2],
  ]);
  expect(rows[2].heldOut).toBeNull();
  expect(headlineOf(rows)).toEqual({
    calm: 0.97,
    others: 0.004,
    kept: { calm: 0.995, fineTuned: null, lora: 0.89 },
  });
});

it('there is no headline if CALM was not run', () => {
  expect(headlineOf(headlineRows('small', among([record('small-lora', 4, 890)])))).toBeNull();
  expect(byHeartOf('small', among([]))).toBeNull();
});

it('seen keys stand beside unseen ones, and beside a composition that reads spelling', () => {
  const records = [record('small', 980, 996, 990), record('small-layers-1.0', 7, 0, 937)];
  expect(byHeartOf('small', among(records))).toEqual({
    seen: 0.99,
    unseen: 0.98,
    spelling: { seen: 0.937, unseen: 0.007 },
  });
});
