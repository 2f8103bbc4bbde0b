/** What a key map holds, in numbers. */
import { KEY } from '../../store/lab/state.ts';

export interface Count {
  right: number;
  asked: number;
  of: number;
}

/** How many of the keys from one to before another were asked, and are right. */
export function countKeys(keyMap: Uint8Array, from: number, to: number): Count {
  let right = 0;
  let asked = 0;
  for (let key = from; key < to; key++) {
    if (keyMap[key] === KEY.right) right++;
    if (keyMap[key] !== KEY.unknown) asked++;
  }
  return { right, asked, of: to - from };
}

/** The earliest and the latest step after which a key of the map was asked; null where none was. */
export function askedAfter(keyMap: Uint8Array, steps: Uint32Array): { first: number; last: number } | null {
  let first = Number.POSITIVE_INFINITY;
  let last = 0;
  for (let key = 0; key < keyMap.length; key++) {
    if (keyMap[key] === KEY.unknown) continue;
    first = Math.min(first, steps[key]);
    last = Math.max(last, steps[key]);
  }
  return first <= last ? { first, last } : null;
}
