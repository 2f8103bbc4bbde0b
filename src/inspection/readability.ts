/**
 * The readability of values in an augmenting model's states by a linear map. It is fitted on composition keys, from the
 * state at a key's end to the anchor model's embedding of the key's value, and tried on held-out keys: if it fails on
 * those, the states hold how keys are spelled rather than what they mean, and no cross-attention can do better.
 */

import { digitFeatures } from '../models/shapes.ts';
import type { Entries, WorldText } from '../worlds/world.ts';
import type { KeyStates } from './keyStates.ts';
import { ridge } from './ridge.ts';

export interface Readability {
  /** Share of the held-out keys whose value is the integer nearest to what is read. */
  heldOut: number;
  /** The same of the composition keys. */
  composition: number;
  /** Squared error on held-out keys, relative to the spread of the integers' embeddings. */
  error: number;
}

const PENALTIES = [1e-3, 1e-1, 1, 10];
/** One in so many composition keys is left out of a first fit, and chooses the penalty. */
const CHOOSING = 5;

/**
 * Fits the map and tries it.
 * @param integers the anchor model's embeddings [integers, width of the anchor model]
 */
export function readability(
  samples: KeyStates,
  { values, composed }: Pick<Entries, 'values' | 'composed'>,
  integers: Float32Array,
  width: number,
): Readability {
  const data = new Regression(samples, values, integers, width);
  const rowsOf = (isWanted: (key: number) => boolean) =>
    [...samples.rows.keys()].filter((row) => isWanted(samples.rows[row]));
  const composition = rowsOf((key) => key < composed);
  const heldOut = rowsOf((key) => key >= composed);
  const choosing = rowsOf((key) => key < composed && key % CHOOSING === 0);
  const others = rowsOf((key) => key < composed && key % CHOOSING !== 0);
  const errors = PENALTIES.map((penalty) => data.errorOn(choosing, data.fit(others, penalty)));
  const map = data.fit(composition, PENALTIES[errors.indexOf(Math.min(...errors))]);
  return {
    heldOut: data.nearestOn(heldOut, map),
    composition: data.nearestOn(composition, map),
    error: data.errorOn(heldOut, map),
  };
}

/** The digits of every integer by their features, as embeddings of integers start [integers, 22]. */
const digitsOf = (integers: number): number[][] =>
  Array.from({ length: integers }, (_, n) => [Math.floor(n / 10), n % 10].flatMap(digitFeatures));
/** Every gloss by itself, where glosses have no digits [glosses, glosses]. */
const eachAlone = (count: number): number[][] =>
  Array.from({ length: count }, (_, n) => Array.from({ length: count }, (_, i) => (i === n ? 1 : 0)));
const PENALTY = 0.1;

/**
 * Returns how much of the values' digits, or of which gloss it is, a linear map reads out of states, on keys that it was
 * not fitted on: the share of their variance that it explains, from 0 to 1. It needs no anchor model, and foretells what
 * a composition will reach on held-out keys, which the accuracy of the augmenting model does not.
 */
export function readableShare(
  samples: KeyStates,
  values: ArrayLike<number>,
  { integers, glosses }: Pick<WorldText, 'integers' | 'glosses'>,
): number {
  const features = integers > 0 ? digitsOf(integers) : eachAlone(glosses.count);
  const data = new Regression(samples, values, Float32Array.from(features.flat()), features[0].length);
  const half = (parity: number) => [...samples.rows.keys()].filter((row) => samples.rows[row] % 2 === parity);
  const error = data.errorOn(half(1), data.fit(half(0), PENALTY));
  return Math.min(1, Math.max(0, 1 - error));
}

/** The samples as a regression from states, with a constant behind them, to embeddings. */
class Regression {
  private readonly features: number;
  private readonly inputWidth: number;
  private readonly spread: number;

  constructor(
    private readonly samples: KeyStates,
    private readonly values: ArrayLike<number>,
    private readonly integers: Float32Array,
    private readonly width: number,
  ) {
    this.inputWidth = samples.states.length / samples.rows.length;
    this.features = this.inputWidth + 1;
    this.spread = spreadOf(integers, width);
  }

  fit(rows: readonly number[], penalty: number): Float64Array {
    const inputs = new Float64Array(rows.length * this.features);
    const outputs = new Float64Array(rows.length * this.width);
    rows.forEach((row, i) => {
      inputs.set(this.input(row), i * this.features);
      outputs.set(this.embedding(this.valueOf(row)), i * this.width);
    });
    return ridge({ inputs, outputs, features: this.features, outputCount: this.width }, penalty);
  }

  /** Mean squared error over rows, relative to the spread of the integers. */
  errorOn(rows: readonly number[], map: Float64Array): number {
    const total = rows.reduce(
      (sum, row) => sum + distance(this.read(row, map), this.embedding(this.valueOf(row))),
      0,
    );
    return total / (rows.length * this.spread);
  }

  /** Share of rows whose value is the integer nearest to what is read. */
  nearestOn(rows: readonly number[], map: Float64Array): number {
    const right = rows.filter((row) => {
      const read = this.read(row, map);
      let nearest = 0;
      let least = Number.POSITIVE_INFINITY;
      for (let n = 0; n < this.integers.length / this.width; n++) {
        const away = distance(read, this.embedding(n));
        if (away < least) [nearest, least] = [n, away];
      }
      return nearest === this.valueOf(row);
    });
    return right.length / rows.length;
  }

  private input(row: number): Float32Array {
    const features = new Float32Array(this.features).fill(1);
    features.set(this.samples.states.subarray(row * this.inputWidth, (row + 1) * this.inputWidth));
    return features;
  }

  private valueOf(row: number): number {
    return this.values[this.samples.rows[row]];
  }

  private embedding(integer: number): Float32Array {
    return this.integers.subarray(integer * this.width, (integer + 1) * this.width);
  }

  private read(row: number, map: Float64Array): Float64Array {
    const read = new Float64Array(this.width);
    this.input(row).forEach((feature, i) => {
      for (let j = 0; j < this.width; j++) read[j] += feature * map[i * this.width + j];
    });
    return read;
  }
}

function distance(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] - b[i]) ** 2;
  return sum;
}

/** Mean squared distance of the embeddings from their mean. */
function spreadOf(integers: Float32Array, width: number): number {
  const count = integers.length / width;
  const mean = new Float64Array(width);
  integers.forEach((value, i) => {
    mean[i % width] += value / count;
  });
  let sum = 0;
  for (let n = 0; n < count; n++) sum += distance(integers.subarray(n * width, (n + 1) * width), mean);
  return sum / count;
}
