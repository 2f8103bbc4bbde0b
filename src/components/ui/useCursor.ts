import { type KeyboardEvent, type PointerEvent, useId, useState } from 'react';

interface Moves<Cell> {
  /** The cell of the cursor when the keyboard comes. */
  first: Cell;
  /** Returns the cell under the pointer; null if there is none. */
  cellAt: (event: PointerEvent) => Cell | null;
  /** Returns the cell to which a key leads; null if it leads nowhere. */
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
    /** The properties of the description of the active cell. */
    option,
    /** The properties of the element that has the focus. */
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
    /** The properties of the element that has the cells. */
    pointer: {
      onPointerMove: point,
      onPointerDown: point,
      onPointerLeave: ({ pointerType }: PointerEvent) => pointerType === 'mouse' && setActive(null),
    },
  };
}
