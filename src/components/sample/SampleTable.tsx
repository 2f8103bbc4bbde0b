import { PHASE_NAMES } from '../../i18n/names.ts';
import { useWords } from '../../i18n/words.ts';
import { PHASES } from '../../training/settings.ts';
import type { Sampled } from '../../worker/protocol.ts';
import { Disc } from '../ui/Disc.tsx';
import { Icon } from '../ui/Icon.tsx';
import styles from './SampleTable.module.css';

interface Props {
  rows: readonly Sampled[];
  /** The address that asks an expression on this page. */
  addressOf: (expression: string) => string;
}

/** Each expression of a sample, what is right, and what each model answered. */
export function SampleTable({ rows, addressOf }: Props) {
  const { sample: words, compare } = useWords('lab');
  return (
    <div className={styles.frame}>
      <table className={styles.table}>
        <caption className="spoken">{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{compare.label}</th>
            <th scope="col">{compare.expected}</th>
            {PHASES.map((phase) => (
              <th key={phase} scope="col" data-phase={phase} className={styles.phase}>
                <Disc phase={phase} /> {PHASE_NAMES[phase]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ expression, expected, answers }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an expression may be drawn twice
            <tr key={i}>
              <th scope="row">
                <a href={addressOf(expression)}>{expression}</a>
              </th>
              <td>{expected}</td>
              {PHASES.map((phase) => {
                const { reading, correct } = answers[phase];
                return (
                  <td key={phase} className={correct ? styles.right : styles.wrong}>
                    <Icon name={correct ? 'right' : 'wrong'} />
                    {reading ?? words.silent}
                    <span className="spoken">, {correct ? compare.right : compare.wrong}</span>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
