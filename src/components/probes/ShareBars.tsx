import { percent } from '../../i18n/format.ts';
import type { BarFigure } from './bars.ts';
import styles from './Probes.module.css';

/** Shares after each layer, as bars with their figures: a table that can be seen at a glance. */
export function ShareBars({
  caption,
  figure: { rows, series, line },
}: {
  caption: string;
  figure: BarFigure;
}) {
  return (
    <table className={styles.bars}>
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
              <i className={styles[look]} /> {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.toReversed().map(({ name, shares }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {shares.map((share, i) => (
              <td key={series[i].name}>
                <span className={styles.cell}>
                  <span className={styles.track}>
                    <span className={styles[series[i].look]} style={{ width: `${100 * share}%` }} />
                    {line && <span className={styles.line} style={{ left: `${100 * line.share}%` }} />}
                  </span>
                  {percent(share)}
                </span>
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
