/**
 * The canvas of the number grid. It listens to the store itself and repaints the cells that changed. What is answered
 * right fills its cell, what is wrong is a dot, what was not asked is a pale cell, so the grid reads without colour.
 */
import { useEffect, useRef } from 'react';
import { useLab } from '../../store/lab/context.ts';
import { KEY } from '../../store/lab/state.ts';
import { useTheme } from '../../store/ui/theme.ts';
import { cellOf, type Operator } from '../../worlds/arithmetic/numberGrid.ts';
import { INTEGERS } from '../../worlds/arithmetic/vocabulary.ts';
import { mapColoursAt } from '../keymap/paint.ts';
import styles from './NumberGrid.module.css';

interface Props {
  operator: Operator;
  /** Device pixels from cell to cell. */
  pitch: number;
  /** Device pixels in a CSS pixel. */
  pixel: number;
}

export function NumberCanvas({ operator, pitch, pixel }: Props) {
  const { store } = useLab();
  const theme = useTheme((state) => state.theme);
  const canvas = useRef<HTMLCanvasElement>(null);
  const side = pitch * INTEGERS;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the theme changes the colours that are read
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!canvas.current || !context) return;
    const { unknown, wrong, right } = mapColoursAt(canvas.current);
    const colours = { [KEY.unknown]: unknown, [KEY.wrong]: wrong, [KEY.right]: right };
    const full = pitch < 4 ? pitch : pitch - 1;
    const dot = Math.max(1, Math.round(pitch / 4));
    const paint = (a: number, b: number, standing: number) => {
      const size = standing === KEY.wrong ? dot : full;
      const inset = Math.floor((full - size) / 2);
      context.clearRect(b * pitch, a * pitch, pitch, pitch);
      context.fillStyle = colours[standing as 0 | 1 | 2];
      context.fillRect(b * pitch + inset, a * pitch + inset, size, size);
    };
    let shown: Uint8Array | null = null;
    const show = (cells: Uint8Array) => {
      for (let a = 0; a < INTEGERS; a++) {
        for (let b = 0; b < INTEGERS; b++) {
          const cell = cellOf(operator, a, b);
          if (cell !== null && cells[cell] !== shown?.[cell]) paint(a, b, cells[cell]);
        }
      }
      shown = cells;
    };
    context.clearRect(0, 0, side, side);
    show(store.getState().inside.grid.cells);
    return store.subscribe(({ inside }) => {
      if (inside.grid.cells !== shown) show(inside.grid.cells);
    });
  }, [store, theme, operator, pitch]);

  return (
    <canvas
      ref={canvas}
      className={styles.canvas}
      width={side}
      height={side}
      style={{ width: side / pixel }}
    />
  );
}
