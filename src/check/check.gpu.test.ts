import { expect, test } from 'vitest';
import { type Gpu, openGpu } from '../engine/gpu.ts';
import type { OpCase } from '../ops/opCase.ts';
import { RMS_NORM_CASES } from '../ops/rmsNorm/cases.ts';
import { SWIGLU_CASES } from '../ops/swiglu/cases.ts';
import { BEGUN, brokenKernels, type CheckReport, hasPassed, withEvent } from './checkReport.ts';
import { runCheck } from './runCheck.ts';

const CASES = [...SWIGLU_CASES, ...RMS_NORM_CASES];

async function check(of: Gpu, cases: readonly OpCase[] = CASES): Promise<CheckReport> {
  let report = BEGUN;
  await runCheck(of, cases, (event) => {
    report = withEvent(report, event);
  });
  return report;
}

/** Opens the GPU, with a kernel changed wherever its text is compiled. */
async function openWithKernel(from: string, to: string): Promise<Gpu> {
  const gpu = await openGpu();
  const compile = gpu.device.createShaderModule.bind(gpu.device);
  Object.assign(gpu.device, {
    createShaderModule: (descriptor: GPUShaderModuleDescriptor) =>
      compile({ ...descriptor, code: descriptor.code.replace(from, to) }),
  });
  return gpu;
}

test('ops agree with TensorFlow.js on the same device', async () => {
  const report = await check(await openGpu());
  expect(report.end).toEqual({ kind: 'done', message: '' });
  expect(report.results).toHaveLength(CASES.length);
  expect(report.results.filter((result) => !hasPassed(result))).toEqual([]);
  expect(report.adapter?.limits.maxBufferSize).toBeGreaterThan(0);
});

test('a kernel that is broken on purpose is named, and no other', async () => {
  const { results } = await check(await openWithKernel('* inverse[row];', '* inverse[row] * 1.001;'));
  expect(results.filter(hasPassed)).toHaveLength(SWIGLU_CASES.length);
  expect(brokenKernels(results)).toEqual(['rmsNorm/gainGradient']);
});

test('a kernel that does not compile fails its case with the message, and the others are run', async () => {
  const { end, results } = await check(
    await openWithKernel('const HIDDEN_V', 'const no HIDDEN_V'),
    SWIGLU_CASES,
  );
  expect(end?.kind).toBe('done');
  expect(results).toHaveLength(SWIGLU_CASES.length);
  for (const result of results) expect('message' in result && result.message).toContain('does not compile');
});

test('a case that gives no number fails', async () => {
  const broken: OpCase = {
    op: 'swiglu',
    name: 'no number',
    run: async () => [{ of: 'value', error: Number.NaN, most: 1, kernels: ['swiglu/forward'] }],
  };
  const { results } = await check(await openGpu(), [broken]);
  expect(brokenKernels(results)).toEqual(['swiglu/forward']);
});
