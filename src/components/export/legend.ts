import { element, path, text, widthOf } from './svg.ts';

/** A line of a chart, for the legend of its picture. */
export interface LineMark {
  label: string;
  /** The custom property with its colour. */
  colour: string;
  /** The width in pixels. */
  width: number;
  dash?: readonly number[];
}

const ROW = 20;

/** Draws the legend of a picture from left to right, in as many rows as it needs. */
export function drawLegend(marks: readonly LineMark[], width: number, property: (name: string) => string) {
  let [x, row] = [0, 0];
  const items = marks.map(({ label, colour, width: thickness, dash }) => {
    const wide = 46 + widthOf(label, 12);
    if (x > 0 && x + wide > width) [x, row] = [0, row + 1];
    const y = (row + 1) * ROW;
    const line = {
      d: path([
        [x, y - 4],
        [x + 26, y - 4],
      ]),
      stroke: property(colour),
      'stroke-width': Math.max(1.5, thickness),
      'stroke-dasharray': dash?.join(' '),
    };
    const item = element('path', line) + text(x + 32, y, label, { fill: property('--ink') });
    x += wide + 12;
    return item;
  });
  return { drawn: items.join(''), height: marks.length === 0 ? 0 : (row + 1) * ROW + 8 };
}
