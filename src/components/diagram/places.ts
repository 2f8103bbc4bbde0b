import { type Part, partKey } from '../../training/parts.ts';

/** The shared state of the diagram's parts: the lit ones, the one that Tab leads to, and the handlers. */
export interface Places {
  /** The keys of the parts that are pointed at. */
  lit: ReadonlySet<string>;
  /** The one place in the diagram that Tab stops at. */
  stop: string | null;
  point: (part: Part | null) => void;
  reach: (key: string) => void;
}

/**
 * Returns the properties of an element that make it a part of the diagram that can be pointed at, tapped and reached.
 */
export function placeOf(part: Part, { lit, stop, point, reach }: Places) {
  const key = partKey(part);
  return {
    role: 'img',
    'data-place': key,
    'data-lit': lit.has(key) || undefined,
    tabIndex: stop === key ? 0 : -1,
    onPointerEnter: () => point(part),
    onPointerLeave: ({ pointerType }: { pointerType: string }) => pointerType === 'mouse' && point(null),
    onFocus: () => {
      reach(key);
      point(part);
    },
    onBlur: () => point(null),
  };
}
