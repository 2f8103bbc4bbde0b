import { beforeEach, expect, test } from 'vitest';
import type { LabClient } from '../protocol/client.ts';
import type { EventOf } from '../protocol/messages.ts';
import { TINY } from '../training/tiny.fixture.ts';
import { ask, next, sharedLab } from './lab.fixture.ts';

const PROBE = { type: 'probe', id: 5, model: 'A', count: 230, seed: 1 } as const;

const open = sharedLab();
let client: LabClient;
let reported: EventOf<'probed'>[];

beforeEach(async () => {
  client = await open(TINY);
  reported = [];
  client.subscribe((event) => {
    if (event.type === 'probed') reported.push(event);
  });
});

test('reports layer by layer and pass by pass, and lets questions be answered in between', async () => {
  const done = next(client, 'probed', ({ status }) => status === 'done');
  client.send(PROBE);
  await ask(client, { type: 'ask', id: 1, text: '12 + 3' }, 'answered');
  expect(reported.length).toBeLessThan(3);
  const { layers, blocks, asked } = await done;
  expect(layers).toHaveLength(TINY.A.layers + 1);
  for (const { heldOut, error } of layers) {
    expect(heldOut).toBeLessThan(0.1);
    expect(error).toBeGreaterThan(0.5);
  }
  expect(blocks).toHaveLength(TINY.B.layers + 1);
  expect(asked).toBe(230);
  expect(reported.map((event) => event.layers.length)).toEqual([1, 2, 3, 3, 3, 3, 3]);
  expect(reported.map((event) => event.asked)).toEqual([0, 0, 0, 100, 200, 230, 230]);
});

test('ends early when weights change', async () => {
  await ask(client, { type: 'step', stage: 'B' }, 'accuracy');
  const changed = next(client, 'probed', ({ status }) => status !== 'going');
  client.send({ ...PROBE, count: 5000 });
  client.send({ type: 'step', stage: 'B' });
  expect((await changed).status).toBe('changed');
});
