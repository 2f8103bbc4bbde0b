/**
 * The map of a cross-attention: a row for each token that B reads or has generated, a column for A's state at each
 * token, a square as large as the weight. The null key, on which a head attends to nothing, stands apart.
 */
import { percent } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.ts';
import type { Inspected } from '../../store/inspect/insideState.ts';
import { MOVES, within } from '../ui/moves.ts';
import { useCursor } from '../ui/useCursor.ts';
import styles from './AttentionMap.module.css';
import { saidAt, type Weights } from './attention.ts';

const CELL = 20;
const LABELS = 24;
/** The units of the drawing to a rem if there is room, so that its letters grow with the page’s. */
const PER_REM = 12.5;
/** The gap between the tokens and the null key, and between that and the generated tokens. */
const APART = 10;

interface Cell {
  row: number;
  column: number;
}

interface Props {
  inspected: Inspected;
  weights: Weights;
  /** A description of the map, in words. */
  label: string;
}

export function AttentionMap({ inspected, weights, label }: Props) {
  const { attention: words } = useWords('inside');
  const { tokens, prompt } = inspected;
  const count = tokens.length;
  const x = (column: number) => LABELS + column * CELL + (column === count ? APART : 0);
  const y = (row: number) => LABELS + row * CELL;
  const width = x(count) + CELL + APART + LABELS;
  const height = y(count) + 2;
  const middle = CELL / 2;

  const { active, option, keyboard, pointer } = useCursor<Cell>({
    first: { row: prompt - 1, column: 0 },
    cellAt: ({ currentTarget, clientX, clientY }) => {
      const box = currentTarget.getBoundingClientRect();
      const scale = width / box.width;
      const row = Math.floor(((clientY - box.top) * scale - LABELS) / CELL);
      const along = (clientX - box.left) * scale;
      const column = along >= x(count) ? count : Math.floor((along - LABELS) / CELL);
      const isInside = row >= 0 && row < count && column >= 0 && column <= count;
      return isInside ? { row, column } : null;
    },
    moved: ({ row, column }, { key }) => {
      const move = MOVES[key];
      return move ? { row: within(row + move[0], count), column: within(column + move[1], count + 1) } : null;
    },
  });
  const cell = active && active.row < count && active.column <= count ? active : null;
  const readout = (at: Cell) => {
    const said = saidAt(inspected, at.row);
    const share = percent(weights[at.row][at.column]);
    const query = said === null ? words.reading(tokens[at.row].text) : words.saying(said);
    if (at.column === count) return words.nothing(query, share);
    return at.column > at.row ? words.later(query) : words.weight(query, share, tokens[at.column].text);
  };
  return (
    <div
      className={styles.map}
      style={{ maxWidth: `${width / PER_REM}rem` }}
      data-phase="AB"
      role="listbox"
      tabIndex={0}
      aria-label={words.label(label)}
      aria-activedescendant={cell ? option : undefined}
      {...keyboard}
    >
      <svg className={styles.picture} viewBox={`0 0 ${width} ${height}`} aria-hidden="true" {...pointer}>
        <path
          className={styles.past}
          d={`M${x(0)} ${y(0)}${tokens.map((_, i) => `H${x(0) + (i + 1) * CELL}V${y(i + 1)}`).join('')}H${x(0)}z`}
        />
        <rect className={styles.past} x={x(count)} y={y(0)} width={CELL} height={count * CELL} />
        {cell && (
          <>
            <rect
              className={styles.beam}
              x={x(0)}
              y={y(cell.row)}
              width={x(count) + CELL - x(0)}
              height={CELL}
            />
            <rect className={styles.beam} x={x(cell.column)} y={y(0)} width={CELL} height={count * CELL} />
          </>
        )}
        <path
          className={styles.border}
          d={`M${x(0)} ${y(prompt)}H${x(count) + CELL}M${x(prompt)} ${y(0)}V${y(count)}`}
        />
        {tokens.map(({ text, column }, i) => {
          const isRow = cell?.row === i;
          const isColumn = cell?.column === i;
          return (
            <g key={column}>
              <text className={isColumn ? styles.lit : ''} x={x(i) + middle} y={LABELS - 7}>
                {text}
              </text>
              <text className={isRow ? styles.lit : ''} x={LABELS - 10} y={y(i) + middle + 4.5}>
                {text}
              </text>
              <text className={styles.said} x={width - LABELS / 2} y={y(i) + middle + 4.5}>
                {saidAt(inspected, i)}
              </text>
            </g>
          );
        })}
        <text x={x(count) + middle} y={LABELS - 7}>
          ∅
        </text>
        {weights.map((row, i) =>
          row.map((weight, j) => {
            const side = (CELL - 2) * Math.sqrt(weight);
            if (side < 0.7) return null;
            const place = `${tokens[i].column} ${j}`;
            const corner = { x: x(j) + (CELL - side) / 2, y: y(i) + (CELL - side) / 2 };
            return (
              <rect
                key={place}
                className={j === count ? styles.null : styles.weight}
                {...corner}
                width={side}
                height={side}
                rx={Math.min(3, side / 4)}
              />
            );
          }),
        )}
      </svg>
      <div className="two-lines above-2 text-sm" data-hint>
        {cell ? (
          <div id={option} role="option" aria-selected="true" tabIndex={-1}>
            {readout(cell)}
          </div>
        ) : (
          <span aria-hidden="true" className="muted">
            {words.hint}
          </span>
        )}
      </div>
    </div>
  );
}
