/**
 * The layout of the cells of a map: row by row, in a table, or in a map about as high as wide, whose seen cells fill a
 * block on top and all others a block below. All lengths are whole device pixels, so that cells have crisp edges down
 * to the two or three pixels that 25,000 cells leave them.
 */
import { ARROWS, within } from '../ui/moves.ts';

interface Shape {
  places: number;
  /** The first so many lie in the block on top. */
  seen: number;
  /** Of a table; undefined where as many as fit are meant. */
  columns: number | undefined;
}

export interface MapLayout extends Shape {
  columns: number;
  isTable: boolean;
  /** From the left edge of a cell to that of its neighbour. */
  pitch: number;
  /** Between two cells. */
  gap: number;
  /** The top of the lower block. */
  unseenTop: number;
  width: number;
  height: number;
  /** Device pixels in a CSS pixel. */
  pixel: number;
}

interface Box {
  x: number;
  y: number;
  size: number;
}

/** A cell is never wider than this many CSS pixels, and one of a table than so many. */
const WIDEST = 24;
const WIDEST_OF_TABLE = 6;
/** Rows or columns that the arrow keys move by, with Shift. */
const FAR = 10;

/**
 * @param width that there is
 * @param pixel device pixels in a CSS pixel
 */
export function layoutMap({ places, seen, columns: wanted }: Shape, width: number, pixel: number): MapLayout {
  const isTable = wanted !== undefined;
  const pitch = isTable
    ? Math.max(1, Math.floor(Math.min(width / wanted, WIDEST_OF_TABLE * pixel)))
    : Math.max(1, Math.round(Math.min(width / Math.sqrt(places), WIDEST * pixel)));
  const columns = wanted ?? Math.max(1, Math.floor(width / pitch));
  const gap = pitch < 4 ? 0 : Math.max(1, Math.round(pitch / 6));
  const rows = (count: number) => Math.ceil(count / columns);
  const unseenTop = seen === 0 ? 0 : rows(seen) * pitch + Math.round(10 * pixel);
  const height = unseenTop + rows(places - seen) * pitch;
  const taken = isTable ? columns * pitch : width;
  return { places, seen, columns, isTable, pitch, gap, unseenTop, width: taken, height, pixel };
}

/** The box of the cell at a place. */
export function boxOf({ seen, columns, pitch, gap, unseenTop }: MapLayout, place: number): Box {
  const isSeen = place < seen;
  const index = isSeen ? place : place - seen;
  const x = (index % columns) * pitch;
  const y = (isSeen ? 0 : unseenTop) + Math.floor(index / columns) * pitch;
  return { x, y, size: pitch - gap };
}

/** The place at a point, or null where there is none. */
export function placeAt({ seen, places, columns, pitch, unseenTop }: MapLayout, x: number, y: number) {
  const column = Math.floor(x / pitch);
  if (column < 0 || column >= columns) return null;
  const isSeen = y < unseenTop;
  const row = Math.floor((isSeen ? y : y - unseenTop) / pitch);
  const place = (isSeen ? 0 : seen) + row * columns + column;
  return row >= 0 && place < (isSeen ? seen : places) ? place : null;
}

/** The place that lies one row above (−1) or below (1), or the same where there is none. */
export function placeBeside({ seen, columns, places }: MapLayout, place: number, direction: number): number {
  const isSeen = place < seen;
  const [start, end] = isSeen ? [0, seen] : [seen, places];
  const column = (place - start) % columns;
  const there = place + direction * columns;
  if (there >= start && there < end) return there;
  if (!isSeen && direction === -1) {
    const lastRow = Math.floor((seen - 1) / columns) * columns;
    return seen === 0 ? place : Math.min(lastRow + column, seen - 1);
  }
  if (direction === 1) {
    const lastRow = start + Math.floor((end - 1 - start) / columns) * columns;
    if (place < lastRow) return end - 1;
    return isSeen && seen < places ? Math.min(seen + column, places - 1) : place;
  }
  return place;
}

/** The place that a key of the keyboard leads to; null where it leads nowhere. */
export function placeAfter(
  layout: MapLayout,
  place: number,
  { key, shiftKey }: { key: string; shiftKey: boolean },
): number | null {
  const { places, columns, isTable } = layout;
  if (key === 'Home') return 0;
  if (key === 'End') return places - 1;
  if (!(key in ARROWS)) return null;
  const [down, right] = ARROWS[key];
  const steps = shiftKey ? FAR : 1;
  if (right !== 0 && !isTable) return within(place + right * steps, places);
  if (right !== 0) return place - (place % columns) + within((place % columns) + right * steps, columns);
  let there = place;
  for (let step = 0; step < steps; step++) there = placeBeside(layout, there, down);
  return there;
}
