/** A matrix as colours, to move about in: pointer, touch and arrow keys go from cell to cell and show its value. */
import { useEffect, useRef } from 'react';
import { CellTip } from '../../../components/ui/CellTip.tsx';
import { MOVES, within } from '../../../components/ui/moves.ts';
import { useCursor } from '../../../components/ui/useCursor.ts';
import { weight } from '../../../i18n/format.ts';
import { useWords } from '../../../i18n/words.ts';
import type { Matrix } from '../../../store/inspect/insideState.ts';
import { useTheme } from '../../../store/ui/theme.ts';
import styles from './HeatMap.module.css';
import { heightOf, paintMatrix, sizeOfMatrix } from './scale.ts';

interface Cell {
  row: number;
  column: number;
}

/** A matrix may be long: a page of it is ten rows. */
const WAYS: typeof MOVES = { ...MOVES, PageUp: [-10, 0], PageDown: [10, 0] };

export function HeatMap({ matrix, label }: { matrix: Matrix; label: string }) {
  const { measures: words } = useWords('lab');
  const theme = useTheme((state) => state.theme);
  const canvas = useRef<HTMLCanvasElement>(null);
  const { rows, columns } = sizeOfMatrix(matrix.shape);
  const nearest = (row: number, column: number): Cell => ({
    row: within(row, rows),
    column: within(column, columns),
  });
  const { active, option, keyboard, pointer } = useCursor<Cell>({
    first: { row: 0, column: 0 },
    cellAt: ({ currentTarget, clientX, clientY }) => {
      const { left, top, width, height } = currentTarget.getBoundingClientRect();
      return nearest(
        Math.floor((rows * (clientY - top)) / height),
        Math.floor((columns * (clientX - left)) / width),
      );
    },
    moved: ({ row, column }, { key }) => {
      const move = WAYS[key];
      return move ? nearest(row + move[0], column + move[1]) : null;
    },
  });

  useEffect(() => {
    if (canvas.current) paintMatrix(canvas.current, matrix, theme);
  }, [matrix, theme]);

  const cell = active && nearest(active.row, active.column);
  return (
    <div
      className={styles.map}
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-activedescendant={cell ? option : undefined}
      style={{ aspectRatio: `1 / ${heightOf(matrix.shape, 1)}` }}
      {...keyboard}
      {...pointer}
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
