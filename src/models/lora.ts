/**
 * LoRA on the anchor model (Hu et al. 2021): every matrix of its blocks is frozen and gets a low-rank matrix added
 * to it, y = x·W + (x·downᵀ)·up. `up` starts at 0, so the adapted model starts as exactly the anchor model.
 */
import type { DeviceBatch } from '../engine/deviceBatch.ts';
import type { Parameters } from '../engine/parameters.ts';
import type { Plan } from '../engine/plan.ts';
import { linear } from '../ops/linear/index.ts';
import {
  matrix,
  type ParameterSpec,
  parameterCount,
  type TransformerShape,
  transformerParameters,
} from './shapes.ts';
import { type Stream, stream, type Transformer } from './transformer.ts';

export interface Lora {
  anchor: Transformer;
  /** `down` [rank, inputs] and `up` [rank, outputs] of every matrix in the anchor model's blocks. */
  parameters: Parameters;
}

/** Returns the trained parameters of LoRA of this rank, named after the matrices that they adapt. */
export function loraParameters(anchor: TransformerShape, rank: number): ParameterSpec[] {
  return transformerParameters(anchor)
    .filter(({ name, shape }) => name.startsWith('blocks.') && shape.length === 2)
    .flatMap(({ name, shape: [inputs, outputs] }) => [
      matrix(`${name}.down`, rank, inputs, 1 / Math.sqrt(inputs)),
      matrix(`${name}.up`, rank, outputs, 0),
    ]);
}

/** Returns the rank at which LoRA comes closest to so many parameters. */
export const matchingRank = (anchor: TransformerShape, parameters: number): number =>
  Math.max(1, Math.round(parameters / parameterCount(loraParameters(anchor, 1))));

/** Appends the anchor model's stream, with every product adapted. */
export function loraStream(plan: Plan, batch: DeviceBatch, { anchor, parameters }: Lora): Stream {
  return stream(plan, batch, anchor, {
    adapt: (product, input, weight) => {
      const low = linear(plan, batch, batch.tokens, input, parameters.get(`${weight}.down`), {
        transposed: true,
      });
      return linear(plan, batch, batch.tokens, low, parameters.get(`${weight}.up`), { residual: product });
    },
  });
}
