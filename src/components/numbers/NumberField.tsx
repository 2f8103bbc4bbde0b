/** The number grid as something to move about in: pointer, touch and arrow keys go from expression to expression. */
import { type KeyboardEvent, useRef } from 'react';
import { LETTERS } from '../../i18n/letters.ts';
import { useWords } from '../../i18n/words.ts';
import { useLabState } from '../../store/lab/context.ts';
import { cellOf, type Operator } from '../../worlds/arithmetic/numberGrid.ts';
import { INTEGERS } from '../../worlds/arithmetic/vocabulary.ts';
import { CellTip } from '../ui/CellTip.tsx';
import { ARROWS, within } from '../ui/moves.ts';
import { useCursor } from '../ui/useCursor.ts';
import { useDevicePixels } from '../ui/useDevicePixels.ts';
import { operandsAt, pitchFor, SIGNS, TICKS } from './layout.ts';
import { NumberCanvas } from './NumberCanvas.tsx';
import styles from './NumberGrid.module.css';

const LAST = INTEGERS - 1;
const [row, column] = LETTERS.operands;

interface Operands {
  a: number;
  b: number;
}

function moved({ a, b }: Operands, { key, shiftKey }: KeyboardEvent): Operands | null {
  if (key === 'Home') return { a: 0, b: 0 };
  if (key === 'End') return { a: LAST, b: LAST };
  const arrow = ARROWS[key];
  if (arrow === undefined) return null;
  const step = shiftKey ? 10 : 1;
  return { a: within(a + step * arrow[0], INTEGERS), b: within(b + step * arrow[1], INTEGERS) };
}

export function NumberField({ operator }: { operator: Operator }) {
  const { grid: words } = useWords('inside');
  const frame = useRef<HTMLDivElement>(null);
  const { width, pixel } = useDevicePixels(frame);
  const pitch = pitchFor(width, pixel);
  const { active, option, keyboard, pointer } = useCursor<Operands>({
    first: { a: 0, b: 0 },
    cellAt: ({ nativeEvent: { offsetX, offsetY } }) => operandsAt(pitch, offsetX * pixel, offsetY * pixel),
    moved,
  });
  const cell = active && cellOf(operator, active.a, active.b);
  const standing = useLabState(({ inside }) => (cell === null ? null : inside.grid.cells[cell]));
  const side = (pitch * INTEGERS) / pixel;
  const place = (n: number) => ((n + 0.5) * pitch) / pixel;
  const sign = SIGNS[operator];
  const note = standing === null ? words.below : words.standing[standing as 0 | 1 | 2];
  return (
    <div className={styles.field}>
      <div className={styles.across} aria-hidden="true" style={{ width: side }}>
        <span>{`${sign} ${column}`}</span>
        {TICKS.slice(1).map((tick) => (
          <span key={tick} className={styles.tick} style={{ left: place(tick) }}>
            {tick}
          </span>
        ))}
      </div>
      <div className={styles.down} aria-hidden="true" style={{ height: side }}>
        <span>{row}</span>
        {TICKS.slice(1).map((tick) => (
          <span key={tick} className={styles.tick} style={{ top: place(tick) }}>
            {tick}
          </span>
        ))}
      </div>
      <div ref={frame} className="shrinks">
        <div
          className={styles.cells}
          style={{ width: side, height: side }}
          role="listbox"
          tabIndex={0}
          aria-label={words.label[operator]}
          aria-activedescendant={active ? option : undefined}
          {...keyboard}
          {...pointer}
        >
          {width > 0 && <NumberCanvas operator={operator} pitch={pitch} pixel={pixel} />}
          {active && (
            <>
              <span className={styles.row} style={{ top: place(active.a) }} />
              <span className={styles.column} style={{ left: place(active.b) }} />
              <CellTip
                id={option}
                text={`${active.a} ${sign} ${active.b}`}
                note={note}
                left={place(active.b)}
                top={place(active.a)}
                transform={`translate(${(-100 * active.b) / LAST}%, ${active.a < 12 ? '0.75rem' : 'calc(-100% - 0.75rem)'})`}
              />
            </>
          )}
        </div>
      </div>
    </div>
  );
}
