/**
 * Paints cells of a map. What is answered right fills its cell, what is wrong is a dot, and what was not asked yet is a
 * pale cell, so the map reads without colour. Seen cells carry a ring, or, where cells are too small for rings, a line
 * under their block.
 */
import { CELL } from '../../store/lab/cells.ts';
import { boxOf, type MapLayout } from './layout.ts';

interface MapColours {
  /** Of a cell, by how it was answered. */
  cells: Record<number, string>;
  ring: string;
}

/** The colours of the map at an element, in the theme that is shown. */
export function mapColoursAt(host: Element): MapColours {
  const style = getComputedStyle(host);
  const colour = (property: string) => style.getPropertyValue(property).trim();
  const [right, wrong, unknown] = [colour('--mark'), colour('--line-strong'), colour('--cell-blank')];
  return {
    cells: { [CELL.right]: right, [CELL.wrong]: wrong, [CELL.unknown]: unknown },
    ring: colour('--cell-ring'),
  };
}

/** Share of a cell that the dot of a wrong answer takes. */
const DOT = 0.36;
/** Below this many device pixels cells have no rounded corners and no rings. */
const TINY = 6;

/**
 * Paints one cell.
 * @param growth from 0, a dot, to 1, a full cell: how far a right answer has grown
 */
export function paintCell(
  context: CanvasRenderingContext2D,
  layout: MapLayout,
  colours: MapColours,
  place: number,
  standing: number,
  growth: number,
): void {
  const { x, y, size } = boxOf(layout, place);
  const isTiny = size < TINY;
  const share = { [CELL.right]: DOT + (1 - DOT) * growth, [CELL.wrong]: DOT }[standing] ?? 1;
  const side = Math.max(isTiny ? 1 : 2, Math.round(size * share));
  const margin = isTiny ? Math.floor((size - side) / 2) : (size - side) / 2;
  context.clearRect(x, y, size, size);
  context.fillStyle = colours.cells[standing];
  context.beginPath();
  context.roundRect(x + margin, y + margin, side, side, isTiny ? 0 : side / 5);
  context.fill();
  if (isTiny || place >= layout.seen) return;
  const line = Math.max(1, Math.round(size / 9));
  context.strokeStyle = colours.ring;
  context.lineWidth = line;
  context.beginPath();
  context.roundRect(x + line / 2, y + line / 2, size - line, size - line, size / 5);
  context.stroke();
}

/** Underlines the block of seen cells where cells are too small for rings. */
export function paintUnderline(
  context: CanvasRenderingContext2D,
  layout: MapLayout,
  colours: MapColours,
): void {
  const { seen, columns, pitch } = layout;
  if (seen === 0 || boxOf(layout, 0).size >= TINY) return;
  context.fillStyle = colours.ring;
  context.fillRect(0, Math.ceil(seen / columns) * pitch + 2, columns * pitch, 2);
}
