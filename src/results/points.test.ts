import { describe, expect, it } from 'vitest';
import { measuredIn } from './measures.ts';
import { RECIPES } from './plan.ts';
import { overRuns, overSteps } from './points.ts';
import type { RunRecord } from './record.ts';

const nobody = { A: 0, B: 0, AB: 0 };
const origin = { adapter: 'an adapter', date: '2026-01-01T00:00:00.000Z', version: null };

function record(seed: number, heldOut: number, curve: [number, number][]): RunRecord {
  const stage = {
    ...origin,
    steps: 50,
    seconds: 1,
    parameters: 10,
    losses: [],
    accuracy: { heldOut: curve },
  };
  return {
    ...origin,
    name: 'tiny',
    seed,
    settings: RECIPES.tiny,
    asked: 1000,
    right: {
      substitution: nobody,
      numeric: nobody,
      composition: nobody,
      heldOut: { ...nobody, AB: heldOut },
    },
    chance: 0.01,
    stages: { AB: stage },
  };
}

const records = [
  record(0, 900, [
    [25, 0.4],
    [50, 0.9],
  ]),
  record(1, 940, [[25, 0.6]]),
];

describe('points', () => {
  it('over steps exist if every seed was measured', () => {
    expect(overSteps(records, 'heldOut')).toEqual([
      { x: 25, mean: 0.5, margin: expect.closeTo(12.7062 * 0.1, 4), count: 2 },
    ]);
    expect(overSteps(records, 'numeric')).toEqual([]);
    expect(overSteps([], 'heldOut')).toEqual([]);
  });

  it('over runs exist if there are records', () => {
    const runs = [
      { x: 0.1, records: [] },
      { x: 0.2, records },
      { x: 0.5, records: records.slice(0, 1) },
    ];
    expect(overRuns(runs, 'heldOut')).toEqual([
      { x: 0.2, mean: expect.closeTo(0.92), margin: expect.any(Number), count: 2 },
      { x: 0.5, mean: 0.9, margin: null, count: 1 },
    ]);
  });
});

it('only records in which something was measured have a share of it', () => {
  const tried = { ...records[0], ideas: { routing: 0, averageOutputs: 5, averageWeights: 0 } };
  const idea = { kind: 'idea', idea: 'averageOutputs' } as const;
  expect(measuredIn([tried, records[1]], idea)).toEqual([{ record: tried, right: 5, share: 0.005 }]);
  expect(measuredIn(records, { kind: 'part', part: 'mixed' })).toEqual([]);
  expect(measuredIn(records, { kind: 'suite', suite: 'heldOut', model: 'AB' })).toHaveLength(2);
});
