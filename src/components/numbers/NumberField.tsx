/** The number grid as something to move about in: pointer, touch and arrow keys go from expression to expression. */
import { type KeyboardEvent, type PointerEvent, useId, useRef, useState } from 'react';
import { LETTERS } from '../../i18n/letters.ts';
import { useWords } from '../../i18n/words.ts';
import { useLabState } from '../../store/context.ts';
import { cellOf, type Operator } from '../../worlds/keyvalue/numberGrid.ts';
import { INTEGERS } from '../../worlds/keyvalue/vocabulary.ts';
import { CellTip } from '../ui/CellTip.tsx';
import { useDeviceWidth } from '../ui/useDeviceWidth.ts';
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
  const step = shiftKey ? 10 : 1;
  const within = (n: number) => Math.max(0, Math.min(LAST, n));
  switch (key) {
    case 'ArrowLeft':
      return { a, b: within(b - step) };
    case 'ArrowRight':
      return { a, b: within(b + step) };
    case 'ArrowUp':
      return { a: within(a - step), b };
    case 'ArrowDown':
      return { a: within(a + step), b };
    case 'Home':
      return { a: 0, b: 0 };
    case 'End':
      return { a: LAST, b: LAST };
    default:
      return null;
  }
}

export function NumberField({ operator }: { operator: Operator }) {
  const { grid: words } = useWords('inside');
  const [active, setActive] = useState<Operands | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const option = useId();
  const width = useDeviceWidth(frame);
  const pitch = pitchFor(width, devicePixelRatio);
  const cell = active && cellOf(operator, active.a, active.b);
  const standing = useLabState(({ inside }) => (cell === null ? null : inside.grid.cells[cell]));
  const point = ({ nativeEvent: { offsetX, offsetY } }: PointerEvent) =>
    setActive(operandsAt(pitch, offsetX * devicePixelRatio, offsetY * devicePixelRatio));
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setActive(null);
    const next = moved(active ?? { a: 0, b: 0 }, event);
    if (next === null) return;
    event.preventDefault();
    setActive(next);
  };
  const side = (pitch * INTEGERS) / devicePixelRatio;
  const place = (n: number) => ((n + 0.5) * pitch) / devicePixelRatio;
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
      <div ref={frame} className={styles.room}>
        <div
          className={styles.cells}
          style={{ width: side, height: side }}
          role="listbox"
          tabIndex={0}
          aria-label={words.label[operator]}
          aria-activedescendant={active ? option : undefined}
          onPointerMove={point}
          onPointerDown={point}
          onPointerLeave={({ pointerType }) => pointerType === 'mouse' && setActive(null)}
          onKeyDown={press}
          onFocus={() => setActive((before) => before ?? { a: 0, b: 0 })}
          onBlur={() => setActive(null)}
        >
          {width > 0 && <NumberCanvas operator={operator} pitch={pitch} />}
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
