import { expect, test } from 'vitest';
import { TEMPLATES } from '../ops/templates.ts';
import type { Settings } from '../training/settings.ts';
import { TINY } from '../training/tiny.fixture.ts';
import { ask, next, sharedLab, until } from './lab.fixture.ts';

const B = { ...TINY.B, optimiser: { ...TINY.B.optimiser, steps: 60 } };
const SHORT: Settings = { ...TINY, B };

const open = sharedLab();

test.each(['A', 'AB'] as const)('takes the step of %s apart, and measures it', async (stage) => {
  const client = await open(TINY);
  const { kernels, dispatches, hasClock } = await ask(client, { type: 'kernels', id: 1, stage }, 'kernels');
  expect(hasClock).toBe(true);
  for (const { name } of kernels) expect([...TEMPLATES.keys()]).toContain(name);
  expect(new Set(kernels.map(({ code }) => code)).size).toBe(kernels.length);
  expect(new Set(dispatches.map(({ kernel }) => kernel)).size).toBe(kernels.length);
  const parts = dispatches.map(({ part }) => part);
  expect(parts.filter((part) => part === 'loss')).toHaveLength(1);
  expect([parts[0], parts.at(-1)]).toEqual(['forward', 'update']);
  const { id, shares } = await ask(client, { type: 'profile', id: 2, stage }, 'profiled');
  expect(id).toBe(2);
  expect(shares).toHaveLength(dispatches.length);
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
});

test('measuring while a model trains does not change what it becomes', async () => {
  const train = async (isMeasured: boolean) => {
    const client = await open(SHORT);
    await ask(client, { type: 'kernels', id: 1, stage: 'B' }, 'kernels');
    const finished = until(client, { type: 'play', stage: 'B' }, 'B', 'finished');
    let measured = 0;
    if (isMeasured) {
      await next(client, 'losses');
      for (let id = 2; id < 5; id++) {
        client.send({ type: 'ask', id, text: '1 + 2' });
        await ask(client, { type: 'profile', id, stage: 'B' }, 'profiled');
        measured++;
      }
    }
    await finished;
    const { present } = await ask(client, { type: 'fingerprint', id: 9 }, 'fingerprints');
    return { measured, B: present.B };
  };
  const plain = await train(false);
  expect(await train(true)).toEqual({ measured: 3, B: plain.B });
});
