/** A tensor is a view of a GPU buffer. Tensors are float32, or uint32 where a kernel declares them so. */

import { noteBuffer, OutOfMemory } from './memory.ts';

export interface Tensor {
  readonly buffer: GPUBuffer;
  /** The first element, in 32-bit words; a multiple of 64, as WebGPU binds at multiples of 256 bytes. */
  readonly offset: number;
  readonly shape: readonly number[];
  /** True if a gradient flows into the tensor. */
  readonly needsGradient: boolean;
  /** The layout of a parameter's gradient: the gradient is the sum of so many slabs, `stride` words apart. */
  readonly slabs?: { count: number; stride: number };
}

/** The number of words that every tensor's offset is a multiple of. */
export const ALIGNMENT = 64;

/** Rounds a number of 32-bit words up to a multiple of `ALIGNMENT`. */
export const aligned = (words: number): number => Math.ceil(words / ALIGNMENT) * ALIGNMENT;

/** Returns the number of elements. */
export const sizeOf = (shape: readonly number[]): number =>
  shape.reduce((product, length) => product * length, 1);

const TENSOR_USAGE = 0x80 | 0x4 | 0x8; // STORAGE | COPY_SRC | COPY_DST, spelled out as Node has no GPUBufferUsage

/**
 * Creates a buffer of `words` 32-bit words, filled with zeros. Throws `OutOfMemory` if it is larger than any may be.
 */
export function createBuffer(device: GPUDevice, label: string, words: number): GPUBuffer {
  const size = aligned(words) * 4;
  const { maxBufferSize, maxStorageBufferBindingSize } = device.limits;
  if (size > Math.min(maxBufferSize, maxStorageBufferBindingSize)) throw new OutOfMemory();
  const buffer = device.createBuffer({ label, size, usage: TENSOR_USAGE });
  noteBuffer(device, buffer);
  return buffer;
}

/** Creates a tensor in a buffer of its own, holding `data` or zeros. */
export function createTensor(
  device: GPUDevice,
  label: string,
  shape: readonly number[],
  options: { needsGradient?: boolean; data?: Float32Array<ArrayBuffer> | Uint32Array<ArrayBuffer> } = {},
): Tensor {
  const buffer = createBuffer(device, label, sizeOf(shape));
  if (options.data) device.queue.writeBuffer(buffer, 0, options.data);
  return { buffer, offset: 0, shape, needsGradient: options.needsGradient ?? false };
}

/** Copies `words` words out of a buffer. Waits for all work submitted before. */
export async function readWords(
  device: GPUDevice,
  buffer: GPUBuffer,
  offset: number,
  words: number,
): Promise<ArrayBuffer> {
  const staging = device.createBuffer({ label: 'read-back', size: words * 4, usage: 0x1 | 0x8 }); // MAP_READ | COPY_DST
  const encoder = device.createCommandEncoder();
  encoder.copyBufferToBuffer(buffer, offset * 4, staging, 0, words * 4);
  device.queue.submit([encoder.finish()]);
  await staging.mapAsync(0x1);
  const copy = staging.getMappedRange().slice(0);
  staging.destroy();
  return copy;
}

/** Reads the tensor's values back from the GPU. */
export async function readTensor(device: GPUDevice, tensor: Tensor): Promise<Float32Array<ArrayBuffer>> {
  return new Float32Array(await readWords(device, tensor.buffer, tensor.offset, sizeOf(tensor.shape)));
}
