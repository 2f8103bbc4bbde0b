import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TRIABLE } from '../inspection/ideas.ts';
import { TINY } from '../inspection/tiny.fixture.ts';
import type { LabClient } from '../protocol/client.ts';
import type { EventOf } from '../protocol/messages.ts';
import { createGpuClient } from './gpuClient.ts';
import { ask, next, until } from './lab.fixture.ts';

let client: LabClient;
let keys: EventOf<'ready'>;

beforeAll(async () => {
  client = createGpuClient();
  keys = await ask(client, { type: 'configure', settings: TINY }, 'ready');
});
afterAll(() => client.close());

describe('an expression', () => {
  test('is inspected: untrained, A⊕B says what B says, and no head is missed', async () => {
    const off = [{ pair: 1, head: 2 }];
    const event = await ask(client, { type: 'inspect', id: 7, text: '12 + 30 − 4', off }, 'inspected');
    expect(event).toMatchObject({ id: 7, expression: '12 + 30 − 4 =', expected: '38' });
    const answered = await ask(client, { type: 'ask', id: 8, text: '12 + 30 − 4' }, 'answered');
    expect(event.answer).toEqual(answered.answers.AB);
    expect(event.lens.AB).toEqual(event.lens.B);
    const { length } = event.tokens;
    expect(event.tokens.slice(0, event.prompt).map(({ text }) => text)).toEqual([
      '12',
      '+',
      '30',
      '−',
      '4',
      '=',
    ]);
    expect(event.attention.map((map) => map.length)).toEqual(
      [4, 4].map((heads) => heads * length * (length + 1)),
    );
  });

  test('that can’t be asked is refused with the reason', async () => {
    const event = await ask(client, { type: 'inspect', id: 9, text: '12 + ', off: [] }, 'uninspectable');
    expect(event).toMatchObject({ id: 9, problem: 'misplaced-operator', detail: '+' });
  });

  test('is not inspected without a head that there is not', async () => {
    const off = [{ pair: 0, head: 4 }];
    const failed = ask(client, { type: 'inspect', id: 10, text: '1 + 1', off }, 'inspected');
    await expect(failed).rejects.toThrow(/2 pairs of 4 heads/);
  });
});

test('a hand-over is measured: untrained, the link changes nothing, and B’s answer stays', async () => {
  const { texts } = keys;
  const text = `${texts[0]} + 12`;
  const event = await ask(client, { type: 'handOver', id: 11, text }, 'handedOver');
  const { answers } = await ask(client, { type: 'ask', id: 12, text }, 'answered');
  expect(event).toMatchObject({ id: 11, expression: `${text} =` });
  expect(event.places.map((place) => place.text)).toEqual([...texts[0], '+', '12', '=']);
  expect(event.places.map(({ begins }) => begins)).toEqual(event.places.map((_, i) => i === 0));
  expect(event.answers).toEqual({ AB: answers.AB, B: answers.B });
  const said = event.places.filter(({ value }) => value !== null);
  expect(said.map(({ text: letter }) => letter)).toEqual([texts[0].at(-1)]);
  expect(said[0].value?.text).toBe(answers.A.values?.[0].text);
  expect(said[0].value?.probability).toBe(answers.A.values?.[0].probability);
  for (const { AB, B, weights } of event.places) {
    expect(AB).toEqual(B);
    expect(weights).toHaveLength(2);
  }
});

test('a hand-over of what can’t be asked is refused with the reason', async () => {
  const event = await ask(client, { type: 'handOver', id: 13, text: '12 +' }, 'uninspectable');
  expect(event).toMatchObject({ id: 13, problem: 'misplaced-operator' });
});

test.each(TRIABLE)('%s is tried', async (idea) => {
  const event = await ask(client, { type: 'tryIdea', id: 3, idea, count: 120, seed: 5 }, 'ideaTried');
  expect(event).toMatchObject({ id: 3, idea, count: 120, accuracy: 0 });
  expect(event.examples).toHaveLength(4);
  expect(event.merged !== undefined).toBe(idea === 'averageWeights');
});

test('an untrained composition has kept all of B’s arithmetic', async () => {
  const command = { type: 'compareNumeric', id: 4, count: 150, seed: 5 } as const;
  const { B, AB, lost, gained } = await ask(client, command, 'numericCompared');
  expect(AB).toBe(B);
  expect([lost, gained]).toEqual([0, 0]);
});

test('fingerprints tell whether A and B are those that the composition was trained on', async () => {
  const fingerprints = (id: number) => ask(client, { type: 'fingerprint', id }, 'fingerprints');
  const before = await fingerprints(1);
  expect(before.trainedOn).toBeNull();
  expect(before.present.A).toMatch(/^[0-9a-f]{64}$/);
  await until(client, { type: 'step', stage: 'AB' }, 'AB', 'paused');
  expect(await fingerprints(2)).toMatchObject({ present: before.present, trainedOn: before.present });
  await until(client, { type: 'step', stage: 'A' }, 'A', 'paused');
  const after = await fingerprints(3);
  expect(after.trainedOn).toEqual(before.present);
  expect(after.present.A).not.toBe(before.present.A);
  expect(after.present.B).toBe(before.present.B);
  await until(client, { type: 'reset', stage: 'AB' }, 'AB', 'untrained');
  expect((await fingerprints(4)).trainedOn).toBeNull();
});

