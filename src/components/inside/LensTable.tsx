import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { percent, probability } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.ts';
import type { Inspected } from '../../store/inspect/insideState.ts';
import { Disc } from '../ui/Disc.tsx';
import { ARROWS } from '../ui/moves.ts';
import styles from './LogitLens.module.css';

/** The logit lens as data: for each of B's states, for each token of the answer, the likeliest tokens. */
export const LENSES = ['B', 'AB'] as const;
type Lens = Inspected['lens']['B'];

/** The sign for a blank digit among the tokens. */
const BLANK = '.';

/** Returns the text of a token in a cell. */
const shown = (token: string): string => (token === BLANK ? '·' : token);

/** Returns the spoken name of a token. */
const called = (token: string, blank: string): string => (token === BLANK ? blank : token);

interface Props {
  phase: 'B' | 'AB';
  lens: Lens;
  /** The tokens that A⊕B generated. */
  said: readonly string[];
}

/** B's states as rows, the last one on top, the answer's tokens as columns, and in each cell the predicted token. */
export function LensTable({ phase, lens, said }: Props) {
  const { lens: words } = useWords('inside');
  const { compare } = useWords('lab');
  const [stop, setStop] = useState<readonly [number, number]>([0, 0]);
  const [isOpen, setOpen] = useState(false);
  const table = useRef<HTMLTableElement>(null);
  const tip = useId();
  const rows = lens.map((tokens, state) => ({ state, tokens })).reverse();
  const name = (text: string) => called(text, compare.blank);
  const show = (row: number, column: number) => {
    setStop([row, column]);
    setOpen(true);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setOpen(false);
    const arrow = ARROWS[event.key];
    if (arrow === undefined) return;
    const next = `${stop[0] + arrow[0]},${stop[1] + arrow[1]}`;
    const cell = table.current?.querySelector<HTMLElement>(`[data-cell="${next}"]`);
    if (!cell) return;
    event.preventDefault();
    cell.focus();
  };
  const top = rows.at(stop[0])?.tokens.at(stop[1]) ?? [];
  return (
    <div className="shrinks" data-phase={phase}>
      <table ref={table} className={styles.table} onKeyDown={press}>
        <caption>
          <Disc phase={phase} /> {words.of[phase]}
        </caption>
        <tbody>
          {rows.map(({ state, tokens }, row) => (
            <tr key={state}>
              <th scope="row">{words.state(state)}</th>
              {tokens.map(([first], column) => {
                const isSaid = first.text === said[column];
                return (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a token is what stands at its place
                  <td key={column}>
                    <button
                      type="button"
                      className={`${styles.cell} ${isSaid ? styles.said : ''}`}
                      data-cell={`${row},${column}`}
                      tabIndex={row === stop[0] && column === stop[1] ? 0 : -1}
                      aria-label={words.cell(
                        words.state(state),
                        column + 1,
                        name(first.text),
                        percent(first.probability),
                      )}
                      aria-describedby={isOpen && row === stop[0] && column === stop[1] ? tip : undefined}
                      onPointerEnter={() => show(row, column)}
                      onPointerLeave={({ pointerType }) => pointerType === 'mouse' && setOpen(false)}
                      onClick={() => show(row, column)}
                      onFocus={() => show(row, column)}
                      onBlur={() => setOpen(false)}
                    >
                      <i style={{ height: `${100 * first.probability}%` }} />
                      <span>{shown(first.text)}</span>
                      <small>{probability(first.probability)}</small>
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p id={tip} className="note two-lines above-2" data-hint>
        {isOpen
          ? words.top(
              top.map(({ text, probability: share }) => `${name(text)} ${percent(share)}`).join(' · '),
            )
          : words.hint}
      </p>
    </div>
  );
}
