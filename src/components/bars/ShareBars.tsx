import { percent, percentage } from '../../i18n/format.ts';
import type { Phase } from '../../worlds/phases.ts';
import type { Cell } from '../export/save.ts';
import styles from './ShareBars.module.css';

interface Bar {
  share: number;
  /** Half its 95 % interval, where it is the mean of several. */
  margin?: number | null;
}

export interface BarRow {
  name: string;
  /** The model in whose colour its bars are drawn; without one it is that of the figure. */
  phase?: Phase;
  /** A bar for each series; null where nothing was measured. */
  bars: readonly (Bar | null)[];
}

export interface BarFigure {
  /** From top to bottom. */
  rows: readonly BarRow[];
  series: readonly BarSeries[];
  /** A share to compare with. */
  line?: { share: number; name: string };
}

interface BarSeries {
  name: string;
  look: 'full' | 'outlined';
}

/** The ends of a bar's interval, within 0 and 1; null where it is too short to be seen. */
export function intervalOf({ share, margin }: Bar): { from: number; to: number } | null {
  if (!margin) return null;
  return { from: Math.max(0, share - margin), to: Math.min(1, share + margin) };
}

/** The figure as rows of a file: a heading, then a row for each of its own, with intervals where there are some. */
export function barRows({ rows, series }: BarFigure, what: string): Cell[][] {
  const hasMargin = series.map((_, i) => rows.some(({ bars }) => bars[i]?.margin !== undefined));
  const heading = series.flatMap(({ name }, i) => (hasMargin[i] ? [name, `± ${name}`] : [name]));
  const cells = (bar: Bar | null, i: number) => [
    bar?.share ?? null,
    ...(hasMargin[i] ? [bar?.margin ?? null] : []),
  ];
  return [[what, ...heading], ...rows.map(({ name, bars }) => [name, ...bars.flatMap(cells)])];
}

interface Props {
  caption: string;
  figure: BarFigure;
  /** The text for a missing measurement; empty if none is expected yet. */
  absent?: string;
}

interface BarCellProps {
  bar: Bar | null;
  look: BarSeries['look'];
  line: BarFigure['line'];
  absent: string;
}

function BarCell({ bar, look, line, absent }: BarCellProps) {
  const interval = bar && intervalOf(bar);
  return (
    <span className={styles.cell}>
      <span className={styles.track}>
        {bar && <span className={styles[look]} style={{ width: `${100 * bar.share}%` }} />}
        {interval && (
          <span
            className={styles.interval}
            style={{ left: `${100 * interval.from}%`, right: `${100 * (1 - interval.to)}%` }}
          />
        )}
        {line && <span className={styles.line} style={{ left: `${100 * line.share}%` }} />}
      </span>
      <span className={styles.share}>
        {bar === null ? <span className={styles.absent}>{absent}</span> : percent(bar.share)}
        {bar?.margin != null && <span className={styles.margin}> ± {percentage(bar.margin)}</span>}
      </span>
    </span>
  );
}

/** Shares as bars with their figures, in a table. */
export function ShareBars({ caption, figure: { rows, series, line }, absent = '' }: Props) {
  const hasLooks = series.some(({ look }) => look === 'outlined');
  const hasMargins = rows.some(({ bars }) => bars.some((bar) => bar?.margin != null));
  return (
    <div className="scrolls">
      <table className={`${styles.bars} ${hasMargins ? styles.wide : ''}`}>
        <caption className="spoken">{caption}</caption>
        <colgroup>
          <col className={styles.names} />
          {series.map(({ name }) => (
            <col key={name} />
          ))}
        </colgroup>
        <thead className={series.length === 1 ? 'spoken' : ''}>
          <tr>
            <td />
            {series.map(({ name, look }) => (
              <th key={name} scope="col">
                {hasLooks && <i className={styles[look]} />} {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, phase, bars }) => (
            <tr key={name} data-phase={phase}>
              <th scope="row">{name}</th>
              {bars.map((bar, i) => (
                <td key={series[i].name}>
                  <BarCell bar={bar} look={series[i].look} line={line} absent={absent} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {line && (
          <tfoot>
            <tr>
              <td colSpan={1 + series.length}>
                <i className={styles.lineKey} /> {line.name}
              </td>
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}
