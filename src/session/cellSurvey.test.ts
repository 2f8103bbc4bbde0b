import { expect, test } from 'vitest';
import type { EventOf, LabEvent } from '../protocol/messages.ts';
import { keyValue, makeKeyValueWorld } from '../worlds/keyvalue/kind.ts';
import { CellSurvey } from './cellSurvey.ts';
import type { ModelRunners } from './modelRunners.ts';

const ROWS = 300;
const KEYS = 1000;

/** A survey of models that answer everything right, and the events that it emitted. */
function setUp() {
  const events: EventOf<'cells'>[] = [];
  const emit = (event: LabEvent) => event.type === 'cells' && events.push(event);
  const runners: ModelRunners = {
    rows: ROWS,
    of: async () => ({ right: async (asked) => asked.map(() => true), predict: async () => [] }),
  };
  const world = makeKeyValueWorld({ ...keyValue.presets.small.world, keys: KEYS });
  return { survey: new CellSurvey(world.cellMaps(0), runners, emit), events };
}

const atOnce = (part: () => Promise<void>) => part();

test('A and A⊕B are asked about keys, B about sums, each model from where its last part ended', async () => {
  const { survey, events } = setUp();
  for (const stage of ['A', 'B', 'AB', 'A'] as const) await survey.askSome(stage, 5);
  expect(events.map(({ map, stage, cells }) => [map, stage, cells.length])).toEqual([
    ['keys', 'A', ROWS],
    ['sums', 'B', 3 * ROWS],
    ['keys', 'AB', ROWS],
    ['keys', 'A', ROWS],
  ]);
  expect(events[2].cells).toEqual(events[0].cells);
  expect(new Set([...events[0].cells, ...events[3].cells]).size).toBe(2 * ROWS);
});

test('a whole map is asked from wherever a part ended, and how much is left falls to 0', async () => {
  const { survey, events } = setUp();
  await survey.askSome('A', 5);
  await survey.askAtRest('A', 6, atOnce);
  const whole = events.slice(1);
  expect(new Set(whole.flatMap(({ cells }) => cells)).size).toBe(KEYS);
  expect(whole.map(({ left }) => left)).toEqual([700, 400, 300, 0]);
});

test('B that has come to rest is asked about sums only when it is wished for', async () => {
  const { survey, events } = setUp();
  await survey.askAtRest('B', 5, atOnce);
  expect(events).toEqual([]);
  await survey.askAll('sums', 'B', 5, atOnce);
  expect(events.at(-1)).toMatchObject({ map: 'sums', left: 0 });
});

test('the rest of a map is not asked once its stage is cancelled', async () => {
  const { survey, events } = setUp();
  await survey.askAll('keys', 'A', 5, async (part) => {
    await part();
    survey.cancel('AB');
    if (events.length === 2) survey.cancel('A');
  });
  expect(events).toHaveLength(2);
});
