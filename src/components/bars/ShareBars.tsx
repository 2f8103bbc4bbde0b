import { percent, percentage } from '../../i18n/format.ts';
import { type Bar, type BarFigure, type BarSeries, intervalOf } from './bars.ts';
import styles from './ShareBars.module.css';

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
  );
}
