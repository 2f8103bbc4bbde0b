import { expect, test } from 'vitest';
import { type Gpu, openGpu } from '../engine/gpu.ts';
import { RECIPES } from '../results/plan.ts';
import type { RaceEvent } from './messages.ts';
import { runRace } from './runRace.ts';

/** Opens a GPU whose kernels are cut up as for real ones, since those for the software adapter take long to compile. */
const openAsGpu = async (): Promise<Gpu> => ({ ...(await openGpu()), software: false });

/** Races the smallest models until something is over, and returns what was told. */
async function race(
  gpu: Gpu,
  isOver: (told: readonly RaceEvent[]) => boolean,
  settingsOf = () => RECIPES.tiny,
): Promise<RaceEvent[]> {
  const told: RaceEvent[] = [];
  const emit = (event: RaceEvent) => told.push(event);
  await runRace(gpu, emit, () => isOver(told), settingsOf);
  return told;
}

const racedIn = (told: readonly RaceEvent[]) => told.filter((event) => event.type === 'raced');
const failedIn = (told: readonly RaceEvent[]) => told.filter((event) => event.type === 'failed');

test('a race measures the ceiling, and both contenders step by step', async () => {
  const told = await race(await openAsGpu(), (events) => racedIn(events).length === 2);
  expect(told.map(({ type }) => type)).toEqual(['opened', 'ceiling', 'building', 'raced', 'raced']);
  const [ceiling] = told.filter((event) => event.type === 'ceiling');
  for (const value of Object.values(ceiling.ceiling)) expect(value).toBeGreaterThan(0);
  for (const { point } of racedIn(told)) {
    expect(point).toMatchObject({ phase: 'A', width: 64 });
    expect(Math.min(point.ours, point.tfjs)).toBeGreaterThan(0);
  }
});

test('kernels that compute something else do not race, and the next models do', async () => {
  const gpu = await openAsGpu();
  const compile = gpu.device.createShaderModule.bind(gpu.device);
  Object.assign(gpu.device, {
    createShaderModule: (descriptor: GPUShaderModuleDescriptor) =>
      compile({
        ...descriptor,
        code: descriptor.code.replace('inverseSqrt(squares', 'inverseSqrt(1e-4 * squares'),
      }),
  });
  let places = 0;
  const told = await race(
    gpu,
    (events) => failedIn(events).length === 2,
    () => {
      if (places++ > 0) throw new Error('too wide');
      return RECIPES.tiny;
    },
  );
  expect(racedIn(told)).toEqual([]);
  const [first, second] = failedIn(told);
  expect(first).toMatchObject({ phase: 'A', width: 64 });
  expect(first.message).toMatch(/^the loss of our kernels is .* and that of TensorFlow\.js /);
  expect(second).toMatchObject({ phase: 'B', width: 64, message: 'too wide' });
});

test('a lost device ends a race without another word', async () => {
  const gpu = await openAsGpu();
  let isLost = false;
  gpu.device.lost.then(() => {
    isLost = true;
  });
  const told = await race(
    gpu,
    () => isLost,
    () => {
      gpu.device.destroy();
      return RECIPES.tiny;
    },
  );
  expect(told.map(({ type }) => type)).toEqual(['opened', 'ceiling', 'building']);
});
