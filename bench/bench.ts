/**
 * The benchmark page. It runs as soon as it is opened, with the options in its address, and leaves a promise of
 * its report in `window.bench` for a script that drives the page.
 */

import { makeWorkload, type Workload } from '../src/check/workload.ts';
import '@tensorflow/tfjs-backend-webgpu';
import * as tf from '@tensorflow/tfjs-core';
import { type Gpu, openGpu } from '../src/engine/gpu.ts';
import type { Contender } from '../src/race/contender.ts';
import { createOurs } from '../src/race/ours.ts';
import { createTfjs } from '../src/race/tfjs.ts';
import type { Phase } from '../src/worlds/phases.ts';
import { createJax } from './jax.ts';
import { countCalls, type Measurement, measure } from './measure.ts';
import { type CONTENDERS, parseOptions, settingsOf } from './options.ts';
import { phaseTable } from './table.ts';

export interface BenchReport {
  adapter: string;
  preset: string;
  rounds: number;
  phases: Partial<Record<Phase, Record<string, Measurement>>>;
}

declare global {
  interface Window {
    bench: Promise<BenchReport>;
  }
}

const CREATORS: Record<(typeof CONTENDERS)[number], (workload: Workload, gpu: Gpu) => Promise<Contender>> = {
  ours: createOurs,
  async tfjs(workload) {
    if (!(await tf.setBackend('webgpu'))) throw new Error('tfjs could not start its WebGPU backend');
    return createTfjs(workload);
  },
  jax: createJax,
};

const status = document.querySelector('[role=status]');
const tables = document.querySelector('.tables');

function showStatus(text: string): void {
  if (status) status.textContent = text;
}

async function run(): Promise<BenchReport> {
  const options = parseOptions(Object.fromEntries(new URLSearchParams(location.search)));
  const gpu = await openGpu();
  const calls = countCalls();
  const report: BenchReport = {
    adapter: gpu.name,
    preset: options.preset,
    rounds: options.rounds,
    phases: {},
  };
  for (const phase of options.phases) {
    showStatus(`${phase}: building`);
    const workload = makeWorkload(phase, settingsOf(options), gpu.device);
    const contenders: Contender[] = [];
    for (const name of options.contenders) contenders.push(await CREATORS[name](workload, gpu));
    const measured = await measure(contenders, options.rounds, calls, (round) => {
      showStatus(round === 0 ? `${phase}: warming up` : `${phase}: round ${round} of ${options.rounds}`);
    });
    report.phases[phase] = Object.fromEntries(measured);
    tables?.append(phaseTable(phase, measured));
  }
  showStatus(`Done: medians on ${gpu.name}, preset “${options.preset}”, rounds: ${options.rounds}.`);
  return report;
}

window.bench = run();
window.bench.catch((error: unknown) => {
  status?.classList.add('failed');
  showStatus(error instanceof Error ? error.message : String(error));
});
