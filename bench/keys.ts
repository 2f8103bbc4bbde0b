/**
 * The page of `npm run bench -- --keys`: the cost of a training step and of the lab's memory for worlds of different
 * size. It runs as soon as it is opened, with the options in its address, and leaves a promise of its report in
 * `window.keyCosts`. The script that opens it provides a function that measures the JavaScript heap.
 */

import { type Gpu, openGpu } from '../src/engine/gpu.ts';
import { KEY_COUNTS, withKeys } from '../src/results/plan.ts';
import { median, quantile } from '../src/results/statistics.ts';
import type { Settings } from '../src/training/settings.ts';
import { entryCount } from '../src/worlds/registry.ts';
import { countCalls, sample } from './measure.ts';
import { type LabBytes, makeLabScales, weighKeys } from './memory.ts';
import { type Options, parseOptions, settingsOf } from './options.ts';
import { createWorldTrainer } from './worldTrainer.ts';

/** The number of keys whose step all others are compared to. */
const REFERENCE_KEYS = 1000;

/** The time of a step: medians over the rounds. */
interface StepCost {
  ms: number;
  /** The ratio to the step of the same round with `REFERENCE_KEYS` keys, with quartiles. */
  ratio: Record<'median' | 'low' | 'high', number>;
}

interface CostPoint {
  keys: number;
  settings: Settings;
  step: Record<'A' | 'AB', StepCost>;
  /** `keys` is the JavaScript heap of the keys and of the key map's questions about them. */
  bytes: LabBytes & { keys: number };
}

/** The table that `npm run bench -- --keys` prints. */
export interface KeyCosts extends Pick<Options, 'preset' | 'rounds'> {
  adapter: string;
  /** The costs in the order of their keys. */
  points: CostPoint[];
}

declare global {
  interface Window {
    keyCosts: Promise<KeyCosts>;
  }
}

const status = document.querySelector('[role=status]');

function showStatus(text: string): void {
  if (status) status.textContent = text;
}

/** Returns settings of the same models over every number of keys, and, for the largest, those that learn them. */
function settingsToMeasure(settings: Settings): Settings[] {
  const [most] = KEY_COUNTS.slice(-1);
  return [
    ...KEY_COUNTS.map((keys) => ({ ...settings, world: withKeys(settings, keys).world })),
    withKeys(settings, most),
  ];
}

/**
 * Summarises the times of a step.
 * @param reference milliseconds of the steps that they are compared to, of the same rounds
 */
function stepCost(times: readonly number[], reference: readonly number[]): StepCost {
  const ratios = times.map((ms, round) => ms / reference[round]);
  const ratio = { median: median(ratios), low: quantile(ratios, 0.25), high: quantile(ratios, 0.75) };
  return { ms: median(times), ratio };
}

/** Measures the milliseconds of every round's step of a phase, in the order of the settings. */
async function timesOf(
  phase: 'A' | 'AB',
  all: readonly Settings[],
  gpu: Gpu,
  rounds: number,
  calls: ReturnType<typeof countCalls>,
): Promise<number[][]> {
  showStatus(`${phase}: building`);
  const trainers = [];
  for (const [index, settings] of all.entries()) {
    trainers.push(await createWorldTrainer(`${index}`, phase, settings, gpu));
  }
  const taken = await sample(trainers, rounds, calls, (round) => {
    showStatus(round === 0 ? `${phase}: warming up` : `${phase}: round ${round} of ${rounds}`);
  });
  for (const trainer of trainers) trainer.destroy();
  return trainers.map(({ name }) => (taken.get(name)?.samples ?? []).map(({ ms }) => ms));
}

async function run(): Promise<KeyCosts> {
  const options = parseOptions(Object.fromEntries(new URLSearchParams(location.search)));
  const { preset, rounds } = options;
  const all = settingsToMeasure(settingsOf(options));
  const reference = all.findIndex(({ world }) => entryCount(world).all === REFERENCE_KEYS);
  const gpu = await openGpu();
  const calls = countCalls();

  showStatus('Weighing the keys');
  const keyBytes = [];
  for (const { world } of all) keyBytes.push(await weighKeys(world));
  const times = {
    A: await timesOf('A', all, gpu, rounds, calls),
    AB: await timesOf('AB', all, gpu, rounds, calls),
  };
  const weighLab = makeLabScales(gpu);
  const points: CostPoint[] = [];
  for (const [index, settings] of all.entries()) {
    showStatus(`Memory of the lab: ${index + 1} of ${all.length}`);
    const lab = await weighLab(settings);
    points.push({
      keys: entryCount(settings.world).all,
      settings,
      step: {
        A: stepCost(times.A[index], times.A[reference]),
        AB: stepCost(times.AB[index], times.AB[reference]),
      },
      bytes: { ...lab, keys: keyBytes[index] },
    });
  }
  return { preset, adapter: gpu.name, rounds, points };
}

window.keyCosts = run();
window.keyCosts.catch(({ message }: Error) => showStatus(message));
