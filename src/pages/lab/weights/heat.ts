/** Draws a matrix as pixels, a cell each. */
import type { Matrix } from '../../../store/inspect/insideState.ts';
import { colourOf, limitOf, STOPS, sizeOfMatrix } from './scale.ts';

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
 * Returns the height of a matrix that is `width` wide: cells are square, unless it would be hardly visible, or too
 * high.
 */
export function heightOf(shape: readonly number[], width: number): number {
  const { rows, columns } = sizeOfMatrix(shape);
  return Math.min(0.8 * width, Math.max(0.08 * width, (rows * width) / columns));
}
