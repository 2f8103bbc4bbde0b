import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { FinishedRun } from '../../src/results/finishedRun.ts';
import { writeCheckpoint } from '../../src/training/checkpoint.ts';
import type { Stage } from '../../src/training/stages.ts';
import { ship } from './ship.mjs';
import * as source from './source.ts';
import { openStore } from './store.mjs';

const plans = source.plansOf('keyvalue');
const origin = { adapter: 'an adapter', date: '2026-01-01T00:00:00.000Z', version: '1+this' };
const curve = {
  ...origin,
  losses: [5, 4],
  accuracy: [{ step: 2, accuracy: { heldOut: 0.5 } }],
  seconds: 3,
};
const nobody = { A: 0, B: 0, AB: 0 };
const run = { name: 'tiny', settings: plans.recipes.tiny, ideas: false };
const result: FinishedRun = {
  ...origin,
  settings: run.settings,
  count: 1000,
  curves: { A: curve, B: curve, AB: curve },
  accuracy: { substitution: nobody, numeric: nobody, composition: nobody, heldOut: nobody },
};

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'calm-lab-store-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
  vi.restoreAllMocks();
});

function put(path: string, content: string | Uint8Array) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

const checkpoint = (phase: Stage, step: number) =>
  new Uint8Array(writeCheckpoint([], new Map(), { phase, settings: run.settings, step }));

const identityOf = (stage: Stage) => source.stageIdentity(stage, run.settings);

it('finished stages and runs are found again when the folder is opened', () => {
  const store = openStore(folder, source);
  store.saveStage(run, 'A', checkpoint('A', 6), curve);
  store.saveRun(run, result);
  for (const known of [store, openStore(folder, source)]) {
    expect(known.hasStage(identityOf('A'))).toBe(true);
    expect(known.hasStage(identityOf('B'))).toBe(false);
    expect(known.stage(identityOf('A'))?.curve.adapter).toBe('an adapter');
    expect(known.isFinished(run)).toBe(true);
  }
  expect(openStore(join(folder, 'nothing'), source).isFinished(run)).toBe(false);
});

it('all checkpoints of a run are shipped, or none', () => {
  const store = openStore(folder, source);
  store.saveStage(run, 'A', checkpoint('A', 6), curve);
  store.saveRun(run, result);
  const shipped = join(folder, 'checkpoints');
  expect(() => ship(source, store, run, shipped)).toThrow(/checkpoint of B/);
  expect(existsSync(shipped)).toBe(false);

  store.saveStage(run, 'B', checkpoint('B', 6), {
    ...curve,
    adapter: 'another',
    date: '2026-02-02T00:00:00.000Z',
  });
  store.saveStage(run, 'AB', checkpoint('AB', 6), curve);
  ship(source, store, run, shipped);
  expect(readFileSync(join(shipped, 'B.safetensors'))).toEqual(Buffer.from(checkpoint('B', 6)));
  const training = source.shippedTrainingSchema.parse(
    JSON.parse(readFileSync(join(shipped, 'training.json'), 'utf8')),
  );
  expect(training).toMatchObject({
    seed: run.settings.seed,
    B: {
      adapter: 'another',
      date: '2026-02-02T00:00:00.000Z',
      losses: [
        [1, 5],
        [2, 4],
      ],
    },
    AB: { adapter: 'an adapter', date: result.date, steps: 2, accuracy: { heldOut: [[2, 0.5]] } },
  });
  const digest = createHash('sha256').update(checkpoint('AB', 6)).digest('hex');
  expect(training.AB.checkpoint).toBe(digest);
});

it('a run with planned easy ideas is finished only with them, and the result that has them counts', () => {
  const store = openStore(folder, source);
  store.saveRun(run, result);
  const withIdeas = { ...run, ideas: true };
  expect(store.isFinished(withIdeas)).toBe(false);
  store.saveRun(run, { ...result, ideas: { routing: 0, averageOutputs: 0, averageWeights: 0 } });
  put('older/seed-0/result.json', JSON.stringify(result));
  put('tiny/seed-1/result.json', JSON.stringify(result));
  expect(openStore(folder, source).isFinished(withIdeas)).toBe(true);
});

it('half-trained stages and other counts are left aside, and unreadable files are named', () => {
  const complaints = vi.spyOn(console, 'error').mockImplementation(() => {});
  put('tiny/seed-0/A.safetensors', checkpoint('A', 5));
  put('tiny/seed-0/A.json', JSON.stringify(curve));
  put('tiny/seed-0/B.safetensors', checkpoint('B', 6).subarray(0, 40));
  put('tiny/seed-0/result.json', JSON.stringify({ ...result, count: 10 }));
  put('tiny/seed-1/result.json', '{"settings":');
  const store = openStore(folder, source);
  expect(store.hasStage(identityOf('A'))).toBe(false);
  expect(store.hasStage(identityOf('B'))).toBe(false);
  expect(store.isFinished(run)).toBe(false);
  expect(complaints.mock.calls.map(([text]) => String(text)).sort()).toEqual([
    expect.stringMatching(/B\.safetensors can't be used/),
    expect.stringMatching(/seed-1.result\.json can't be used/),
  ]);
});

it('runs of other versions count, and the versions are listed', () => {
  put('tiny/seed-0/result.json', JSON.stringify({ ...result, version: '1+other' }));
  put('tiny/seed-0/A.safetensors', checkpoint('A', 6));
  put('tiny/seed-0/A.json', JSON.stringify({ ...curve, version: undefined }));
  const store = openStore(folder, source);
  expect(store.isFinished(run)).toBe(true);
  expect(store.hasStage(identityOf('A'))).toBe(true);
  expect([...store.versions]).toEqual(['1+other', 'one that was not noted']);
});
