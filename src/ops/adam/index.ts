/**
 * AdamW with clipping by the global norm, over all parameters of a model at once (Loshchilov and Hutter 2019):
 * one dispatch adds the gradient's slabs and squares, one decides, one updates.
 */

import { HEADER } from '../../engine/batch.ts';
import type { DeviceBatch } from '../../engine/deviceBatch.ts';
import type { Parameters } from '../../engine/parameters.ts';
import type { Plan } from '../../engine/plan.ts';
import { createBuffer, sizeOf, type Tensor } from '../../engine/tensor.ts';
import collect from './collect.wgsl?raw';
import control from './control.wgsl?raw';
import update from './update.wgsl?raw';

export const BETA1 = 0.9;
export const BETA2 = 0.98;

/** Words of the control buffer: halted flag, clipping factor, then a ring of (loss, gradient norm) by step. */
export const CONTROL = { halted: 0, factor: 1, metrics: 2, ring: 1024, words: 2 + 2 * 1024 } as const;

/** Most threads that add up the squares of a gradient. */
const COLLECTORS = 1024;

/** What an optimiser keeps between steps: gradients, moments, and the control buffer. */
export class OptimiserState {
  readonly slabs: number;
  readonly gradients: Tensor;
  readonly moments: Tensor;
  readonly control: Tensor;

  constructor(
    private readonly device: GPUDevice,
    readonly parameters: Parameters,
    slabs: number,
  ) {
    const { words, label } = parameters;
    const create = (name: string, size: number): Tensor => ({
      buffer: createBuffer(device, `${label}/${name}`, size),
      offset: 0,
      shape: [size],
      needsGradient: false,
    });
    this.slabs = slabs;
    this.gradients = create('gradients', words * slabs);
    this.moments = create('moments', words * 2);
    this.control = create('control', CONTROL.words);
  }

  /** Where a plan writes the gradient of each parameter. */
  places(): Map<Tensor, Tensor> {
    const { words } = this.parameters;
    return new Map(
      this.parameters.specs.map(({ name, shape }) => {
        const parameter = this.parameters.get(name);
        const { offset } = parameter;
        const slabs = { count: this.slabs, stride: words };
        return [parameter, { buffer: this.gradients.buffer, offset, shape, needsGradient: false, slabs }];
      }),
    );
  }

  /** Forgets the moments and clears the flag that halts training. */
  reset(): void {
    const encoder = this.device.createCommandEncoder();
    for (const { buffer } of [this.moments, this.control, this.gradients]) encoder.clearBuffer(buffer);
    this.device.queue.submit([encoder.finish()]);
  }

  /**
   * Submits `work`, and then puts back what it changed: weights, moments, control, and the gradient that was collected.
   * Everything is submitted before it returns, so that no step can come in between.
   */
  leavingNoTrace(work: () => void): void {
    const { words, values, label } = this.parameters;
    const kept = [
      { buffer: values, words },
      { buffer: this.moments.buffer, words: words * 2 },
      { buffer: this.control.buffer, words: CONTROL.words },
      { buffer: this.gradients.buffer, words },
    ].map((of) => ({ ...of, copy: createBuffer(this.device, `${label}/kept`, of.words) }));
    const submit = (encode: (encoder: GPUCommandEncoder) => void) => {
      const encoder = this.device.createCommandEncoder();
      encode(encoder);
      this.device.queue.submit([encoder.finish()]);
    };
    submit((encoder) => {
      for (const { buffer, copy, words: count } of kept)
        encoder.copyBufferToBuffer(buffer, 0, copy, 0, 4 * count);
    });
    work();
    submit((encoder) => {
      for (const { buffer, copy, words: count } of kept)
        encoder.copyBufferToBuffer(copy, 0, buffer, 0, 4 * count);
    });
    for (const { copy } of kept) copy.destroy();
  }

  /** Lets training go on after it was halted. */
  resume(): void {
    this.device.queue.writeBuffer(this.control.buffer, CONTROL.halted * 4, new Float32Array(1));
  }

  destroy(): void {
    for (const { buffer } of [this.gradients, this.moments, this.control]) buffer.destroy();
  }
}

/**
 * Appends the update of all parameters.
 * @param losses one or two tensors [targets], whose sum is the loss
 */
export function adam(
  plan: Plan,
  batch: DeviceBatch,
  state: OptimiserState,
  losses: readonly Tensor[],
  weightDecay: number,
): void {
  const { words, decayEnd, values } = state.parameters;
  const { group } = plan.tuning;
  const vectors = words / 4;
  const threads = Math.min(COLLECTORS, vectors);
  const squares = plan.tensor('adam/squares', [threads]);
  plan.dispatch({
    label: 'adam/collect',
    source: collect,
    constants: {
      VECTORS: vectors,
      THREADS: threads,
      MORE_SLABS: state.slabs - 1,
      MANY: state.slabs > 1,
      GROUP: group,
    },
    tensors: [state.gradients, squares],
    workgroups: [Math.ceil(threads / group)],
  });
  plan.dispatch({
    label: 'adam/control',
    source: control,
    constants: {
      THREADS: threads,
      TARGETS: sizeOf(losses[0].shape),
      TWO_LOSSES: losses.length > 1,
      HALTED: CONTROL.halted,
      FACTOR: CONTROL.factor,
      METRICS: CONTROL.metrics,
      RING: CONTROL.ring,
      STEP: HEADER.step,
    },
    tensors: [batch.words, squares, state.control, ...losses],
    workgroups: [1],
  });
  plan.dispatch({
    label: 'adam/update',
    source: update,
    constants: {
      VECTORS: vectors,
      DECAY_END: decayEnd / 4,
      DECAY: `f32(${weightDecay})`,
      BETA1: `f32(${BETA1})`,
      BETA2: `f32(${BETA2})`,
      HALTED: CONTROL.halted,
      FACTOR: CONTROL.factor,
      LEARNING_RATE: HEADER.learningRate,
      CORRECTION1: HEADER.correction1,
      CORRECTION2: HEADER.correction2,
      GROUP: group,
    },
    tensors: [
      batch.words,
      state.control,
      { ...state.gradients, shape: [words] },
      state.moments,
      { buffer: values, offset: 0, shape: [words], needsGradient: false },
    ],
    workgroups: plan.groupsOf(vectors),
  });
}
