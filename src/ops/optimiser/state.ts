/** The memory of an optimiser, which stays on the GPU between steps. */

import type { Parameters } from '../../engine/parameters.ts';
import { createBuffer, readTensor, type Tensor } from '../../engine/tensor.ts';

/** The words of the control buffer: halted flag, clipping factor, then a ring of (loss, gradient norm) by step. */
export const CONTROL = { halted: 0, factor: 1, metrics: 2, ring: 1024, words: 2 + 2 * 1024 } as const;

/** The gradients, the moments (Muon’s momentum lies where AdamW’s first moments would), and the control buffer. */
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

  /** Returns the tensor into which a plan writes each parameter's gradient. */
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

  /** Zeroes the moments and clears the flag that halts training. */
  reset(): void {
    const encoder = this.device.createCommandEncoder();
    for (const { buffer } of [this.moments, this.control, this.gradients]) encoder.clearBuffer(buffer);
    this.device.queue.submit([encoder.finish()]);
  }

  /** Reads the moments, two words for each of the parameters' flat layout. */
  readMoments(): Promise<Float32Array<ArrayBuffer>> {
    return readTensor(this.device, this.moments);
  }

  /** Overwrites the moments with others of these parameters. */
  writeMoments(moments: Float32Array<ArrayBuffer>): void {
    this.device.queue.writeBuffer(this.moments.buffer, 0, moments);
  }

  /**
   * Submits `work`, and then restores what it changed: weights, moments, control, and the gradient that was collected.
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
