/**
 * Shapes and named parameters of the models, without any GPU. The same names and shapes are used by the
 * WebGPU models, the tfjs reference and the checkpoints. Matrices are stored [inputs, outputs].
 */
import { Random } from '../engine/random.ts';
import { sizeOf } from '../engine/tensor.ts';

/** Consecutive tokens of a vocabulary. */
export interface TokenRange {
  readonly from: number;
  readonly count: number;
}

/** A pre-norm decoder-only transformer (RMSNorm, SwiGLU, no biases, learned absolute positions). */
export interface TransformerShape {
  width: number;
  layers: number;
  heads: number;
  /** The MLP's hidden size is ⌊⌊2·expansion·width/3⌋/8⌋·8. */
  expansion: number;
  /** True if logits are read through the embedding table (× 3/√width) instead of a matrix of their own. */
  tiedOutput: boolean;
  /** The number of tokens that are not integers; they come first in the vocabulary. */
  symbols: number;
  /**
   * The number of integer tokens 0 … integers−1; integer n embeds as tens[⌊n/10⌋] + units[n mod 10]. With 0 of them every
   * token has a row of its own.
   */
  integers: number;
  /** Tokens whose embeddings start smaller by a factor. */
  scaled?: (TokenRange & { scale: number }) | undefined;
  /** Tokens of the numbers from 0 whose rows, in the embedding and in an output of its own, start on a line and on circles. */
  ordered?: TokenRange | undefined;
  /** The number of position embeddings. */
  columns: number;
}

/** (x, y): the augmenting model's state after x layers is added to the anchor model's stream after y blocks (0: its embeddings). */
export interface LayerPair {
  augmenting: number;
  anchor: number;
}

/** The CALM cross-attention between frozen augmenting models and a frozen anchor model (paper section 3). */
export interface CompositionShape {
  /** Layer pairs; each has its own parameters, for each augmenting model. */
  pairs: readonly LayerPair[];
  heads: number;
  /** The slope of the distance bias, subtracted from a score per column of distance. */
  distanceSlope: number;
  /** True if a query may attend to nothing (a key with logit 0 and value 0). */
  nullKey: boolean;
  /** The first column of the augmenting models that is hidden; undefined if none is. */
  keyColumns?: number | undefined;
  /** The deviation of Gaussian noise on the augmenting models' normalised states while the links are trained. */
  stateNoise?: number | undefined;
}

/** A named parameter: its shape, its initial values, whether weight decay applies, and whether Muon may update it. */
export interface ParameterSpec {
  name: string;
  shape: readonly number[];
  decay: boolean;
  /** True for a matrix between hidden states. */
  hidden?: boolean;
  initial: (random: Random) => Float32Array<ArrayBuffer>;
}

/** Returns the number of different tokens: symbols and integers. */
export const vocabularySize = (shape: TransformerShape): number => shape.symbols + shape.integers;

/**
 * Returns the number of features of the MLP's hidden layer: two thirds of `expansion` times the width, rounded down to
 * a multiple of 8.
 */
export const hiddenSize = ({ expansion, width }: Pick<TransformerShape, 'expansion' | 'width'>): number =>
  Math.floor(Math.floor((2 * expansion * width) / 3) / 8) * 8;

/** Returns the scale of the logits: 3/√width if the output is tied, else 1. */
export const logitScale = (shape: TransformerShape): number =>
  shape.tiedOutput ? 3 / Math.sqrt(shape.width) : 1;

/** Returns the number of values in all of these parameters. */
export const parameterCount = (specs: readonly ParameterSpec[]): number =>
  specs.reduce((sum, { shape }) => sum + sizeOf(shape), 0);

const normal = (shape: readonly number[], deviation: number) => (random: Random) =>
  Float32Array.from({ length: sizeOf(shape) }, () => deviation * random.normal());

/** Describes a matrix [rows, columns] that starts as N(0, deviation²). */
export const matrix = (name: string, rows: number, columns: number, deviation: number): ParameterSpec => ({
  name,
  shape: [rows, columns],
  decay: true,
  initial: normal([rows, columns], deviation),
});

/** Describes a matrix [inputs, outputs] between hidden states that starts as N(0, deviation²). */
export const hiddenMatrix = (
  name: string,
  inputs: number,
  outputs: number,
  deviation: number,
): ParameterSpec => ({ ...matrix(name, inputs, outputs, deviation), hidden: true });

const gain = (name: string, width: number): ParameterSpec => ({
  name,
  shape: [width],
  decay: false,
  initial: () => new Float32Array(width).fill(1),
});

/** Returns the features of a digit from 0 to 9: its place on a line and on circles of five frequencies, 11 in all. */
export function digitFeatures(digit: number): number[] {
  const features = [digit / 5 - 1];
  for (let k = 1; k <= 5; k++) {
    features.push(Math.cos((2 * Math.PI * k * digit) / 10), Math.sin((2 * Math.PI * k * digit) / 10));
  }
  return features;
}

/** Describes a table of ten digits by their features, which a random map takes to `width`. */
const digits = (name: string, width: number): ParameterSpec => ({
  name,
  shape: [10, width],
  decay: true,
  initial: (random) => {
    const map = normal([11, width], 0.2)(random);
    const rows = new Float32Array(10 * width);
    for (let digit = 0; digit < 10; digit++) {
      const features = digitFeatures(digit);
      for (let i = 0; i < width; i++) {
        rows[digit * width + i] = features.reduce((sum, feature, f) => sum + feature * map[f * width + i], 0);
      }
    }
    return rows;
  },
});

