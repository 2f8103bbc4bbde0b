import { expect, test } from 'vitest';
import { type Gpu, openGpu } from '../engine/gpu.ts';
import { RECIPES } from '../results/plan.ts';
import type { RaceEvent } from './messages.ts';
import { runRace } from './runRace.ts';

/** A GPU that is cut up as real ones are, since kernels for the software adapter take long to compile. */
async function openAsGpu(): Promise<Gpu> {
  return { ...(await openGpu()), software: false };
}

test('a race measures the ceiling, and both contenders step by step, until the time is up', async () => {
  const gpu = await openAsGpu();
  const events: RaceEvent[] = [];
  const raced = () => events.filter((event) => event.type === 'raced');
  await runRace({
    gpu,
    emit: (event) => events.push(event),
    isTimeUp: () => raced().length === 2,
    settingsOf: () => RECIPES.tiny,
  });
  const [ceiling] = events.filter((event) => event.type === 'ceiling');
  for (const value of Object.values(ceiling.ceiling)) expect(value).toBeGreaterThan(0);
  expect(events.filter((event) => event.type === 'failed')).toEqual([]);
  expect(raced().map(({ round }) => round)).toEqual([1, 2]);
  for (const { point } of raced()) {
    expect(point).toMatchObject({ phase: 'A', width: 64 });
    expect(Math.min(point.ours, point.tfjs)).toBeGreaterThan(0);
  }
  expect(events.at(-1)).toEqual({ type: 'done', isTimeUp: true });
  gpu.device.destroy();
});

test('what can’t be built is told, and the race goes on with the next', async () => {
  const gpu = await openAsGpu();
  const events: RaceEvent[] = [];
  await runRace({
    gpu,
    emit: (event) => events.push(event),
    isTimeUp: () => events.filter((event) => event.type === 'failed').length === 2,
    settingsOf: () => {
      throw new Error('too wide');
    },
  });
  expect(events.filter((event) => event.type === 'failed')).toMatchObject([
    { phase: 'A', width: 64, message: 'too wide' },
    { phase: 'B', width: 64, message: 'too wide' },
  ]);
  gpu.device.destroy();
});
