/** The speeds that an adapter reaches at best: of a raw matrix product, an empty dispatch, a copy. */
import { BatchWriter } from '../engine/batch.ts';
import { DeviceBatch } from '../engine/deviceBatch.ts';
import type { Gpu } from '../engine/gpu.ts';
import { Plan } from '../engine/plan.ts';
import { createBuffer, createTensor } from '../engine/tensor.ts';
import { GPU_TUNING, SOFTWARE_TUNING, type Tuning } from '../engine/tuning.ts';
import { linear } from '../ops/linear/index.ts';
import type { Ceiling } from './messages.ts';

/** The milliseconds that a measurement should take at least, so that the wait for the GPU hardly counts. */
const LEAST_MS = 100;
const REPEATS = 3;

/** Returns the cuts among which the best product is looked for: the adapter's own, and another. */
const cutsOf = ({ software }: Gpu): Tuning[] =>
  software
    ? [SOFTWARE_TUNING, { ...GPU_TUNING, productGroup: SOFTWARE_TUNING.productGroup }]
    : [GPU_TUNING, { ...GPU_TUNING, tileRows: 8, tileColumns: 8 }];

/** Returns the seconds that one of the `count` things takes which `submit` does at once: the best of some repeats. */
async function secondsEach(device: GPUDevice, submit: (count: number) => void): Promise<number> {
  const time = async (count: number) => {
    const startedAt = performance.now();
    submit(count);
    await device.queue.onSubmittedWorkDone();
    return performance.now() - startedAt;
  };
  await time(1);
  let count = 1;
  let taken = await time(count);
  while (taken < LEAST_MS && count < 2 ** 16) {
    count *= 2;
    taken = await time(count);
  }
  const times = [taken];
  for (let i = 1; i < REPEATS; i++) times.push(await time(count));
  return Math.max(1e-9, Math.min(...times) / 1000 / count);
}

/** The sizes of the matrices, and the 10⁹ operations a second from which the larger ones are multiplied, too. */
const [SMALL, LARGE, FAST] = [256, 1024, 20];

/** Measures the best product of two square matrices of a size, in 10⁹ operations a second. */
async function productOf(gpu: Gpu, size: number): Promise<number> {
  const { device } = gpu;
  const writer = new BatchWriter({ tokens: size, targets: 1, vocabulary: 1, columns: size });
  writer.clear();
  writer.begin();
  for (let column = 0; column < size; column++) writer.push(0, column);
  writer.finish(1, 0, 0);
  const batch = new DeviceBatch(device, 'ceiling', writer.capacity);
  batch.upload(writer);
  const [x, w] = ['x', 'w'].map((name) => createTensor(device, name, [size, size]));
  let best = Number.POSITIVE_INFINITY;
  for (const tuning of cutsOf(gpu)) {
    const plan = new Plan(device, 'ceiling', tuning);
    plan.keep(linear(plan, batch, batch.tokens, x, w));
    await plan.compile();
    const seconds = await secondsEach(device, (count) => {
      const encoder = device.createCommandEncoder();
      for (let i = 0; i < count; i++) plan.encode(encoder);
      device.queue.submit([encoder.finish()]);
    });
    best = Math.min(best, seconds);
    plan.destroy();
  }
  for (const { buffer } of [x, w]) buffer.destroy();
  batch.destroy();
  return (2 * size ** 3) / best / 1e9;
}

/** Measures the seconds that a dispatch of nothing takes. */
async function emptyDispatch(device: GPUDevice): Promise<number> {
  const module = device.createShaderModule({ code: '@compute @workgroup_size(1) fn main() {}' });
  const pipeline = await device.createComputePipelineAsync({ layout: 'auto', compute: { module } });
  return secondsEach(device, (count) => {
    const encoder = device.createCommandEncoder();
    const pass = encoder.beginComputePass();
    pass.setPipeline(pipeline);
    for (let i = 0; i < count; i++) pass.dispatchWorkgroups(1);
    pass.end();
    device.queue.submit([encoder.finish()]);
  });
}

/** Measures the bytes a second that are copied from one buffer to another. */
async function copySpeed({ device, software }: Gpu): Promise<number> {
  const words = (software ? 4 : 16) * 2 ** 20;
  const [from, to] = ['from', 'to'].map((name) => createBuffer(device, name, words));
  const seconds = await secondsEach(device, (count) => {
    const encoder = device.createCommandEncoder();
    for (let i = 0; i < count; i++) encoder.copyBufferToBuffer(from, 0, to, 0, 4 * words);
    device.queue.submit([encoder.finish()]);
  });
  for (const buffer of [from, to]) buffer.destroy();
  return (4 * words) / seconds;
}

/** Measures the best raw matrix product, in 10⁹ operations a second; a multiplication and an addition are two. */
export async function bestProduct(gpu: Gpu): Promise<number> {
  const small = await productOf(gpu, SMALL);
  return small < FAST ? small : Math.max(small, await productOf(gpu, LARGE));
}

export async function measureCeiling(gpu: Gpu): Promise<Ceiling> {
  return {
    dispatchMicroseconds: 1e6 * (await emptyDispatch(gpu.device)),
    copyGigabytes: (await copySpeed(gpu)) / 1e9,
    gflops: await bestProduct(gpu),
  };
}
