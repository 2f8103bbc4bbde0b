/** The key map as an SVG file, with the marks that it has on the page and what they mean. */
import { KEY } from '../../store/state.ts';
import { squareLegend } from '../export/legend.ts';
import { element, HEADING, type Look, picture, squares } from '../export/svg.ts';
import { boxOf, type MapLayout } from './layout.ts';
import { DOT, type MapColours, TINY } from './paint.ts';

/** The width of the map inside the picture. */
export const MAP_WIDTH = 720;
const LEFT = 20;

/** Where the mark of a key stands: a dot in the middle if the answer is wrong, else all of its cell. */
function markOf(layout: MapLayout, key: number, standing: number) {
  const { x, y, size } = boxOf(layout, key);
  if (standing !== KEY.wrong || size < TINY) return { x, y, side: size };
  const side = Math.max(2, Math.round(DOT * size));
  return { x: x + (size - side) / 2, y: y + (size - side) / 2, side };
}

/** @param legend what a right answer, a wrong one, a pale cell and a ring stand for */
export function mapSvg(
  layout: MapLayout,
  keyMap: Uint8Array,
  heading: { title: string; subtitle: string },
  legend: { right: string; wrong: string; unknown: string; composition: string },
  colours: MapColours,
  look: Look,
): string {
  const fills = [
    [KEY.unknown, colours.unknown],
    [KEY.wrong, colours.wrong],
    [KEY.right, colours.right],
  ] as const;
  const marks = fills.map(([standing, fill]) => {
    const keys = [...keyMap.keys()].filter((key) => keyMap[key] === standing);
    return element('path', {
      d: squares(
        keys.map((key) => markOf(layout, key, standing)),
        LEFT,
        HEADING,
      ),
      fill,
    });
  });
  const hasRings = boxOf(layout, 0).size >= TINY;
  const rings = element('path', {
    d: squares(
      Array.from({ length: layout.compositionKeys }, (_, key) => {
        const { x, y, size } = boxOf(layout, key);
        return { x: x + 0.5, y: y + 0.5, side: size - 1 };
      }),
      LEFT,
      HEADING,
    ),
    fill: 'none',
    stroke: colours.ring,
    'stroke-width': hasRings ? 1 : 0.25,
  });
  const baseline = HEADING + layout.height + 28;
  const items = squareLegend(
    [
      { label: legend.right, mark: { fill: colours.right } },
      { label: legend.wrong, mark: { fill: colours.wrong } },
      { label: legend.unknown, mark: { fill: colours.unknown } },
      { label: legend.composition, mark: { fill: 'none', stroke: colours.ring } },
    ],
    { left: LEFT, baseline },
    look,
  );
  const inside = [...marks, rings, items].join('');
  return picture(MAP_WIDTH + 2 * LEFT, baseline + 16, heading, look, inside);
}
