import { expect, it } from 'vitest';
import type { EventOf } from './messages.ts';
import { createRequests } from './requests.ts';

const sampled = (id: number): EventOf<'sampled'> => ({ type: 'sampled', id, rows: [] });
const probed = (id: number, status: 'going' | 'done'): EventOf<'probed'> => ({
  type: 'probed',
  id,
  status,
  layers: [],
  blocks: [],
  asked: 0,
});

function setUp() {
  const ids: number[] = [];
  const requests = createRequests((command) => {
    if ('id' in command) ids.push(command.id);
  });
  const heard: (string | null)[] = [];
  const sample = () =>
    requests.request({ type: 'sample', count: 1, seed: 1 }, (answer) => heard.push(answer?.type ?? null));
  return { requests, ids, heard, sample };
}

it('an answer comes to who asked, once, and under an id of its own', () => {
  const { requests, ids, heard, sample } = setUp();
  sample();
  sample();
  expect(new Set(ids).size).toBe(2);
  requests.settle(sampled(ids[1]));
  requests.settle(sampled(ids[1]));
  expect(heard).toEqual(['sampled']);
});

it('an answer to another question than was asked under this id is ignored', () => {
  const { requests, ids, heard, sample } = setUp();
  sample();
  requests.settle({ type: 'noMatrix', id: ids[0], reason: '' });
  expect(heard).toEqual([]);
});

it('an answer in parts comes part by part', () => {
  const { requests, ids } = setUp();
  const parts: (string | undefined)[] = [];
  const probe = { type: 'probe', model: 'A', count: 1, seed: 1 } as const;
  requests.request(probe, (answer) => parts.push(answer?.status));
  for (const status of ['going', 'going', 'done', 'done'] as const) requests.settle(probed(ids[0], status));
  expect(parts).toEqual(['going', 'going', 'done']);
});

it('a question that was withdrawn has no answer', () => {
  const { requests, ids, heard, sample } = setUp();
  sample()();
  requests.settle(sampled(ids[0]));
  requests.fail();
  expect(heard).toEqual([]);
});

it('a failure is heard by all who wait, and an answer that comes nevertheless, unless the models are gone', () => {
  const { requests, ids, heard, sample } = setUp();
  sample();
  requests.fail();
  requests.settle(sampled(ids[0]));
  expect(heard).toEqual([null, 'sampled']);
  sample();
  requests.end();
  requests.settle(sampled(ids[1]));
  expect(heard).toEqual([null, 'sampled', null]);
});