/** The periods of the circles that numbers start on. */
const PERIODS = [2, 3, 5, 10, 24];

/** Returns the features of a number below `count`: its place on a line, twice, and on circles. */
export const numberFeatures = (number: number, count: number): number[] => {
  const place = (2 * number) / count - 1;
  const angles = PERIODS.map((period) => (2 * Math.PI * number) / period);
  return [place, place, ...angles.flatMap((angle) => [Math.cos(angle), Math.sin(angle)])];
};

/** Draws rows for numbers [count, width]: their features, which a random map of this deviation takes to `width`. */
function numberRows(count: number, width: number, deviation: number, random: Random): Float32Array {
  const map = normal([numberFeatures(0, count).length, width], deviation)(random);
  return Float32Array.from({ length: count * width }, (_, at) =>
    numberFeatures(Math.floor(at / width), count).reduce(
      (sum, feature, f) => sum + feature * map[f * width + (at % width)],
      0,
    ),
  );
}

/** Describes a table of tokens that starts as N(0, deviation²), but for numbers that start in their order. */
const tokenTable = (
  name: string,
  rows: number,
  { width, ordered }: TransformerShape,
  { deviation, ofNumbers }: { deviation: number; ofNumbers: number },
): ParameterSpec => ({
  ...matrix(name, rows, width, deviation),
  initial: (random) => {
    const table = normal([rows, width], deviation)(random);
    if (ordered) table.set(numberRows(ordered.count, width, ofNumbers, random), ordered.from * width);
    return table;
  },
});

function embeddingTable(shape: TransformerShape): ParameterSpec {
  const { symbols, width, scaled } = shape;
  const table = tokenTable('embedding', symbols, shape, { deviation: 0.3, ofNumbers: 0.2 });
  if (scaled === undefined) return table;
  const { from, count, scale } = scaled;
  const isScaled = (at: number) => at >= from * width && at < (from + count) * width;
  return {
    ...table,
    initial: (random) => table.initial(random).map((value, at) => (isScaled(at) ? scale * value : value)),
  };
}

function outputTable(shape: TransformerShape): ParameterSpec {
  const deviation = 1 / Math.sqrt(shape.width);
  return tokenTable('output', vocabularySize(shape), shape, { deviation, ofNumbers: deviation / 2 });
}

/** Lists the parameters of a transformer, in the order of a checkpoint. Initial values as measured in the recipe. */
export function transformerParameters(shape: TransformerShape): ParameterSpec[] {
  const { width, layers } = shape;
  const hidden = hiddenSize(shape);
  const residual = 1 / Math.sqrt(2 * layers);
  const block = (layer: number): ParameterSpec[] => [
    gain(`blocks.${layer}.attentionNorm`, width),
    hiddenMatrix(`blocks.${layer}.queryKeyValue`, width, 3 * width, 1 / Math.sqrt(width)),
    hiddenMatrix(`blocks.${layer}.attentionOutput`, width, width, residual / Math.sqrt(width)),
    gain(`blocks.${layer}.mlpNorm`, width),
    hiddenMatrix(`blocks.${layer}.mlpInput`, width, 2 * hidden, 1 / Math.sqrt(width)),
    hiddenMatrix(`blocks.${layer}.mlpOutput`, hidden, width, residual / Math.sqrt(hidden)),
  ];
  return [
    embeddingTable(shape),
    ...(shape.integers > 0 ? [digits('tens', width), digits('units', width)] : []),
    matrix('position', shape.columns, width, 0.3),
    ...Array.from({ length: layers }, (_, layer) => block(layer)).flat(),
    gain('norm', width),
    ...(shape.tiedOutput ? [] : [outputTable(shape)]),
  ];
}

/**
 * Lists the trained parameters of a composition: for each augmenting model and layer pair two input gains, f_proj
 * (`projection`), f_cross (`query`, `keyValue`, `output`). `output` starts at 0, so A⊕B starts as exactly B.
 */
export function compositionParameters(
  augmenting: readonly TransformerShape[],
  anchor: TransformerShape,
  composition: CompositionShape,
): ParameterSpec[] {
  const width = anchor.width;
  const deviation = 1 / Math.sqrt(width);
  return augmenting.flatMap((model, a) =>
    composition.pairs.flatMap((_, p) => {
      const prefix = `cross.${a}.${p}`;
      return [
        gain(`${prefix}.augmentingNorm`, model.width),
        gain(`${prefix}.anchorNorm`, width),
        hiddenMatrix(`${prefix}.projection`, model.width, width, 1 / Math.sqrt(model.width)),
        hiddenMatrix(`${prefix}.query`, width, width, deviation),
        hiddenMatrix(`${prefix}.keyValue`, width, 2 * width, deviation),
        hiddenMatrix(`${prefix}.output`, width, width, 0),
      ];
    }),
  );
}

/** Draws initial values for every parameter, in order, from one seed. */
export function initialParameters(
  specs: readonly ParameterSpec[],
  seed: number,
): Map<string, Float32Array<ArrayBuffer>> {
  const random = new Random(seed, 1);
  return new Map(specs.map(({ name, initial }) => [name, initial(random)]));
}
