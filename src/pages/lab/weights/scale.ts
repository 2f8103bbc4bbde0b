import type { Matrix } from '../../../store/inspect/insideState.ts';

/** Draws a matrix as pixels, a cell each. */
type Theme = keyof typeof STOPS;

/** Paints a matrix over a canvas, which becomes as many pixels wide and high as the matrix has columns and rows. */
export function paintMatrix(canvas: HTMLCanvasElement, { shape, values }: Matrix, theme: Theme): void {
  const { rows, columns } = sizeOfMatrix(shape);
  canvas.width = columns;
  canvas.height = rows;
  const context = canvas.getContext('2d');
  if (!context) return;
  const limit = limitOf(values);
  const pixels = context.createImageData(columns, rows);
  const stops = STOPS[theme];
  values.forEach((value, cell) => {
    pixels.data.set([...colourOf(value, limit, stops), 255], 4 * cell);
  });
  context.putImageData(pixels, 0, 0);
}

/**
 * Returns the height of a matrix that is `width` wide: cells are square, unless it were hardly to be seen, or too high.
 */
export function heightOf(shape: readonly number[], width: number): number {
  const { rows, columns } = sizeOfMatrix(shape);
  return Math.min(0.8 * width, Math.max(0.08 * width, (rows * width) / columns));
}

/**
 * The scale from numbers to colours: purple below zero, orange above, the ground's own colour at zero. Purple and
 * orange can be distinguished with every kind of colour vision (Brewer's PuOr), and neither belongs to one of the
 * models.
 */
type Colour = readonly [red: number, green: number, blue: number];

/** The colours from the lowest value over zero to the highest, evenly spaced. */
type Stops = readonly Colour[];

export const STOPS: Record<'light' | 'dark', Stops> = {
  light: [
    [84, 39, 136],
    [160, 146, 202],
    [246, 247, 248],
    [241, 163, 64],
    [160, 74, 4],
  ],
  dark: [
    [205, 196, 242],
    [112, 92, 180],
    [24, 33, 42],
    [172, 94, 14],
    [255, 205, 138],
  ],
};

/** Returns the colour of a value between −limit and limit; beyond these, that of the limit. */
export function colourOf(value: number, limit: number, stops: Stops): Colour {
  const share = limit === 0 ? 0.5 : Math.min(1, Math.max(0, (value / limit + 1) / 2));
  const at = share * (stops.length - 1);
  const below = Math.min(stops.length - 2, Math.floor(at));
  const mix = (channel: 0 | 1 | 2) => {
    const [from, to] = [stops[below][channel], stops[below + 1][channel]];
    return Math.round(from + (to - from) * (at - below));
  };
  return [mix(0), mix(1), mix(2)];
}

/**
 * The share of the values whose size the scale's ends are chosen to hold: a few large ones shall not pale all others.
 */
const WITHIN = 0.995;

/** Returns the size that all but the largest few of the values have at most. */
export function limitOf(values: Float32Array): number {
  const sizes = values.map(Math.abs).sort();
  return sizes.length === 0 ? 0 : sizes[Math.ceil(WITHIN * sizes.length) - 1];
}

/** Returns true if some values lie beyond the scale's ends. */
export const isClipped = (values: Float32Array, limit: number): boolean =>
  values.some((value) => Math.abs(value) > limit);

/** The summary of a matrix in a few numbers. */
interface Summary {
  /** The Euclidean (Frobenius) norm. */
  norm: number;
  least: number;
  most: number;
  /** The share of the values that are exactly 0. */
  zeros: number;
}

export function summaryOf(values: Float32Array): Summary {
  let [squares, zeros] = [0, 0];
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    squares += value * value;
    if (value === 0) zeros++;
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return { norm: Math.sqrt(squares), least, most, zeros: zeros / Math.max(1, values.length) };
}

/** Returns the rows and columns of a parameter; a gain is one row. */
export const sizeOfMatrix = (shape: readonly number[]): { rows: number; columns: number } =>
  shape.length === 1 ? { rows: 1, columns: shape[0] } : { rows: shape[0], columns: shape[1] };
