/** The logit lens as an SVG file: both tables beside each other, a cell as full as its likeliest token is likely. */
import { probability } from '../../i18n/format.ts';
import { element, HEADING, type Look, picture, text } from '../export/svg.ts';
import { type Lens, shown } from './lens.ts';

const LEFT = 20;
const NAMES = 96;
const CELL = { width: 38, height: 34, gap: 3 };

/** A table of the picture: B's states from the embeddings up, and the colours of its model. */
interface LensPart {
  title: string;
  lens: Lens;
  mark: string;
  text: string;
}

/**
 * @param said the tokens that are framed where they are likeliest
 * @param state names a state
 */
export function lensSvg(
  parts: readonly LensPart[],
  said: readonly string[],
  heading: { title: string; subtitle: string },
  state: (state: number) => string,
  cell: string,
  look: Look,
): string {
  const wide = NAMES + said.length * (CELL.width + CELL.gap) + 24;
  const drawn = parts.flatMap((part, place) => {
    const left = LEFT + place * wide;
    const top = HEADING + 30;
    const title = text(left, HEADING + 14, part.title, { fill: part.text, 'font-weight': 650 });
    const rows = part.lens.toReversed().flatMap((tokens, row) => {
      const y = top + row * (CELL.height + CELL.gap);
      const name = text(left, y + CELL.height / 2 + 4, state(part.lens.length - 1 - row), {
        fill: look.muted,
      });
      const cells = tokens.map(([first], column) => {
        const x = left + NAMES + column * (CELL.width + CELL.gap);
        const full = CELL.height * first.probability;
        const middle = { 'text-anchor': 'middle', fill: look.ink } as const;
        return [
          element('rect', { x, y, width: CELL.width, height: CELL.height, rx: 4, fill: cell }),
          element('rect', {
            x,
            y: y + CELL.height - full,
            width: CELL.width,
            height: full,
            rx: 4,
            fill: part.mark,
            'fill-opacity': 0.26,
          }),
          first.text === said[column]
            ? element('rect', {
                x: x + 0.5,
                y: y + 0.5,
                width: CELL.width - 1,
                height: CELL.height - 1,
                rx: 4,
                fill: 'none',
                stroke: part.mark,
              })
            : '',
          text(x + CELL.width / 2, y + 16, shown(first.text), { ...middle, 'font-size': 13 }),
          text(x + CELL.width / 2, y + 28, probability(first.probability), { ...middle, 'font-size': 9 }),
        ].join('');
      });
      return [name, ...cells];
    });
    return [title, ...rows];
  });
  const states = Math.max(...parts.map(({ lens }) => lens.length));
  const height = HEADING + 30 + states * (CELL.height + CELL.gap) + 12;
  return picture(LEFT + parts.length * wide, height, heading, look, drawn.join(''));
}
