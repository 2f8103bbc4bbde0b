import { type KeyboardEvent, type PointerEvent, useId, useState } from 'react';

interface Moves<Cell> {
  /** Where the cursor is when the keyboard comes. */
  first: Cell;
  /** The cell under the pointer; null where there is none. */
  cellAt: (event: PointerEvent) => Cell | null;
  /** Where a key leads; null where it leads nowhere. */
  moved: (from: Cell, event: KeyboardEvent) => Cell | null;
}

/**
 * The cursor of a map to move about in, from cell to cell with pointer, touch or arrow keys: a listbox, in which the
 * cell at the cursor is the only option. It is gone when the pointer or the focus is, and with Escape.
 */
export function useCursor<Cell>({ first, cellAt, moved }: Moves<Cell>) {
  const [active, setActive] = useState<Cell | null>(null);
  const option = useId();
  const point = (event: PointerEvent) => setActive(cellAt(event));
  return {
    active,
    /** For the id of what is told of the active cell. */
    option,
    /** For the element that has the focus. */
    keyboard: {
      onKeyDown: (event: KeyboardEvent) => {
        if (event.key === 'Escape') setActive(null);
        const next = moved(active ?? first, event);
        if (next === null) return;
        event.preventDefault();
        setActive(next);
      },
      onFocus: () => setActive((before) => before ?? first),
      onBlur: () => setActive(null),
    },
    /** For the element that has the cells. */
    pointer: {
      onPointerMove: point,
      onPointerDown: point,
      onPointerLeave: ({ pointerType }: PointerEvent) => pointerType === 'mouse' && setActive(null),
    },
  };
}
