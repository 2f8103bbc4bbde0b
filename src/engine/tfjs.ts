/**
 * Puts tfjs's own WebGPU backend on our device, and our buffers under tfjs tensors without a copy. tfjs is
 * used for what is not hot: references, inspection, statistics.
 */

import { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import * as tf from '@tensorflow/tfjs-core';
import type { Gpu } from './gpu.ts';
import type { Tensor } from './tensor.ts';

/** Registers tfjs's `webgpu` backend on this device and makes it tfjs's current one. */
export async function shareWithTfjs(gpu: Gpu): Promise<WebGPUBackend> {
  // Its automatic choice, a reduction per output, is pathologically slow on software adapters.
  if (gpu.software) tf.env().set('WEBGPU_MATMUL_PROGRAM_TYPE', 3);
  tf.removeBackend('webgpu');
  const backend = new WebGPUBackend(gpu.device, gpu.info);
  tf.registerBackend('webgpu', () => backend, 3);
  await tf.setBackend('webgpu');
  return backend;
}

/**
 * A tfjs tensor on the same memory. Wrap afresh for every read: tfjs caches what it has read.
 * The tensor must begin its buffer and fill it, since tfjs reads buffers whole.
 */
export function asTfjs({ buffer, offset, shape }: Tensor): tf.Tensor {
  if (offset !== 0) throw new Error('only a tensor at the start of its buffer can be shared with tfjs');
  return tf.tensor({ buffer, zeroCopy: true }, [...shape], 'float32');
}

/** Submits what tfjs has encoded but not yet submitted, before work of ours that depends on it. */
export function flushTfjs(backend: WebGPUBackend): void {
  backend.ensureCommandEncoderReady();
  backend.endComputePassEncoder();
  backend.submitQueue();
}
