/** The models of a run: what A, B and A⊕B are made of, for given settings. */

import { Parameters } from '../engine/parameters.ts';
import { loraParameters, matchingRank } from '../models/lora.ts';
import {
  type CompositionShape,
  compositionParameters,
  initialParameters,
  type ParameterSpec,
  parameterCount,
  type TransformerShape,
  transformerParameters,
} from '../models/shapes.ts';
import type { Transformer } from '../models/transformer.ts';
import { textOf } from '../worlds/registry.ts';
import type { Settings } from './settings.ts';
import {
  type Augmenting,
  augmentingModels,
  type ByStage,
  mapStages,
  type Stage,
  stageSeed,
  trainsWholeB,
} from './stages.ts';

interface Shapes {
  A: TransformerShape;
  B: TransformerShape;
  composition: CompositionShape;
}

/** The shapes of the models that settings describe, over the vocabulary and columns of their world. */
export function shapesOf({ world, A, B, composition }: Settings): Shapes {
  const { symbols, integers, columns, promptColumns, letters, numbers } = textOf(world);
  const text = { symbols, integers, columns };
  const transformer = ({ width, layers, heads, expansion }: Settings['A' | 'B']) => ({
    width,
    layers,
    heads,
    expansion,
  });
  const { variant, pairs, heads, distanceSlope, nullKey, stateNoise } = composition;
  const keyColumns = variant === 'encoder' ? promptColumns : undefined;
  return {
    A: { ...transformer(A), ...text, tiedOutput: true },
    B: {
      ...transformer(B),
      ...text,
      tiedOutput: false,
      scaled: { ...letters, scale: B.letterScale },
      ordered: numbers,
    },
    composition: { pairs, heads, distanceSlope, nullKey, keyColumns, stateNoise },
  };
}

/** Returns true if a parameter of the composition belongs to the links to the second augmenting model. */
export const isOfSecond = (name: string): boolean => name.startsWith('cross.1.');

/** The parameters that each stage trains. */
export function stageParameters(settings: Settings): ByStage<ParameterSpec[]> {
  const shapes = shapesOf(settings);
  const augmenting = augmentingModels(settings).map(() => shapes.A);
  const links = compositionParameters(augmenting, shapes.B, shapes.composition);
  const A = transformerParameters(shapes.A);
  const B = transformerParameters(shapes.B);
  const alone = { A, B, ...(augmenting.length > 1 && { A2: A }) };
  const { variant } = settings.composition;
  if (trainsWholeB(variant)) return { ...alone, AB: B };
  if (variant === 'lora') {
    const rank = matchingRank(shapes.B, parameterCount(links));
    return { ...alone, AB: loraParameters(shapes.B, rank) };
  }
  if (settings.augmenting !== 'later') return { ...alone, AB: links };
  return {
    ...alone,
    AB: links.filter(({ name }) => !isOfSecond(name)),
    AB2: links.filter(({ name }) => isOfSecond(name)),
  };
}

/** The models on the GPU. Training A or B writes the weights that A⊕B reads. */
export class Models {
  readonly shapes: Shapes;
  readonly specs: ByStage<ParameterSpec[]>;
  readonly parameters: ByStage<Parameters>;

  constructor(
    private readonly device: GPUDevice,
    readonly settings: Settings,
  ) {
    this.shapes = shapesOf(settings);
    this.specs = stageParameters(settings);
    this.parameters = mapStages(this.specs, (specs, stage) => new Parameters(device, stage, specs));
    mapStages(this.specs, (_, stage) => this.initialise(stage));
  }

  /** Returns the parameters that a stage trains. Throws if the settings have no such stage. */
  trained(stage: Stage): { specs: readonly ParameterSpec[]; parameters: Parameters } {
    const specs = this.specs[stage];
    const parameters = this.parameters[stage];
    if (!specs || !parameters) throw new RangeError(`these settings have no ${stage}`);
    return { specs, parameters };
  }

  /** Gives a stage its initial weights, from the run's seed; a B that is trained on gets those that B has now. */
  initialise(stage: Stage): void {
    const { specs, parameters } = this.trained(stage);
    if (stage === 'AB' && trainsWholeB(this.settings.composition.variant)) {
      const encoder = this.device.createCommandEncoder();
      const { values } = this.parameters.B;
      encoder.copyBufferToBuffer(values, 0, parameters.values, 0, values.size);
      this.device.queue.submit([encoder.finish()]);
    } else parameters.write(initialParameters(specs, stageSeed(this.settings.seed, stage)));
  }

  /** A model by itself, with trainable weights. */
  transformer(which: Augmenting | 'B'): Transformer {
    return { shape: this.shapes[which === 'B' ? 'B' : 'A'], parameters: this.trained(which).parameters };
  }

  /** A model by itself, as it is now and will be, frozen. */
  frozen(which: Augmenting | 'B'): Transformer {
    const { shape, parameters } = this.transformer(which);
    return { shape, parameters: parameters.frozen() };
  }

  destroy(): void {
    mapStages(this.parameters, (parameters) => parameters.destroy());
  }
}
