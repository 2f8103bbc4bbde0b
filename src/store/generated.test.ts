/**
 * Ten thousand of each kind of thing that comes from outside: made up from nothing, or taken from a good one with
 * something wrong put into it. Each is taken or refused, and none throws.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commandSchema, eventSchema } from '../protocol/messages.ts';
import { PRESETS } from '../training/settings.ts';
import { parseAddress } from './address/address.ts';
import { readConfiguration, writeConfiguration } from './address/configuration.ts';
import { wantedSettings } from './address/wantedSettings.ts';
import { phaseEvent, READY, snapshotEvent } from './lab/events.fixture.ts';
import { runsIn } from './runs/runRecord.ts';
import { readSharedRun } from './runs/sharedRun.ts';
import { SAVED_VERSION, savedRunIn, savedStageIn } from './saved/savedRun.ts';
import { EMPTY_CURVE } from './training/curve.ts';
import { readStoredProgress } from './tutorial/tutorialProgress.ts';

const RUNS = { numRuns: 10_000 };

const isBranch = (node: unknown): node is Record<string, unknown> =>
  typeof node === 'object' && node !== null && !ArrayBuffer.isView(node) && !(node instanceof ArrayBuffer);

/** Returns a copy of a tree with the branch or leaf that `path` leads to replaced. */
function replaced(node: unknown, path: readonly number[], by: unknown): unknown {
  const [at, ...rest] = path;
  if (at === undefined || !isBranch(node)) return by;
  const names = Object.keys(node);
  if (names.length === 0) return by;
  const name = names[at % names.length];
  const copy: Record<string, unknown> = { ...node, [name]: replaced(node[name], rest, by) };
  return Array.isArray(node) ? Object.values(copy) : copy;
}

const wrong = fc.oneof(
  fc.anything({ maxDepth: 2 }),
  fc.constantFrom(null, undefined, -1, 0.5, 1e308, Number.NaN, Number.MAX_SAFE_INTEGER, '', [], {}),
);

/** Good ones with something wrong in them, and things that were never good. */
const spoilt = (...good: unknown[]) =>
  fc.oneof(
    fc
      .tuple(fc.constantFrom(...good), fc.array(fc.nat(30), { minLength: 1, maxLength: 5 }), wrong)
      .map(([one, path, by]) => replaced(one, path, by)),
    fc.anything({ maxDepth: 3 }),
  );

/** Writes anything as a text; JSON knows no bigints. */
const written = (value: unknown): string =>
  JSON.stringify(value, (_, each) => (typeof each === 'bigint' ? `${each}` : each)) ?? '';

const RUN = {
  version: SAVED_VERSION,
  id: 'one',
  settings: PRESETS.small,
  savedAt: 1,
  size: 16,
  training: 'A',
  queued: null,
  run: null,
};
const STAGE = {
  stage: 'A',
  origin: { kind: 'file', name: 'mine' },
  bytes: new ArrayBuffer(16),
  standstill: {
    status: 'paused',
    optimiser: { moments: new Float32Array(8), from: 0 },
    curves: { losses: EMPTY_CURVE, accuracy: { heldOut: EMPTY_CURVE }, readability: EMPTY_CURVE, norms: {} },
  },
};
const RECORD = {
  id: 'one',
  name: null,
  settings: PRESETS.small,
  adapter: 'GPU',
  startedAt: 5,
  stages: {
    A: {
      origin: 'trained',
      status: 'paused',
      step: 2,
      steps: 700,
      seconds: 1,
      parameters: 300,
      stepsPerSecond: 1,
      losses: [
        [1, 2],
        [4, 3],
      ],
      accuracy: {},
    },
  },
};

describe('what comes from outside is taken or refused', () => {
  it('as a saved run', () => {
    expect(savedRunIn(RUN)).not.toBe(null);
    fc.assert(
      fc.property(spoilt(RUN), (stored) => void savedRunIn(stored)),
      RUNS,
    );
  });

  it('as a saved stage', () => {
    expect(savedStageIn(STAGE)).not.toBe(null);
    fc.assert(
      fc.property(spoilt(STAGE), (stored) => void savedStageIn(stored)),
      RUNS,
    );
  });

  it('as a list of runs, of which nothing is lost', () => {
    expect(runsIn(JSON.stringify([RECORD])).runs).toHaveLength(1);
    fc.assert(
      fc.property(spoilt(RECORD), (stored) => {
        const { runs, others } = runsIn(written([stored]));
        expect(runs.length + others.length).toBe(1);
      }),
      RUNS,
    );
  });

  it('as the progress of the tutorial', () => {
    const good = { step: 'compose', layout: 'small', outcomes: {} };
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), spoilt(good).map(written)), (text) => {
        expect(typeof readStoredProgress(text).step).toBe('string');
      }),
      RUNS,
    );
  });

  it('as a message of the worker, or to it', () => {
    const events = [READY, phaseEvent('A', 'paused', 'trained', 3), snapshotEvent('A', 3)];
    const commands = [
      { type: 'configure', settings: PRESETS.small },
      {
        type: 'restore',
        stage: 'A',
        bytes: new ArrayBuffer(8),
        status: 'paused',
        optimiser: STAGE.standstill,
      },
      { type: 'ask', id: 1, text: 'rn + 4' },
    ];
    fc.assert(
      fc.property(spoilt(...events), (message) => void eventSchema.safeParse(message)),
      RUNS,
    );
    fc.assert(
      fc.property(spoilt(...commands), (message) => void commandSchema.safeParse(message)),
      RUNS,
    );
  });

  it('as an address of the lab, of which settings come that can be written down again', () => {
    const names = [
      'preset',
      'world',
      'keys',
      'share',
      'pairs',
      'A.width',
      'AB.null',
      'table',
      'variant',
      'x',
    ];
    const values = fc.oneof(fc.string({ maxLength: 12 }), fc.integer().map(String), fc.double().map(String));
    const query = fc
      .array(fc.tuple(fc.constantFrom(...names), values), { maxLength: 6 })
      .map((pairs) => new URLSearchParams(pairs).toString());
    fc.assert(
      fc.property(fc.oneof(query, fc.string()), (text) => {
        const { settings } = readConfiguration(text);
        if (settings !== null) {
          const written = writeConfiguration(settings);
          expect(writeConfiguration(readConfiguration(written).settings ?? PRESETS.paper)).toBe(written);
        }
      }),
      RUNS,
    );
  });

  it('as any other address', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (hash) => {
        expect(parseAddress(`#${hash}`).path.startsWith('/')).toBe(true);
        expect(wantedSettings(`#${hash}`).settings).toBeDefined();
        expect(Array.isArray(readSharedRun(hash).lacking)).toBe(true);
      }),
      RUNS,
    );
  });
});
