/** What marks in a picture mean, from left to right under it. */
import { element, type Look, path, text, widthOf } from './svg.ts';

const ROW = 20;

export interface LineMark {
  label: string;
  /** Any CSS colour. */
  colour: string;
  /** In pixels. */
  width: number;
  dash?: readonly number[];
}

/** Where a legend stands: between two edges, its first line of text on the baseline. */
interface Place {
  left: number;
  right: number;
  baseline: number;
}

/** A legend of lines, in as many rows as it needs; and how high it is. */
export function lineLegend(
  marks: readonly LineMark[],
  { left, right, baseline }: Place,
  look: Look,
): { drawn: string; height: number } {
  let [x, row] = [left, 0];
  const items = marks.map(({ label, colour, width, dash }) => {
    const wide = 46 + widthOf(label, 12);
    if (x > left && x + wide > right) [x, row] = [left, row + 1];
    const y = baseline + row * ROW;
    const mark = element('path', {
      d: path([
        [x, y - 4],
        [x + 26, y - 4],
      ]),
      stroke: colour,
      'stroke-width': Math.max(1.5, width),
      'stroke-dasharray': dash?.join(' '),
    });
    const item = mark + text(x + 32, y, label, { fill: look.ink });
    x += wide + 12;
    return item;
  });
  return { drawn: items.join(''), height: (row + 1) * ROW };
}

/** A legend of squares in one row. */
export function squareLegend(
  marks: readonly { label: string; mark: { fill: string; stroke?: string } }[],
  { left, baseline }: Pick<Place, 'left' | 'baseline'>,
  look: Look,
): string {
  let x = left;
  const items = marks.map(({ label, mark }) => {
    const item =
      element('rect', { x, y: baseline - 9, width: 9, height: 9, ...mark }) +
      text(x + 16, baseline, label, { fill: look.ink });
    x += 40 + widthOf(label, 12);
    return item;
  });
  return items.join('');
}
