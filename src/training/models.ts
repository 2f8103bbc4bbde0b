/** The three models of a run: what A, B and the composition are made of, for given settings. */
import { Parameters } from '../engine/parameters.ts';
import type { Composition } from '../models/composition.ts';
import {
  type CompositionShape,
  compositionParameters,
  initialParameters,
  type ParameterSpec,
  type TransformerShape,
  transformerParameters,
} from '../models/shapes.ts';
import type { Transformer } from '../models/transformer.ts';
import { sequenceColumns } from '../worlds/keyvalue/layout.ts';
import { INTEGERS, SYMBOLS } from '../worlds/keyvalue/vocabulary.ts';
import { PHASES, type Phase, type Settings } from './settings.ts';

export interface Shapes {
  A: TransformerShape;
  B: TransformerShape;
  composition: CompositionShape;
}

export function shapesOf({ world, A, B, composition }: Settings): Shapes {
  const text = { symbols: SYMBOLS, integers: INTEGERS, columns: sequenceColumns(world.operands) };
  const transformer = ({ width, layers, heads, expansion }: Settings['A' | 'B']) => ({
    width,
    layers,
    heads,
    expansion,
  });
  const { pairs, heads, distanceSlope, nullKey } = composition;
  return {
    A: { ...transformer(A), ...text, tiedOutput: true },
    B: { ...transformer(B), ...text, tiedOutput: false },
    composition: { pairs, heads, distanceSlope, nullKey },
  };
}

/** The parameters that each phase trains. */
export function phaseParameters({ A, B, composition }: Shapes): Record<Phase, ParameterSpec[]> {
  return {
    A: transformerParameters(A),
    B: transformerParameters(B),
    AB: compositionParameters([A], B, composition),
  };
}

/** Each phase draws weights and batches from a seed of its own. */
export const phaseSeed = (seed: number, phase: Phase): number =>
  (seed * PHASES.length + PHASES.indexOf(phase)) | 0;

/** The models on the GPU. Training A or B writes the weights that the composition reads. */
export class Models {
  readonly shapes: Shapes;
  readonly specs: Record<Phase, ParameterSpec[]>;
  readonly parameters: Record<Phase, Parameters>;

  constructor(
    device: GPUDevice,
    private readonly settings: Settings,
  ) {
    this.shapes = shapesOf(settings);
    this.specs = phaseParameters(this.shapes);
    const create = (phase: Phase) => new Parameters(device, phase, this.specs[phase]);
    this.parameters = { A: create('A'), B: create('B'), AB: create('AB') };
    for (const phase of PHASES) this.initialise(phase);
  }

  /** Puts the initial weights of a phase in place, from the run's seed. */
  initialise(phase: Phase): void {
    this.parameters[phase].write(initialParameters(this.specs[phase], phaseSeed(this.settings.seed, phase)));
  }

  /** A or B, with trainable weights. */
  transformer(which: 'A' | 'B'): Transformer {
    return { shape: this.shapes[which], parameters: this.parameters[which] };
  }

  /** A or B as it is now and will be, frozen. */
  frozen(which: 'A' | 'B'): Transformer {
    return { shape: this.shapes[which], parameters: this.parameters[which].frozen() };
  }

  /** A⊕B: both models frozen, the cross-attention trainable. */
  composition(): Composition {
    return {
      augmenting: [this.frozen('A')],
      anchor: this.frozen('B'),
      shape: this.shapes.composition,
      parameters: this.parameters.AB,
    };
  }

  /** A⊕B to run, not to train. */
  frozenComposition(): Composition {
    return { ...this.composition(), parameters: this.parameters.AB.frozen() };
  }

  destroy(): void {
    for (const phase of PHASES) this.parameters[phase].destroy();
  }
}
