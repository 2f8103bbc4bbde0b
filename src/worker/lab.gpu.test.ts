import { expect, test } from 'vitest';
import type { LabClient } from '../protocol/client.ts';
import type { EventOf } from '../protocol/messages.ts';
import { PRESETS, type Settings } from '../training/settings.ts';
import { TINY } from '../training/tiny.fixture.ts';
import { keyValue } from '../worlds/keyvalue/kind.ts';
import { PHASES, type Phase } from '../worlds/phases.ts';
import { createGpuClient } from './gpuClient.ts';
import { ask, next, sharedLab, until } from './lab.fixture.ts';

/** Two operands, 256 keys, half of them for the composition, and small models: what learns in a minute or two. */
const QUICK: Settings = {
  ...PRESETS.small,
  preset: 'custom',
  world: { ...keyValue.presets.small.world, keys: 256, share: 0.5, operands: 2 },
  A: {
    ...PRESETS.small.A,
    width: 32,
    optimiser: { ...PRESETS.small.A.optimiser, rows: 64, steps: 200, goal: 0.5, cooldown: 75 },
  },
  B: {
    ...PRESETS.small.B,
    width: 32,
    layers: 2,
    embeddingNoise: 0.2,
    optimiser: { ...PRESETS.small.B.optimiser, rows: 128, steps: 600, goal: 0.3, cooldown: 75 },
  },
  composition: {
    ...PRESETS.small.composition,
    optimiser: { ...PRESETS.small.composition.optimiser, rows: 64, steps: 150 },
  },
};
const open = sharedLab();

async function heldOut(client: LabClient): Promise<number> {
  const table = next(client, 'table');
  client.send({ type: 'evaluate', id: 1, count: 400, seed: 9 });
  return (await table).accuracy.heldOut?.AB ?? Number.NaN;
}

test('trains all three phases from nothing, and held-out keys that no batch contained are answered', async () => {
  const client = await open(QUICK);
  const accuracies: EventOf<'accuracy'>[] = [];
  client.subscribe((event) => {
    if (event.type === 'accuracy') accuracies.push(event);
  });
  const last = (phase: Phase) => accuracies.filter((event) => event.stage === phase).at(-1)?.accuracy;
  expect(await heldOut(client)).toBeLessThan(0.02);
  for (const phase of ['A', 'B', 'AB'] as const)
    await until(client, { type: 'play', stage: phase }, phase, 'finished');
  expect(last('A')?.substitution).toBeGreaterThan(0.95);
  expect(last('B')?.numeric).toBeGreaterThan(0.5);
  expect(await heldOut(client)).toBeGreaterThan(0.15);
}, 600_000);

test('pauses at once, steps singly, resets, saves, and takes its checkpoint back', async () => {
  const client = await open(TINY);
  const losses: EventOf<'losses'>[] = [];
  client.subscribe((event) => {
    if (event.type === 'losses') losses.push(event);
  });
  const first = next(client, 'losses');
  client.send({ type: 'play', stage: 'A' });
  await first;
  const paused = await until(client, { type: 'pause' }, 'A', 'paused');
  const stepped = await until(client, { type: 'step', stage: 'A' }, 'A', 'paused');
  expect(stepped.step).toBe(paused.step + 1);
  const numbers = losses.flatMap(({ from, losses: some }) => some.map((_, i) => from + i));
  expect(numbers).toEqual(Array.from({ length: stepped.step }, (_, i) => i + 1));

  const saved = next(client, 'checkpoint');
  client.send({ type: 'save', id: 1, stage: 'A' });
  const { bytes } = await saved;
  const again = next(client, 'losses');
  client.send({ type: 'reset', stage: 'A' });
  client.send({ type: 'play', stage: 'A' });
  const anew = await again;
  expect(anew.from).toBe(1);
  expect(anew.losses[0]).toBe(losses[0].losses[0]);
  await until(client, { type: 'pause' }, 'A', 'paused');
  const loaded = next(client, 'phase', ({ source }) => source === 'checkpoint');
  client.send({ type: 'load', stage: 'A', bytes });
  expect((await loaded).step).toBe(stepped.step);

  const refused = next(client, 'refused');
  client.send({ type: 'load', stage: 'B', bytes: new ArrayBuffer(100) });
  expect((await refused).refusal).toEqual({ kind: 'damaged' });
}, 120_000);

test('a loss that is no longer finite stops training with the last good weights, from which it can go on', async () => {
  const { optimiser } = TINY.B;
  const client = await open({
    ...TINY,
    B: { ...TINY.B, optimiser: { ...optimiser, learningRate: 1, warmup: 0, weightDecay: 10 } },
  });
  const diverged = await until(client, { type: 'play', stage: 'B' }, 'B', 'diverged');
  const saved = next(client, 'checkpoint');
  client.send({ type: 'save', id: 1, stage: 'B' });
  const { bytes } = await saved;
  const reloaded = next(client, 'phase', ({ source }) => source === 'checkpoint');
  client.send({ type: 'load', stage: 'B', bytes });
  expect((await reloaded).step).toBe(diverged.step);
}, 120_000);

test('batches that no GPU memory holds are refused in words, and the lab goes on', async () => {
  const optimiser = { ...TINY.B.optimiser, rows: 4096 };
  const client = await open({ ...TINY, B: { ...TINY.B, width: 512, layers: 1, expansion: 16, optimiser } });
  const failed = new Promise<string>((resolve) => {
    client.subscribe((event) => {
      if (event.type === 'failed') resolve(event.message);
    });
  });
  const back = until(client, { type: 'play', stage: 'B' }, 'B', 'untrained');
  await back;
  expect(await failed).toMatch(/do not fit into the memory/);
  const answered = next(client, 'answered');
  client.send({ type: 'ask', id: 3, text: '12 + 30' });
  expect((await answered).expected).toBe('42');
}, 120_000);

test('settings that fail keep no others from being used', async () => {
  const client = createGpuClient();
  const table = { fingerprint: '0'.repeat(64), count: 16 };
  const refused = new Promise((resolve) => {
    client.subscribe((event) => {
      if (event.type === 'unavailable') resolve(event.message);
    });
  });
  client.send({ type: 'configure', settings: { ...TINY, world: { ...TINY.world, table } } });
  expect(await refused).toMatch(/rows of this table/);
  await ask(client, { type: 'configure', settings: TINY }, 'ready');
  client.close();
});

test('other settings end what was still to be measured, without a fault', async () => {
  const client = await open(TINY);
  const faults: string[] = [];
  client.subscribe((event) => {
    if (event.type === 'failed') faults.push(event.message);
  });
  const files = new Map<Phase, ArrayBuffer>();
  for (const phase of PHASES) {
    files.set(phase, (await ask(client, { type: 'save', id: 1, stage: phase }, 'checkpoint')).bytes);
  }
  for (const [phase, bytes] of files) client.send({ type: 'load', stage: phase, bytes });
  client.send({ type: 'sample', id: 1, count: 200, seed: 0 });
  client.send({ type: 'evaluate', id: 1, count: 200, seed: 0 });
  await ask(client, { type: 'configure', settings: TINY }, 'ready');
  await ask(client, { type: 'sample', id: 2, count: 10, seed: 0 }, 'sampled');
  expect(faults).toEqual([]);
});
