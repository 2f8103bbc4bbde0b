/** The sizes of a model's weights and of their gradients, layer by layer. */
import { Plan } from '../engine/plan.ts';
import { readTensor, sizeOf, type Tensor } from '../engine/tensor.ts';
import type { Tuning } from '../engine/tuning.ts';
import { CHUNK, squaredNorms } from '../ops/norms/index.ts';
import type { OptimiserState } from '../ops/optimiser/index.ts';

/** The Euclidean norms of a layer's weights, or of one parameter's, and of their gradient before clipping. */
export interface LayerNorms {
  /** `embedding`, `blocks.0` … or a parameter's own name, such as `cross.0.1.query`. */
  name: string;
  weights: number;
  gradient: number;
}

const EMBEDDINGS = ['tens', 'units', 'position'];

/** Parameters of a block are counted together, and so are all embeddings; any other, as the composition's, by itself. */
function layerOf(name: string): string {
  if (EMBEDDINGS.includes(name)) return 'embedding';
  return /^blocks\.\d+/.exec(name)?.[0] ?? name;
}

/** Computes the norms of what an optimiser trains, layer by layer. */
export class Norms {
  private readonly plan: Plan;
  private readonly squares: Tensor;

  constructor(
    private readonly device: GPUDevice,
    tuning: Tuning,
    private readonly state: OptimiserState,
  ) {
    this.plan = new Plan(device, `${state.parameters.label}/norms`, tuning);
    this.squares = this.plan.keep(squaredNorms(this.plan, state));
  }

  compile(): Promise<void> {
    return this.plan.compile();
  }

  /** The norms after the step that was submitted last; submits at once, so later steps don't matter. */
  async read(): Promise<LayerNorms[]> {
    this.plan.run();
    const sums = await readTensor(this.device, this.squares);
    const { parameters } = this.state;
    const layers = new Map<string, { weights: number; gradient: number }>();
    for (const { name, shape } of parameters.specs) {
      const layer = layerOf(name);
      const total = layers.get(layer) ?? { weights: 0, gradient: 0 };
      const first = parameters.get(name).offset / CHUNK;
      for (let chunk = first; chunk < first + sizeOf(shape) / CHUNK; chunk++) {
        total.weights += sums[2 * chunk];
        total.gradient += sums[2 * chunk + 1];
      }
      layers.set(layer, total);
    }
    return Array.from(layers, ([name, { weights, gradient }]) => ({
      name,
      weights: Math.sqrt(weights),
      gradient: Math.sqrt(gradient),
    }));
  }

  destroy(): void {
    this.plan.destroy();
  }
}
