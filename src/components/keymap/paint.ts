/**
 * Paints cells of the key map. A key that is answered right fills its cell, a wrong one is a dot, and one that was not
 * asked yet is a pale cell, so the map reads without colour. Composition keys carry a ring, or, where cells are too
 * small for rings, a line under their block.
 */
import { KEY } from '../../store/lab/state.ts';
import { boxOf, type MapLayout } from './layout.ts';

interface MapColours {
  right: string;
  wrong: string;
  unknown: string;
  ring: string;
}

/** The colours of the map at an element, in the theme that is shown. */
export function mapColoursAt(host: Element): MapColours {
  const style = getComputedStyle(host);
  const colour = (property: string) => style.getPropertyValue(property).trim();
  return {
    right: colour('--mark'),
    wrong: colour('--line-strong'),
    unknown: colour('--cell-blank'),
    ring: colour('--cell-ring'),
  };
}

/** Share of a cell that the dot of a wrong answer takes. */
const DOT = 0.36;
/** Below this many device pixels cells have no dots and no rings. */
const TINY = 6;

/**
 * Paints one cell.
 * @param growth from 0, a dot, to 1, a full cell: how far a right answer has grown
 */
export function paintCell(
  context: CanvasRenderingContext2D,
  layout: MapLayout,
  colours: MapColours,
  key: number,
  standing: number,
  growth: number,
): void {
  const { x, y, size } = boxOf(layout, key);
  const isRight = standing === KEY.right;
  const colour = isRight ? colours.right : standing === KEY.wrong ? colours.wrong : colours.unknown;
  context.fillStyle = colour;
  if (size < TINY) {
    context.fillRect(x, y, size, size);
    return;
  }
  context.clearRect(x, y, size, size);
  const share = isRight ? DOT + (1 - DOT) * growth : standing === KEY.wrong ? DOT : 1;
  const side = Math.max(2, Math.round(size * share));
  const margin = (size - side) / 2;
  context.beginPath();
  context.roundRect(x + margin, y + margin, side, side, side / 5);
  context.fill();
  if (key >= layout.compositionKeys) return;
  const line = Math.max(1, Math.round(size / 9));
  context.strokeStyle = colours.ring;
  context.lineWidth = line;
  context.beginPath();
  context.roundRect(x + line / 2, y + line / 2, size - line, size - line, size / 5);
  context.stroke();
}

/** Underlines the block of composition keys where cells are too small for rings. */
export function paintUnderline(
  context: CanvasRenderingContext2D,
  layout: MapLayout,
  colours: MapColours,
): void {
  const { compositionKeys, columns, pitch } = layout;
  if (compositionKeys === 0 || boxOf(layout, 0).size >= TINY) return;
  context.fillStyle = colours.ring;
  context.fillRect(0, Math.ceil(compositionKeys / columns) * pitch + 2, columns * pitch, 2);
}
