import { afterEach, expect, test, vi } from 'vitest';
import { openGpu } from '../engine/gpu.ts';
import type { LabEvent } from '../protocol/messages.ts';
import { TINY } from '../training/tiny.fixture.ts';
import { GpuSession } from './gpuSession.ts';

afterEach(() => vi.restoreAllMocks());

/** Begins to train A, as `losing` makes its GPU be lost; returns the states of training that were reported. */
async function trainOnLost(losing: (device: GPUDevice) => void) {
  const gpu = await openGpu();
  const events: LabEvent[] = [];
  const session = await GpuSession.build(gpu, TINY, (event) => events.push(event));
  losing(gpu.device);
  await expect(session.perform({ type: 'play', stage: 'A' })).rejects.toThrow();
  await gpu.device.lost;
  return events.flatMap((event) => (event.type === 'phase' ? event.status : []));
}
const TRAINING = ['untrained', 'untrained', 'untrained', 'training'];

test('training whose GPU is lost while a buffer is read does not report that it paused', async () => {
  const statuses = await trainOnLost((device) => {
    const read = GPUBuffer.prototype.mapAsync;
    vi.spyOn(GPUBuffer.prototype, 'mapAsync').mockImplementation(function (this: GPUBuffer, ...how) {
      const mapped = read.apply(this, how);
      device.destroy();
      return mapped;
    });
  });
  expect(statuses).toEqual(TRAINING);
});

test('training whose GPU is lost while kernels are compiled does not report that it ended', async () => {
  const statuses = await trainOnLost((device) => {
    vi.spyOn(device, 'createComputePipelineAsync').mockImplementation(() => {
      device.destroy();
      return Promise.reject(new Error('The device is lost.'));
    });
  });
  expect(statuses).toEqual(TRAINING);
});
