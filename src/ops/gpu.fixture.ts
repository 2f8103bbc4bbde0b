/** The adapter of the tests of kernels, and what runs the cases of an op as tests. */
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import { expect, test } from 'vitest';
import { type Gpu, openGpu } from '../engine/gpu.ts';
import { GPU_TUNING, SOFTWARE_TUNING, type Tuning } from '../engine/tuning.ts';
import { type Checked, type OpCase, passes } from './opCase.ts';

/** The tunings of both kinds of adapter, which are checked on every adapter. */
export const TUNINGS: Record<string, Tuning> = { software: SOFTWARE_TUNING, gpu: GPU_TUNING };

let opened: Promise<Gpu> | undefined;

/** Opens the adapter of the tests, once. */
export function checkGpu(): Promise<Gpu> {
  opened ??= openGpu();
  return opened;
}

/** Has references computed on the CPU, by tfjs. */
export async function checkedWith(tuning: Tuning): Promise<Checked> {
  const { device } = await checkGpu();
  await tf.setBackend('cpu');
  return { device, tuning, share: (_, data, shape) => tf.tensor(data, shape) };
}

/** Makes each case of an op a test, for every tuning if none are given. */
export function testCases(cases: readonly OpCase[], tunings: Record<string, Tuning> = TUNINGS): void {
  for (const [adapter, tuning] of Object.entries(tunings)) {
    for (const { op, name, run } of cases) {
      test(`${op}: ${name}, cut up for ${adapter}`, async () => {
        const findings = await run(await checkedWith(tuning));
        expect(findings.length).toBeGreaterThan(0);
        expect(findings.filter((finding) => !passes(finding))).toEqual([]);
      });
    }
  }
}
