import { percent } from '../../i18n/format.ts';
import styles from './Probes.module.css';

interface Props {
  caption: string;
  /** From the embeddings up; drawn with the last on top, as layers are stacked. */
  rows: readonly { name: string; shares: readonly number[] }[];
  series: readonly { name: string; look: 'full' | 'outlined' }[];
  /** A share to compare with. */
  line?: { share: number; name: string };
}

/** Shares after each layer, as bars with their figures: a table that can be seen at a glance. */
export function ShareBars({ caption, rows, series, line }: Props) {
  return (
    <table className={styles.bars}>
      <caption className="spoken">{caption}</caption>
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
