/**
 * TensorFlow.js on a device of ours. Both then compute on the same adapter, and what begins one of our buffers is a
 * tensor of theirs without a copy. Their tensors have no offset, so the parameters of a model, which share a buffer,
 * are copied.
 */
import { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import * as tf from '@tensorflow/tfjs-core';

const NAME = 'webgpu';

/**
 * Has tfjs compute on a device.
 * @param isStock true if it may compute small tensors in JavaScript, as it does by itself; else it computes all there
 */
export async function startTfjs(device: GPUDevice, isStock = false): Promise<void> {
  tf.removeBackend(NAME);
  tf.registerBackend(NAME, () => new WebGPUBackend(device, device.adapterInfo));
  tf.env().set('WEBGPU_CPU_FORWARD', isStock);
  if (!(await tf.setBackend(NAME))) throw new Error('TensorFlow.js could not start on this device');
}

/** Returns a tensor of tfjs that begins a buffer of the device, and is no copy of it. */
export const sharedTensor = (buffer: GPUBuffer, shape: number[]): tf.Tensor =>
  tf.tensor({ buffer, zeroCopy: true }, shape, 'float32');
