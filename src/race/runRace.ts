/** Races our training steps against those of TensorFlow.js, step by step in turns, from narrow models to wide ones. */
import { startTfjs } from '../check/tfjsBackend.ts';
import { messageOf } from '../check/trialWorker.ts';
import { makeWorkload } from '../check/workload.ts';
import type { Gpu } from '../engine/gpu.ts';
import { median } from '../results/statistics.ts';
import type { Settings } from '../training/settings.ts';
import { PHASES, type Phase } from '../worlds/phases.ts';
import { bestProduct, measureCeiling } from './ceiling.ts';
import { type Released, takeTurns } from './contender.ts';
import { type RaceEvent, WIDTHS, type Width } from './messages.ts';
import { createOurs } from './ours.ts';
import { operationsOf, raceSettings, rowsOn } from './raceSettings.ts';
import { createTfjs } from './tfjs.ts';

/** The rounds at a place: at least the first number, then more until so many milliseconds have passed. */
const ROUNDS = { least: 5, most: 25, ms: 3000 };

/** The largest relative difference between the losses of the two before anything was trained. */
const MOST_DIFFERENCE = 1e-3;

interface Race {
  gpu: Gpu;
  emit: (event: RaceEvent) => void;
  /** Returns true once there is nothing more to tell, as the device is lost. */
  isOver: () => boolean;
  settingsOf: (width: Width) => Settings;
}

/**
 * Does something on a device. Throws what the device reports of it as well, since a device goes on with commands that do
 * nothing, in no time.
 */
async function strictly(device: GPUDevice, act: () => Promise<void>): Promise<void> {
  device.pushErrorScope('validation');
  device.pushErrorScope('out-of-memory');
  let reported: (GPUError | null)[] = [];
  try {
    await act();
  } finally {
    reported = [await device.popErrorScope(), await device.popErrorScope()];
  }
  for (const error of reported) if (error !== null) throw new Error(error.message);
}

/** Has both take a step, which compiles what they lack. Throws if their losses differ: then one computes wrongly. */
async function warmUp(ours: Released, tfjs: Released): Promise<void> {
  await ours.step();
  await tfjs.step();
  const [own, theirs] = [await ours.loss(), await tfjs.loss()];
  if (Math.abs(own - theirs) <= MOST_DIFFERENCE * Math.abs(theirs)) return;
  throw new Error(`the loss of our kernels is ${own}, and that of TensorFlow.js ${theirs}`);
}

async function timed(contender: Released): Promise<number> {
  const startedAt = performance.now();
  await contender.step();
  return Math.max(1e-3, performance.now() - startedAt);
}

/** Races at one place, and tells the medians after every round. */
async function raceAt(phase: Phase, width: Width, race: Race): Promise<void> {
  const { gpu, emit, isOver, settingsOf } = race;
  const settings = settingsOf(width);
  const workload = makeWorkload(phase, settings, gpu.device);
  const held: Pick<Released, 'destroy'>[] = [workload.models];
  const racing: { name: 'ours' | 'tfjs'; contender: Released }[] = [];
  try {
    await strictly(gpu.device, async () => {
      const ours = await createOurs(workload, gpu);
      held.unshift(ours);
      const tfjs = createTfjs(workload);
      held.unshift(tfjs);
      await warmUp(ours, tfjs);
      racing.push({ name: 'ours', contender: ours }, { name: 'tfjs', contender: tfjs });
    });
    const times: Record<'ours' | 'tfjs', number[]> = { ours: [], tfjs: [] };
    const perSecond = (name: 'ours' | 'tfjs') => 1000 / median(times[name]);
    const operations = operationsOf(phase, settings, workload.definition.writer.tokenCount);
    const startedAt = performance.now();
    const isEnough = (round: number) =>
      round > ROUNDS.most || (round > ROUNDS.least && performance.now() - startedAt > ROUNDS.ms);
    for (let round = 1; !isEnough(round) && !isOver(); round++) {
      await takeTurns(racing, round, async ({ name, contender }) => {
        times[name].push(await timed(contender));
      });
      const [ours, tfjs] = [perSecond('ours'), perSecond('tfjs')];
      if (!isOver()) emit({ type: 'raced', point: { phase, width, ours, tfjs, operations } });
    }
  } finally {
    for (const each of held) each.destroy();
  }
}

/**
 * Runs a race until every place was raced at. Throws if TensorFlow.js can't use the device.
 * @param isOver true once there is nothing more to tell, as the device is lost
 * @param settingsOf the models of a width
 */
export async function runRace(
  gpu: Gpu,
  emit: (event: RaceEvent) => void,
  isOver: () => boolean,
  settingsOf = (width: Width): Settings => raceSettings(width, rowsOn(gpu)),
): Promise<void> {
  emit({ type: 'opened', adapter: gpu.name, rows: rowsOn(gpu) });
  await startTfjs(gpu.device, true);
  let ceiling = await measureCeiling(gpu);
  if (isOver()) return;
  emit({ type: 'ceiling', ceiling });
  for (const width of WIDTHS) {
    for (const phase of PHASES) {
      emit({ type: 'building', phase, width });
      try {
        await raceAt(phase, width, { gpu, emit, isOver, settingsOf });
      } catch (error) {
        if (!isOver()) emit({ type: 'failed', phase, width, message: messageOf(error) });
      }
      if (isOver()) return;
      // Something else may have slowed the GPU down before, and the ceiling is what it reaches at best.
      ceiling = { ...ceiling, gflops: Math.max(ceiling.gflops, await bestProduct(gpu)) };
      if (isOver()) return;
      emit({ type: 'ceiling', ceiling });
    }
  }
  emit({ type: 'done' });
}
