import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { checkGpu } from '../ops/gpu.fixture.ts';
import { OutOfMemory, withinMemory } from './memory.ts';
import { createTensor } from './tensor.ts';

let device: GPUDevice;

beforeEach(async () => {
  ({ device } = await checkGpu());
  vi.spyOn(device, 'createBuffer');
  vi.spyOn(GPUBuffer.prototype, 'destroy');
});

afterEach(() => {
  vi.restoreAllMocks();
});

const created = () => vi.mocked(device.createBuffer).mock.results.map(({ value }) => value.label);
const freed = () =>
  vi.mocked(GPUBuffer.prototype.destroy).mock.contexts.map((buffer) => (buffer as GPUBuffer).label);
const tensor = (label: string, words: number) => createTensor(device, label, [words]);

test('a finished build keeps its buffers', async () => {
  const built = await withinMemory(device, () => ({
    built: tensor('one', 64),
    compiled: Promise.resolve(),
  }));
  expect(built.shape).toEqual([64]);
  expect(created()).toEqual(['one']);
  expect(freed()).toEqual([]);
});

test('a build that is too large frees what it has allocated', async () => {
  const build = () => ({
    built: [tensor('one', 64), tensor('too large', device.limits.maxBufferSize)],
    compiled: Promise.resolve(),
  });
  await expect(withinMemory(device, build)).rejects.toThrow(OutOfMemory);
  expect(created()).toEqual(['one']);
  expect(freed()).toEqual(['one']);
});

test('a build that does not compile frees its own buffers and no others', async () => {
  tensor('other', 64);
  const build = () => ({
    built: [tensor('one', 64), tensor('two', 128)],
    compiled: Promise.reject(new Error('no such kernel')),
  });
  await expect(withinMemory(device, build)).rejects.toThrow('no such kernel');
  tensor('later', 64);
  expect(freed()).toEqual(['one', 'two']);
});
