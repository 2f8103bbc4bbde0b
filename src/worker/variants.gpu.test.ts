import { expect, test } from 'vitest';
import type { LabClient } from '../protocol/client.ts';
import type { Settings } from '../training/settings.ts';
import type { Stage } from '../training/stages.ts';
import { TINY } from '../training/tiny.fixture.ts';
import type { Variant } from '../worlds/recipe.ts';
import { ask, next, sharedLab } from './lab.fixture.ts';

const settings = (variant: Variant, augmenting: Settings['augmenting'] = 'one'): Settings => ({
  ...TINY,
  augmenting,
  composition: { ...TINY.composition, variant },
});

const open = sharedLab();

/** Takes a single step of a stage, and waits until it is measured. */
async function step(client: LabClient, stage: Stage) {
  const measured = next(client, 'accuracy', (event) => event.stage === stage);
  client.send({ type: 'step', stage });
  return measured;
}

const save = async (client: LabClient, stage: Stage) =>
  (await ask(client, { type: 'save', id: 1, stage }, 'checkpoint')).bytes;

async function load(client: LabClient, stage: Stage, bytes: ArrayBuffer) {
  const answer = Promise.race([
    next(client, 'phase', ({ source }) => source === 'checkpoint').then(() => 'taken'),
    next(client, 'refused').then(({ refusal }) => refusal),
  ]);
  client.send({ type: 'load', stage, bytes: bytes.slice() });
  return answer;
}

test('a second augmenting model is trained, asked and saved beside the first, and added later', async () => {
  const client = await open(settings('calm', 'later'));
  const links = 'AB2';
  for (const stage of ['A', 'A2', 'B', 'AB'] as const) expect((await step(client, stage)).step).toBe(1);
  await step(client, links);
  const { answers } = await ask(client, { type: 'ask', id: 1, text: '12 + 3' }, 'answered');
  expect(Object.keys(answers)).toEqual(['A', 'A2', 'B', 'AB']);
  const { parts } = await ask(client, { type: 'evaluate', id: 2, count: 20, seed: 1 }, 'table');
  expect(Object.keys(parts ?? {})).toEqual(['first', 'second', 'mixed']);

  const second = await save(client, links);
  expect(await load(client, links, second)).toBe('taken');
  await step(client, 'AB');
  expect(await load(client, links, second)).toMatchObject({ kind: 'other-model', model: 'AB' });
});

test('a B that is trained on is B, whatever B learns, until its first step; then it is tied to that B', async () => {
  const client = await open(settings('fineTuned'));
  await step(client, 'B');
  const said = async () => (await ask(client, { type: 'ask', id: 1, text: '12 + 3' }, 'answered')).answers;
  const { B, AB } = await said();
  expect(AB).toEqual(B);
  const refused = await ask(client, { type: 'inspect', id: 2, text: '12 + 3', off: [] }, 'uninspectable');
  expect(refused).toMatchObject({ problem: 'not-composed', detail: 'fineTuned' });
  await step(client, 'AB');
  const after = await said();
  expect(after.B).toEqual(B);
  expect(after.AB).not.toEqual(B);
  const tuned = await save(client, 'AB');
  await step(client, 'A');
  expect(await load(client, 'AB', tuned)).toBe('taken');
  await step(client, 'B');
  expect(await load(client, 'AB', tuned)).toMatchObject({ kind: 'other-model', model: 'B' });
});

test('a random A takes no training and no weights', async () => {
  const trained = await open(settings('calm'));
  const weights = await save(trained, 'A');
  const client = await open(settings('randomA'));
  expect(await load(client, 'A', weights)).toEqual({ kind: 'untrained', stage: 'A' });
  await expect(step(client, 'A')).rejects.toThrow(/there is no A to train/);
});
