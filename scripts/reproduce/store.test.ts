import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { KeptRun } from '../../src/results/kept.ts';
import { writeCheckpoint } from '../../src/training/checkpoint.ts';
import type { Stage } from '../../src/training/stages.ts';
import { ship } from './ship.mjs';
import * as source from './source.ts';
import { openStore } from './store.mjs';
import { toldOfOthers } from './versions.mjs';

const curve = { losses: [5, 4], accuracy: [{ step: 2, accuracy: { heldOut: 0.5 } }], seconds: 3 };
const THIS = { version: '1+this' };
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
  const store = openStore(folder, source, THIS);
  store.keepStage(run, 'A', checkpoint('A', 6), { ...curve, adapter: 'an adapter' });
  store.keepRun(run, result);
  for (const known of [store, openStore(folder, source, THIS)]) {
    expect(known.hasStage(identityOf('A'))).toBe(true);
    expect(known.hasStage(identityOf('B'))).toBe(false);
    expect(known.stage(identityOf('A'))?.curve.adapter).toBe('an adapter');
    expect(known.isFinished(run)).toBe(true);
  }
  expect(openStore(join(folder, 'nothing'), source, THIS).isFinished(run)).toBe(false);
});

it('ships all checkpoints of a run, or none', () => {
  const store = openStore(folder, source, THIS);
  store.keepStage(run, 'A', checkpoint('A', 6), { ...curve, adapter: 'an adapter' });
  store.keepRun(run, result);
  const into = join(folder, 'checkpoints');
  expect(() => ship(source, store, run, into)).toThrow(/checkpoint of B/);
  expect(existsSync(into)).toBe(false);

  store.keepStage(run, 'B', checkpoint('B', 6), {
    ...curve,
    adapter: 'another',
    date: '2026-02-02T00:00:00.000Z',
  });
  store.keepStage(run, 'AB', checkpoint('AB', 6), curve);
  const shipped = ship(source, store, run, into);
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

it('knows the results of the first versions, whose settings and curves say less', () => {
  const { augmenting: _, composition, ...settings } = run.settings;
  const { variant: __, ...old } = composition;
  put('seed-0/result.json', JSON.stringify({ ...result, settings: { ...settings, composition: old } }));
  put('seed-0/B.safetensors', checkpoint('B', 6));
  const store = openStore(folder, source, THIS);
  expect(store.isFinished(run)).toBe(true);
  expect(store.stage(identityOf('B'))?.curve).toEqual({
    ...curve,
    adapter: result.adapter,
    date: result.date,
  });
});

it('wants the easy ideas where they are planned, and then keeps to the result that has them', () => {
  const store = openStore(folder, source, THIS);
  store.keepRun(run, result);
  const withIdeas = { ...run, ideas: true };
  expect(store.isFinished(withIdeas)).toBe(false);
  store.keepRun(run, { ...result, ideas: { routing: 0, averageOutputs: 0, averageWeights: 0 } });
  put('older/seed-0/result.json', JSON.stringify(result));
  put('tiny/seed-1/result.json', JSON.stringify(result));
  expect(openStore(folder, source, THIS).isFinished(withIdeas)).toBe(true);
});

it('leaves half-trained stages and other counts aside, and names what it can’t read', () => {
  const complaints = vi.spyOn(console, 'error').mockImplementation(() => {});
  put('tiny/seed-0/A.safetensors', checkpoint('A', 5));
  put('tiny/seed-0/A.json', JSON.stringify(curve));
  put('tiny/seed-0/B.safetensors', checkpoint('B', 6).subarray(0, 40));
  put('tiny/seed-0/result.json', JSON.stringify({ ...result, count: 10 }));
  put('tiny/seed-1/result.json', '{"settings":');
  const store = openStore(folder, source, THIS);
  expect(store.hasStage(identityOf('A'))).toBe(false);
  expect(store.hasStage(identityOf('B'))).toBe(false);
  expect(store.isFinished(run)).toBe(false);
  expect(complaints.mock.calls.map(([text]) => String(text)).sort()).toEqual([
    expect.stringMatching(/B\.safetensors can't be used/),
    expect.stringMatching(/seed-1.result\.json can't be used/),
  ]);
});

describe('what other versions made', () => {
  const other = { ...curve, version: '1+other', adapter: 'an adapter' };
  const own = { ...other, version: THIS.version };
  const ownResult = { ...result, version: THIS.version, curves: { A: own, B: own, AB: own } };

  it('counts, is told of what will be used, and can be left out', () => {
    const before = openStore(folder, source, { version: '1+other' });
    before.keepRun(run, { ...result, version: '1+other' });
    before.keepStage(run, 'A', checkpoint('A', 6), other);

    const store = openStore(folder, source, THIS);
    expect(store.isFinished(run)).toBe(true);
    expect(toldOfOthers([run], source, store, THIS.version)).toMatch(
      /1 results and 0 stages, by 1\+other\.\nThis is 1\+this; --this-version/,
    );
    const more = { ...run, ideas: true };
    expect(toldOfOthers([more], source, store, THIS.version)).toContain('1 results and 1 stages');

    const strict = openStore(folder, source, { ...THIS, onlyOwn: true });
    expect(strict.isFinished(run)).toBe(false);
    expect(strict.hasStage(identityOf('A'))).toBe(false);
    expect(toldOfOthers([run], source, strict, THIS.version)).toBeUndefined();
  });

  it('is not told where there is none, and is told where a stage is another’s', () => {
    const store = openStore(folder, source, THIS);
    store.keepRun(run, ownResult);
    store.keepStage(run, 'A', checkpoint('A', 6), own);
    expect(toldOfOthers([{ ...run, ideas: true }], source, store, THIS.version)).toBeUndefined();
    const { version: _, ...unnoted } = other;
    store.keepRun(run, { ...ownResult, curves: { A: unnoted, B: other, AB: own } });
    expect(toldOfOthers([run], source, store, THIS.version)).toContain('1 results and 0 stages, by 1+other');
    expect(openStore(folder, source, { ...THIS, onlyOwn: true }).isFinished(run)).toBe(false);
    const { version: __, ...first } = result;
    store.keepRun(run, first);
    expect(toldOfOthers([run], source, store, THIS.version)).toContain('by one that was not noted.');
  });

  it('gives way to what this version made, or else committed code did, wherever it lies', () => {
    const ideas = { routing: 0, averageOutputs: 0, averageWeights: 0 };
    put('a/seed-0/result.json', JSON.stringify(ownResult));
    for (const place of ['0', 'b']) {
      put(`${place}/seed-0/result.json`, JSON.stringify({ ...result, version: '1+other-dirty', ideas }));
    }
    const dirty = { ...other, version: '1+other-dirty' };
    for (const [place, made] of Object.entries({ 0: dirty, a: own, b: dirty })) {
      put(`${place}/seed-0/A.safetensors`, checkpoint('A', 6));
      put(`${place}/seed-0/A.json`, JSON.stringify(made));
    }
    for (const [version, counts] of [
      ['1+this', '1+this'],
      ['1+other-dirty', '1+other-dirty'],
      ['1+third', '1+this'],
    ] as const) {
      const store = openStore(folder, source, { version });
      expect(store.run(run.settings)?.version).toBe(counts);
      expect(store.stage(identityOf('A'))?.curve.version).toBe(counts);
    }
  });

  it('is told to be unpublishable where it wasn’t committed', () => {
    const store = openStore(folder, source, THIS);
    store.keepRun(run, { ...ownResult, version: '1+other' });
    expect(toldOfOthers([run], source, store, THIS.version)).not.toContain('-dirty');
    store.keepRun(run, { ...ownResult, curves: { A: { ...own, version: '1+other-dirty' }, B: own } });
    expect(toldOfOthers([run], source, store, THIS.version)).toMatch(/ends in -dirty .+ is not published\.$/);
  });
});
