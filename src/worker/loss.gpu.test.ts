import { afterEach, expect, test, vi } from 'vitest';
import { openGpu } from '../engine/gpu.ts';
import type { LabEvent } from '../protocol/messages.ts';
import { TINY } from '../training/tiny.fixture.ts';
import { GpuSession } from './gpuSession.ts';

afterEach(() => vi.restoreAllMocks());

test('training whose GPU is lost while a buffer is read does not report that it paused', async () => {
  const gpu = await openGpu();
  const events: LabEvent[] = [];
  const session = await GpuSession.build(gpu, TINY, (event) => events.push(event));
  const read = GPUBuffer.prototype.mapAsync;
  vi.spyOn(GPUBuffer.prototype, 'mapAsync').mockImplementation(function (this: GPUBuffer, ...how) {
    const mapped = read.apply(this, how);
    gpu.device.destroy();
    return mapped;
  });
  const training = session.perform({ type: 'play', stage: 'A' });
  await expect(training).rejects.toThrow();
  await gpu.device.lost;
  expect(events.flatMap((event) => (event.type === 'phase' ? event.status : []))).toEqual([
    'untrained',
    'untrained',
    'untrained',
    'training',
  ]);
});
