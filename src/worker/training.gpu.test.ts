import { afterEach, expect, test, vi } from 'vitest';
import { BatchWriter } from '../engine/batch.ts';
import { checkGpu } from '../ops/gpu.fixture.ts';
import type { LabEvent } from '../protocol/messages.ts';
import { Checkpoints } from '../session/checkpoints.ts';
import type { ModelRunners } from '../session/modelRunners.ts';
import { Progress } from '../session/progress.ts';
import { Survey } from '../session/survey.ts';
import { Turns } from '../session/turns.ts';
import { Models } from '../training/models.ts';
import type { Settings } from '../training/settings.ts';
import { TINY } from '../training/tiny.fixture.ts';
import { Trainer } from '../training/trainer.ts';
import { makeWorld } from '../worlds/registry.ts';
import { Training } from './training.ts';

const SHORT: Settings = { ...TINY, B: { ...TINY.B, optimiser: { ...TINY.B.optimiser, steps: 3 } } };

/** A promise, and what keeps it. */
function signal() {
  let give = () => {};
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give };
}

/** Training of tiny models in this thread, measured by what knows nothing. */
async function setUp(settings: Settings = TINY) {
  const gpu = await checkGpu();
  const events: LabEvent[] = [];
  const emit = (event: LabEvent) => events.push(event);
  const world = makeWorld(settings.world);
  const models = new Models(gpu.device, settings);
  const progress = new Progress(settings, emit);
  const right = vi.fn<Awaited<ReturnType<ModelRunners['of']>>['right']>(async (asked) =>
    asked.map(() => false),
  );
  const runners: ModelRunners = { rows: 4, of: async () => ({ right, predict: async () => [] }) };
  const survey = new Survey(settings, world, runners, emit);
  const checkpoints = new Checkpoints(settings, models, progress);
  const turns = new Turns(() => {});
  const parts = { gpu, settings, world, models, survey, progress, checkpoints, turns, emit };
  const training = new Training(parts);
  /** Keeps every other task from its turn until what it returns is called. */
  const hold = () => {
    const { given, give } = signal();
    void turns.take(() => given);
    return give;
  };
  const statuses = () => events.flatMap((event) => (event.type === 'phase' ? [event.status] : []));
  const losses = () => events.flatMap((event) => (event.type === 'losses' ? event.losses : []));
  const takeStep = vi.spyOn(Trainer.prototype, 'takeStep');
  return { training, turns, hold, events, statuses, losses, right, takeStep };
}

afterEach(() => {
  vi.restoreAllMocks();
});

test('of what waits to be trained only the last begins, and a pause ends it', async () => {
  const { training, hold, statuses, losses, takeStep } = await setUp();
  const release = hold();
  const asked = [training.play('B'), training.singleStep('B'), training.play('B')];
  release();
  await vi.waitUntil(() => losses().length > 0, 60_000);
  await training.pause();
  const steps = takeStep.mock.calls.length;
  await Promise.all(asked);
  expect(takeStep).toHaveBeenCalledTimes(steps);
  expect(statuses()).toEqual(['training', 'paused']);
});

test('a pause ends what has not begun', async () => {
  const { training, hold, statuses, takeStep } = await setUp();
  const release = hold();
  const asked = [training.play('B'), training.singleStep('B')];
  await training.pause();
  release();
  await Promise.all(asked);
  expect(takeStep).not.toHaveBeenCalled();
  expect(statuses()).toEqual([]);
});

test.each([
  ['A', ['training']],
  ['B', ['training', 'paused']],
] as const)('while B trains, other weights for %s leave it: %j', async (stage, expected) => {
  const { training, statuses, losses } = await setUp();
  const played = training.play('B');
  await vi.waitUntil(() => losses().length > 0, 60_000);
  await training.makeWay(stage);
  expect(statuses()).toEqual(expected);
  await training.pause();
  await played;
});

test('a step that is asked for while training is compiled gives way to play', async () => {
  const { training, statuses } = await setUp(SHORT);
  const step = training.singleStep('B');
  await Promise.resolve();
  await Promise.all([step, training.play('B')]);
  expect(statuses()).toEqual(['training', 'finished']);
});

test('single steps that are asked for in a row are all taken', async () => {
  const { training, statuses, losses } = await setUp();
  await Promise.all([training.singleStep('B'), training.singleStep('B'), training.singleStep('B')]);
  expect(losses()).toHaveLength(3);
  expect(statuses()).toEqual(['training', 'paused', 'training', 'paused', 'training', 'paused']);
});

test('no step is taken after a pause, even if training was waiting for an answer', async () => {
  const { training, turns, takeStep } = await setUp();
  const answered = signal();
  const waits = signal();
  vi.spyOn(turns, 'idle').mockImplementation(() => {
    waits.give();
    return answered.given;
  });
  const playing = training.play('B');
  await waits.given;
  const paused = training.pause();
  answered.give();
  await Promise.all([playing, paused]);
  expect(takeStep).not.toHaveBeenCalled();
});

test('a failure is reported once, and training goes on when it is asked to', async () => {
  const { training, statuses, right } = await setUp(SHORT);
  right.mockRejectedValueOnce(new Error('lost'));
  await expect(training.play('B')).rejects.toThrow('lost');
  expect(statuses()).toEqual(['training', 'paused']);
  await training.pause();
  await training.play('B');
  expect(statuses().at(-1)).toBe('finished');
});

test('steps that a gradient without a norm kept from being taken are not reported', async () => {
  const { training, statuses, losses } = await setUp();
  vi.spyOn(Trainer.prototype, 'metrics').mockResolvedValueOnce({
    from: 1,
    losses: [5, 5],
    norms: [3, Number.POSITIVE_INFINITY],
    halted: true,
  });
  await training.singleStep('B');
  expect(losses()).toEqual([5]);
  expect(statuses()).toEqual(['training', 'diverged']);
});

test('a model that has reached its goal cools down, and its training ends with that', async () => {
  const goal = { warmup: 0, goal: 0, cooldown: 5, steps: 100 };
  const { training, events } = await setUp({
    ...TINY,
    A: { ...TINY.A, optimiser: { ...TINY.A.optimiser, ...goal } },
  });
  const uploads = vi.spyOn(BatchWriter.prototype, 'finish');
  await training.play('A');
  const standings = events.flatMap((event) => (event.type === 'phase' ? [event] : []));
  expect(standings.at(-1)).toMatchObject({ status: 'finished', step: 30, steps: 30, reachedAt: 25 });
  const rates = uploads.mock.calls.filter(([step]) => step > 0).map(([, , rate]) => rate);
  expect(rates).toHaveLength(30);
  expect(rates.slice(-5).map((rate) => rate / rates[25])).toEqual(
    [0, 1, 2, 3, 4].map((step) => expect.closeTo(1 - Math.sqrt(step / 5))),
  );
  const measured = events.flatMap((event) => (event.type === 'accuracy' ? [event.readability] : []));
  expect(measured[0]).toBeTypeOf('number');
});

test('a step is timed without a trace', async () => {
  const { training, events, losses } = await setUp();
  const trainer = await training.trainers.of('B');
  expect(await trainer.timeStep()).toBeGreaterThan(0);
  expect(trainer.step).toBe(0);
  await training.singleStep('B');
  const timed = losses();
  const { training: untimed, losses: others } = await setUp();
  await untimed.singleStep('B');
  expect(timed).toEqual(others());
  expect(events.filter(({ type }) => type === 'losses')).toHaveLength(1);
});
