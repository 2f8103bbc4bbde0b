/** The number grid as an SVG file, with the marks that it has on the page and what they mean. */
import { KEY } from '../../store/state.ts';
import { cellOf, type Operator } from '../../worlds/keyvalue/numberGrid.ts';
import { INTEGERS } from '../../worlds/keyvalue/vocabulary.ts';
import { squareLegend } from '../export/legend.ts';
import { element, HEADING, type Look, picture, squares, text } from '../export/svg.ts';
import type { MapColours } from '../keymap/paint.ts';
import { TICKS } from './layout.ts';

const PITCH = 6;
const SIDE = PITCH * INTEGERS;
const LEFT = 52;
const TOP = HEADING + 28;

/** Operands whose cell stands in a grid in one way, and the mark of it: a dot if wrong, else a full cell. */
function marksOf(cells: Uint8Array, operator: Operator, standing: number) {
  const side = standing === KEY.wrong ? 2 : PITCH - 1;
  const inset = (PITCH - 1 - side) / 2;
  return Array.from({ length: INTEGERS ** 2 }, (_, place) => ({
    a: Math.floor(place / INTEGERS),
    b: place % INTEGERS,
  })).flatMap(({ a, b }) => {
    const cell = cellOf(operator, a, b);
    if (cell === null || cells[cell] !== standing) return [];
    return [{ x: b * PITCH + inset, y: a * PITCH + inset, side }];
  });
}

/**
 * @param axes the letters of rows and columns
 * @param legend what a right answer, a wrong one, and a cell that was not asked stand for
 */
export function gridSvg(
  cells: Uint8Array,
  operator: Operator,
  heading: { title: string; subtitle: string },
  axes: readonly [row: string, column: string],
  legend: { right: string; wrong: string; unknown: string },
  colours: MapColours,
  look: Look,
): string {
  const fills = [
    { standing: KEY.unknown, fill: colours.unknown, label: legend.unknown },
    { standing: KEY.wrong, fill: colours.wrong, label: legend.wrong },
    { standing: KEY.right, fill: colours.right, label: legend.right },
  ];
  const marks = fills.map(({ standing, fill }) =>
    element('path', { d: squares(marksOf(cells, operator, standing), LEFT, TOP), fill }),
  );
  const place = (n: number) => (n + 0.5) * PITCH;
  const quiet = { fill: look.muted };
  const ticks = TICKS.slice(1).flatMap((tick) => [
    text(LEFT + place(tick), TOP - 6, String(tick), { ...quiet, 'text-anchor': 'middle' }),
    text(LEFT - 6, TOP + place(tick) + 4, String(tick), { ...quiet, 'text-anchor': 'end' }),
  ]);
  const names = [
    text(LEFT, TOP - 6, axes[1], quiet),
    text(LEFT - 6, TOP + 10, axes[0], { ...quiet, 'text-anchor': 'end' }),
  ];
  const baseline = TOP + SIDE + 24;
  const items = squareLegend(
    fills.toReversed().map(({ fill, label }) => ({ label, mark: { fill } })),
    { left: LEFT, baseline },
    look,
  );
  const inside = [...marks, ...ticks, ...names, items].join('');
  return picture(LEFT + SIDE + 28, baseline + 16, heading, look, inside);
}