const ASK_SUMS = { type: 'askCells', map: 'sums', stage: 'B' } as const;

test('the map of all sums and differences is sampled while B trains, and asked whole on demand', async () => {
  const sampled = await ask(client, { type: 'step', stage: 'B' }, 'cells');
  expect(sampled.cells).toHaveLength(300);
  expect(sampled.right).toHaveLength(300);
  const cells = new Set<number>();
  const whole = next(client, 'cells', (event) => {
    for (const cell of event.cells) cells.add(cell);
    return cells.size === 15_050;
  });
  client.send(ASK_SUMS);
  expect((await whole).left).toBe(0);
});

test('the map of all sums is no longer asked once B’s weights change', async () => {
  let parts = 0;
  const stop = client.subscribe(({ type }) => {
    if (type === 'cells') parts++;
  });
  const another = (id: number) => ask(client, { type: 'fingerprint', id }, 'fingerprints');
  await ask(client, ASK_SUMS, 'cells');
  await until(client, { type: 'step', stage: 'B' }, 'B', 'paused');
  await another(1);
  const before = parts;
  await another(2);
  await another(3);
  stop();
  expect(parts).toBe(before);
});

test('norms of every layer are reported at a measurement', async () => {
  const reported = next(client, 'norms');
  const { step } = await until(client, { type: 'step', stage: 'B' }, 'B', 'paused');
  const { layers, ...at } = await reported;
  expect(at).toEqual({ type: 'norms', stage: 'B', step });
  expect(layers.map(({ name }) => name)).toEqual(['embedding', 'blocks.0', 'blocks.1', 'norm', 'output']);
});

test('any parameter’s values are shown, and no others', async () => {
  const list = await ask(client, { type: 'parameters', id: 1, stage: 'AB' }, 'parameters');
  expect(list.parameters).toContainEqual({ name: 'cross.0.1.keyValue', shape: [16, 32] });
  const of = { stage: 'AB', name: 'cross.0.1.output' } as const;
  const output = await ask(client, { type: 'matrix', id: 2, ...of }, 'matrix');
  expect(output).toMatchObject({ ...of, shape: [16, 16] });
  expect(output.values).toHaveLength(256);
  expect(output.values.every((value) => value === 0)).toBe(true);
  const gain = await ask(
    client,
    { type: 'matrix', id: 3, stage: 'AB', name: 'cross.0.0.anchorNorm' },
    'matrix',
  );
  expect(gain).toMatchObject({ shape: [16], values: new Float32Array(16).fill(1) });
  const none = await ask(client, { type: 'matrix', id: 4, stage: 'A', name: 'output' }, 'noMatrix');
  expect(none.reason).toMatch(/no parameter “output”.*blocks\.1\.mlpInput/);
});

test('the time that training took is reported, kept in a checkpoint, and starts again at 0', async () => {
  const step = (): Promise<EventOf<'phase'>> => until(client, { type: 'step', stage: 'A' }, 'A', 'paused');
  const first = (await step()).seconds ?? 0;
  const { seconds = 0 } = await step();
  expect(seconds).toBeGreaterThan(first);
  expect(first).toBeGreaterThan(0);
  const { bytes } = await ask(client, { type: 'save', id: 1, stage: 'A' }, 'checkpoint');
  const reset = await until(client, { type: 'reset', stage: 'A' }, 'A', 'untrained');
  expect(reset.seconds).toBe(0);
  const loaded = next(client, 'phase', ({ source }) => source === 'checkpoint');
  client.send({ type: 'load', stage: 'A', bytes });
  expect((await loaded).seconds).toBe(seconds);
  const played = next(client, 'phase', ({ status }) => status === 'paused');
  const losses = next(client, 'losses');
  client.send({ type: 'play', stage: 'A' });
  await losses;
  client.send({ type: 'pause' });
  expect((await played).seconds).toBeGreaterThan(seconds);
});

test('a gradient that is not finite has no norms, and breaks nothing', async () => {
  const optimiser = { ...TINY.B.optimiser, learningRate: 1, warmup: 0, weightDecay: 10 };
  await ask(client, { type: 'configure', settings: { ...TINY, B: { ...TINY.B, optimiser } } }, 'ready');
  const reported: number[] = [];
  client.subscribe((event) => {
    if (event.type === 'norms') reported.push(event.step);
  });
  const step = async () => {
    const settled = next(client, 'phase', ({ status }) =>
      ['paused', 'finished', 'diverged'].includes(status),
    );
    const measured = next(client, 'accuracy');
    client.send({ type: 'step', stage: 'B' });
    await measured;
    return settled;
  };
  let settled = await step();
  while (settled.status === 'paused') settled = await step();
  await ask(client, { type: 'fingerprint', id: 1 }, 'fingerprints');
  expect(settled.status).toBe('diverged');
  expect(reported.at(-1)).toBeLessThanOrEqual(settled.step);
});
