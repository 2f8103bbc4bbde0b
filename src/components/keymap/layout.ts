/**
 * Where the cells of the key map lie: composition keys in one block on top, held-out keys in another below,
 * row by row, in a map about as high as wide. All lengths are whole device pixels, so that cells have crisp
 * edges down to the two or three pixels that 25,000 keys leave them.
 */
export interface MapLayout {
  compositionKeys: number;
  keys: number;
  columns: number;
  /** From the left edge of a cell to that of its neighbour. */
  pitch: number;
  /** Between two cells. */
  gap: number;
  /** Where the held-out block begins. */
  heldOutTop: number;
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

/** A cell is never wider than this many CSS pixels. */
const WIDEST = 24;

/**
 * @param width of the map
 * @param pixel device pixels in a CSS pixel
 */
export function layoutMap(keys: number, compositionKeys: number, width: number, pixel: number): MapLayout {
  const pitch = Math.max(1, Math.round(Math.min(width / Math.sqrt(keys), WIDEST * pixel)));
  const columns = Math.max(1, Math.floor(width / pitch));
  const gap = pitch < 5 ? 0 : Math.round(pitch / 6);
  const rows = (count: number) => Math.ceil(count / columns);
  const heldOutTop = rows(compositionKeys) * pitch + Math.round(10 * pixel);
  const height = heldOutTop + rows(keys - compositionKeys) * pitch;
  return { compositionKeys, keys, columns, pitch, gap, heldOutTop, width, height, pixel };
}

/** The box of a key's cell. */
export function boxOf({ compositionKeys, columns, pitch, gap, heldOutTop }: MapLayout, key: number): Box {
  const isHeldOut = key >= compositionKeys;
  const place = isHeldOut ? key - compositionKeys : key;
  const x = (place % columns) * pitch;
  const y = (isHeldOut ? heldOutTop : 0) + Math.floor(place / columns) * pitch;
  return { x, y, size: pitch - gap };
}

/** The upper and the lower edge of the block of composition keys, or of held-out keys. */
export function blockOf(layout: MapLayout, isHeldOut: boolean): [top: number, bottom: number] {
  const { keys, compositionKeys, columns, pitch, gap, heldOutTop } = layout;
  const top = isHeldOut ? heldOutTop : 0;
  const rows = Math.ceil((isHeldOut ? keys - compositionKeys : compositionKeys) / columns);
  return [top, top + Math.max(0, rows * pitch - gap)];
}

/** The key at a point, or null where there is none. */
export function keyAt(
  { compositionKeys, keys, columns, pitch, heldOutTop }: MapLayout,
  x: number,
  y: number,
) {
  const column = Math.floor(x / pitch);
  if (column < 0 || column >= columns) return null;
  const isHeldOut = y >= heldOutTop;
  const row = Math.floor((isHeldOut ? y - heldOutTop : y) / pitch);
  const key = (isHeldOut ? compositionKeys : 0) + row * columns + column;
  return row >= 0 && key < (isHeldOut ? keys : compositionKeys) ? key : null;
}

/** The key that lies one row above (−1) or below (1), or the same where there is none. */
export function keyBeside(layout: MapLayout, key: number, direction: -1 | 1): number {
  const { compositionKeys, columns, keys } = layout;
  const isHeldOut = key >= compositionKeys;
  const [start, end] = isHeldOut ? [compositionKeys, keys] : [0, compositionKeys];
  const column = (key - start) % columns;
  const there = key + direction * columns;
  if (there >= start && there < end) return there;
  if (isHeldOut && direction === -1) {
    const lastRow = Math.floor((compositionKeys - 1) / columns) * columns;
    return compositionKeys === 0 ? key : Math.min(lastRow + column, compositionKeys - 1);
  }
  if (!isHeldOut && direction === 1) {
    const nextRow = (Math.floor(key / columns) + 1) * columns;
    if (nextRow < compositionKeys) return compositionKeys - 1;
    return compositionKeys < keys ? Math.min(compositionKeys + column, keys - 1) : key;
  }
  return key;
}
