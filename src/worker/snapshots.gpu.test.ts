import { expect, test } from 'vitest';
import type { LabClient } from '../protocol/client.ts';
import type { EventOf } from '../protocol/messages.ts';
import type { Settings } from '../training/settings.ts';
import { TINY } from '../training/tiny.fixture.ts';
import { ask, next, open, sharedLab, until } from './lab.fixture.ts';

const opened = sharedLab();

/** A tiny A whose schedule cools down after its goal, which is reached at once, and whose matrices Muon updates. */
const SETTLING: Settings = {
  ...TINY,
  A: {
    ...TINY.A,
    optimiser: { ...TINY.A.optimiser, matrixRate: 0.01, goal: 0.001, cooldown: 40, steps: 200 },
  },
};

const weightsOf = async (client: LabClient) =>
  new Uint8Array((await ask(client, { type: 'save', id: 1, stage: 'A' }, 'checkpoint')).bytes);

/** Trains A to its end, and returns its weights without the header, which holds how long it took. */
async function finish(client: LabClient): Promise<Float32Array> {
  await until(client, { type: 'play', stage: 'A' }, 'A', 'finished');
  const file = await weightsOf(client);
  const header = Number(new DataView(file.buffer).getBigUint64(0, true));
  return new Float32Array(file.buffer, 8 + header);
}

async function pausedAt(client: LabClient, steps: number): Promise<EventOf<'snapshot'>> {
  client.send({ type: 'keepSnapshots' });
  for (let step = 1; step < steps; step++) client.send({ type: 'step', stage: 'A' });
  const taken = next(client, 'snapshot', ({ step }) => step === steps);
  client.send({ type: 'step', stage: 'A' });
  return taken;
}

test('a training that goes on from a snapshot in another worker ends bit-equal to an undisturbed one', async () => {
  const undisturbed = await finish(await opened(SETTLING));
  const { bytes, optimiser } = await pausedAt(await opened(SETTLING), 27);
  const other = await open(SETTLING);
  await until(other, { type: 'restore', stage: 'A', bytes, status: 'paused', optimiser }, 'A', 'paused');
  expect(await finish(other)).toEqual(undisturbed);
  other.close();
});

test('a snapshot that is taken while training goes on is of the step that it names', async () => {
  const undisturbed = await finish(await opened(SETTLING));
  const client = await opened(SETTLING);
  client.send({ type: 'keepSnapshots' });
  const taken = next(client, 'snapshot');
  client.send({ type: 'play', stage: 'A' });
  const { bytes, step, optimiser } = await taken;
  expect(step).toBe(25);
  await until(client, { type: 'pause' }, 'A', 'paused');
  const other = await opened(SETTLING);
  const back = await until(
    other,
    { type: 'restore', stage: 'A', bytes, status: 'paused', optimiser },
    'A',
    'paused',
  );
  expect(back.step).toBe(25);
  expect(await finish(other)).toEqual(undisturbed);
});

test('without the moments that a snapshot holds the training would end otherwise', async () => {
  const undisturbed = await finish(await opened(SETTLING));
  const { bytes, optimiser } = await pausedAt(await opened(SETTLING), 27);
  const client = await opened(SETTLING);
  const blank = { ...optimiser, moments: new Float32Array(optimiser.moments.length) };
  await until(
    client,
    { type: 'restore', stage: 'A', bytes, status: 'paused', optimiser: blank },
    'A',
    'paused',
  );
  expect(await finish(client)).not.toEqual(undisturbed);
});

test('a snapshot with the moments of another model is refused', async () => {
  const { bytes, optimiser } = await pausedAt(await opened(SETTLING), 2);
  const client = await opened(SETTLING);
  const short = { ...optimiser, moments: optimiser.moments.slice(64) };
  const refused = await ask(
    client,
    { type: 'restore', stage: 'A', bytes, status: 'paused', optimiser: short },
    'refused',
  );
  expect(refused.refusal).toEqual({ kind: 'damaged' });
});
