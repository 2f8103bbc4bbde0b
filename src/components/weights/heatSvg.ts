/** A matrix as an SVG file: its cells as an image inside, with the scale, its size and its figures. */
import { weight } from '../../i18n/format.ts';
import type { Matrix } from '../../store/insideState.ts';
import { element, HEADING, type Look, picture, text } from '../export/svg.ts';
import { heightOf, paintMatrix, type Theme } from './heat.ts';
import { limitOf, STOPS } from './scale.ts';

const WIDTH = 760;
const LEFT = 20;
const INNER = WIDTH - 2 * LEFT;
const BAR = 240;

/** @param facts the matrix in words and numbers, for the line under it */
export function heatSvg(
  matrix: Matrix,
  heading: { title: string; subtitle: string },
  facts: string,
  theme: Theme,
  look: Look,
): string {
  const canvas = document.createElement('canvas');
  paintMatrix(canvas, matrix, theme);
  const height = heightOf(matrix.shape, INNER);
  const cells = element('image', {
    x: LEFT,
    y: HEADING,
    width: INNER,
    height,
    preserveAspectRatio: 'none',
    style: 'image-rendering:pixelated',
    href: canvas.toDataURL('image/png'),
  });
  const stops = STOPS[theme].map((colour, i, { length }) =>
    element('stop', { offset: i / (length - 1), 'stop-color': `rgb(${colour.join()})` }),
  );
  const below = HEADING + height + 16;
  const limit = limitOf(matrix.values);
  const quiet = { fill: look.muted };
  const numbers = [-limit, 0, limit].map((value, i) =>
    text(LEFT + (i * BAR) / 2, below + 28, weight(value), {
      ...quiet,
      'text-anchor': ['start', 'middle', 'end'][i],
    }),
  );
  const scale =
    element('defs', {}, element('linearGradient', { id: 'scale' }, stops.join(''))) +
    element('rect', { x: LEFT, y: below, width: BAR, height: 12, fill: 'url(#scale)' }) +
    numbers.join('');
  const line = text(WIDTH - LEFT, below + 10, facts, { ...quiet, 'text-anchor': 'end' });
  return picture(WIDTH, below + 44, heading, look, cells + scale + line);
}
