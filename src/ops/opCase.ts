/** A case of the check of an op, as tests and the page run it, and what it finds. */
import type * as tf from '@tensorflow/tfjs-core';
import type { Tuning } from '../engine/tuning.ts';

/** The device that is checked, how kernels are divided on it, and how tfjs gets a tensor that lies on it. */
export interface Checked {
  device: GPUDevice;
  tuning: Tuning;
  /**
   * Gives tfjs a tensor of this shape that begins a buffer of the device.
   * @param data what the tensor holds
   */
  share: (buffer: GPUBuffer, data: Float32Array<ArrayBuffer>, shape: number[]) => tf.Tensor;
}

/**
 * The kinds of comparison: a value, gradients or updated weights with the reference's, or the gradients with finite
 * differences.
 */
export const COMPARISONS = ['value', 'gradient', 'difference', 'weights'] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** The result of a comparison. */
export interface Finding {
  of: Comparison;
  /** The largest error, relative to the largest value; not a number if a value is none. */
  error: number;
  /** The largest error that passes. */
  most: number;
  /** The kernels that wrote what was compared, as `op/file`. */
  kernels: readonly string[];
}

/** One case of the check of an op: tests run it, and so does the page. */
export interface OpCase {
  /** The folder of the op. */
  op: string;
  /** The task of the op in this case, in English. No two cases of an op have the same name. */
  name: string;
  /** Runs the op and its reference, on the present backend of tfjs. */
  run: (checked: Checked) => Promise<Finding[]>;
}

/** Returns true if a comparison passed. */
export const passes = ({ error, most }: Pick<Finding, 'error' | 'most'>): boolean => error <= most;
