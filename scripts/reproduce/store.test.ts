import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { KeptRun } from '../../src/results/kept.ts';
import { writeCheckpoint } from '../../src/training/checkpoint.ts';
import type { Stage } from '../../src/training/stages.ts';
import { ship } from './ship.mjs';
import * as source from './source.ts';
import { openStore } from './store.mjs';

const curve = { losses: [5, 4], accuracy: [{ step: 2, accuracy: { heldOut: 0.5 } }], seconds: 3 };
const nobody = { A: 0, B: 0, AB: 0 };
const run = { name: 'tiny', settings: source.RECIPES.tiny, ideas: false };
const result: KeptRun = {
  settings: run.settings,
  adapter: 'an adapter',
  date: '2026-01-01T00:00:00.000Z',
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

it('knows again what it kept, in another folder too', () => {
  const store = openStore(folder, source);
  store.keepStage(run, 'A', checkpoint('A', 6), { ...curve, adapter: 'an adapter' });
  store.keepRun(run, result);
  for (const known of [store, openStore(folder, source)]) {
    expect(known.hasStage(identityOf('A'))).toBe(true);
    expect(known.hasStage(identityOf('B'))).toBe(false);
    expect(known.stage(identityOf('A'))?.curve.adapter).toBe('an adapter');
    expect(known.isFinished(run)).toBe(true);
  }
  expect(openStore(join(folder, 'nothing'), source).isFinished(run)).toBe(false);
});

it('ships all checkpoints of a run, or none', () => {
  const store = openStore(folder, source);
  store.keepStage(run, 'A', checkpoint('A', 6), { ...curve, adapter: 'an adapter' });
  store.keepRun(run, result);
  expect(() => ship(source, store, run)).toThrow(/checkpoint of B/);
  expect(existsSync(join('public', 'checkpoints', run.name))).toBe(false);
});

it('knows the results of the first versions, whose settings and curves say less', () => {
  const { augmenting: _, composition, ...settings } = run.settings;
  const { variant: __, ...old } = composition;
  put('seed-0/result.json', JSON.stringify({ ...result, settings: { ...settings, composition: old } }));
  put('seed-0/B.safetensors', checkpoint('B', 6));
  const store = openStore(folder, source);
  expect(store.isFinished(run)).toBe(true);
  expect(store.stage(identityOf('B'))?.curve).toEqual({
    ...curve,
    adapter: result.adapter,
    date: result.date,
  });
});

it('wants the easy ideas where they are planned, and then keeps to the result that has them', () => {
  const store = openStore(folder, source);
  store.keepRun(run, result);
  const withIdeas = { ...run, ideas: true };
  expect(store.isFinished(withIdeas)).toBe(false);
  store.keepRun(run, { ...result, ideas: { routing: 0, averageOutputs: 0, averageWeights: 0 } });
  put('older/seed-0/result.json', JSON.stringify(result));
  put('tiny/seed-1/result.json', JSON.stringify(result));
  expect(openStore(folder, source).isFinished(withIdeas)).toBe(true);
});

it('leaves half-trained stages and other counts aside, and names what it can’t read', () => {
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
