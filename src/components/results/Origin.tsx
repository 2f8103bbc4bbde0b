import { useId } from 'react';
import { duration, percent } from '../../i18n/format.ts';
import { STAGE_NAMES } from '../../i18n/names.ts';
import { useWords } from '../../i18n/words.ts';
import type { Measured } from '../../results/measures.ts';
import type { RunRecord } from '../../results/record.ts';
import { writeConfiguration } from '../../store/configuration.ts';
import { STAGES } from '../../training/stages.ts';
import { settingsInWords } from '../settings/summary.ts';
import styles from './Origin.module.css';

/** Seconds of each stage's training, in the order of the stages. */
const times = ({ stages }: RunRecord): string =>
  STAGES.flatMap((stage) => {
    const trained = stages[stage];
    return trained ? [`${STAGE_NAMES[stage]} ${duration(trained.seconds)}`] : [];
  }).join(', ');

function OriginRow({ measured: { record, right, share } }: { measured: Measured }) {
  const { origin: words } = useWords('results');
  const { seed, asked, adapter, date, version, settings } = record;
  return (
    <tr>
      <th scope="row">{seed}</th>
      <td>
        {percent(share)}
        <span className={styles.count}>{words.rightOf(right, asked)}</span>
      </td>
      <td>{adapter}</td>
      <td>
        <time dateTime={date}>{date.slice(0, 10)}</time>
      </td>
      <td>{times(record)}</td>
      <td className={styles.version}>{version ?? words.unnoted}</td>
      <td>
        <a href={`#/lab?${writeConfiguration(settings)}`} aria-label={words.openSeed(seed)}>
          {words.open}
        </a>
      </td>
    </tr>
  );
}

interface Props {
  title: string;
  /** At least one. */
  measured: readonly Measured[];
}

/** Where a number comes from: every seed's run, with its settings, adapter and date, and a way to repeat it. */
export function Origin({ title, measured }: Props) {
  const id = useId();
  const { origin: words } = useWords('results');
  const lab = useWords('lab');
  const { settings } = measured[0].record;
  return (
    <div className={styles.origin}>
      <div>
        <p id={id} className={styles.title}>
          {title}
        </p>
        <p className={styles.settings}>{settingsInWords(settings, lab).slice(0, -1).join(', ')}</p>
      </div>
      <div className={styles.frame}>
        <table className={styles.table} aria-labelledby={id}>
          <thead>
            <tr>
              {[words.seed, words.right, words.adapter, words.date, words.time, words.version].map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
              <td />
            </tr>
          </thead>
          <tbody>
            {measured.map((each) => (
              <OriginRow key={each.record.seed} measured={each} />
            ))}
          </tbody>
        </table>
      </div>
      <details>
        <summary>{words.settings}</summary>
        <pre>{JSON.stringify(settings, null, 2)}</pre>
      </details>
    </div>
  );
}
