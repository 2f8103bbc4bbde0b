/** A matrix as colours, to move about in: pointer, touch and arrow keys go from cell to cell and tell its value. */
import { type KeyboardEvent, type PointerEvent, useEffect, useId, useRef, useState } from 'react';
import { weight } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.ts';
import type { Matrix } from '../../store/matrices.ts';
import { useTheme } from '../../store/theme.ts';
import { CellTip } from '../ui/CellTip.tsx';
import styles from './HeatMap.module.css';
import { heightOf, paintMatrix } from './heat.ts';
import { sizeOfMatrix } from './scale.ts';

interface Cell {
  row: number;
  column: number;
}

const MOVES: Record<string, readonly [rows: number, columns: number]> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  PageUp: [-10, 0],
  PageDown: [10, 0],
  Home: [0, Number.NEGATIVE_INFINITY],
  End: [0, Number.POSITIVE_INFINITY],
};

const within = (index: number, count: number) => Math.min(count - 1, Math.max(0, index));

export function HeatMap({ matrix, label }: { matrix: Matrix; label: string }) {
  const { measures: words } = useWords('lab');
  const theme = useTheme((state) => state.theme);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [active, setActive] = useState<Cell | null>(null);
  const option = useId();
  const { rows, columns } = sizeOfMatrix(matrix.shape);

  useEffect(() => {
    if (canvas.current) paintMatrix(canvas.current, matrix, theme);
  }, [matrix, theme]);

  const point = ({ currentTarget, clientX, clientY }: PointerEvent) => {
    const { left, top, width, height } = currentTarget.getBoundingClientRect();
    const column = within(Math.floor((columns * (clientX - left)) / width), columns);
    setActive({ row: within(Math.floor((rows * (clientY - top)) / height), rows), column });
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setActive(null);
    const move = MOVES[event.key];
    if (move === undefined) return;
    event.preventDefault();
    const { row, column } = active ?? { row: 0, column: 0 };
    setActive({ row: within(row + move[0], rows), column: within(column + move[1], columns) });
  };

  const cell = active && { row: within(active.row, rows), column: within(active.column, columns) };
  return (
    <div
      className={styles.map}
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-activedescendant={cell ? option : undefined}
      style={{ aspectRatio: `1 / ${heightOf(matrix.shape, 1)}` }}
      onPointerMove={point}
      onPointerDown={point}
      onPointerLeave={({ pointerType }) => pointerType === 'mouse' && setActive(null)}
      onKeyDown={press}
      onFocus={() => setActive((before) => before ?? { row: 0, column: 0 })}
      onBlur={() => setActive(null)}
    >
      <canvas ref={canvas} className={styles.canvas} />
      {cell && (
        <>
          <span
            className={styles.ring}
            style={{
              left: `${(100 * cell.column) / columns}%`,
              top: `${(100 * cell.row) / rows}%`,
              width: `${100 / columns}%`,
              height: `${100 / rows}%`,
            }}
          />
          <CellTip
            id={option}
            text={weight(matrix.values[cell.row * columns + cell.column])}
            note={matrix.shape.length === 1 ? words.entry(cell.column) : words.cell(cell.row, cell.column)}
            left={`${(100 * (cell.column + 0.5)) / columns}%`}
            top={`${(100 * cell.row) / rows}%`}
            transform={`translate(${(-100 * (cell.column + 0.5)) / columns}%, calc(-100% - 0.5rem))`}
            place={{ index: cell.row * columns + cell.column, of: rows * columns }}
          />
        </>
      )}
    </div>
  );
}
