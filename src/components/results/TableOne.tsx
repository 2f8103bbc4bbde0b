import { PHASE_NAMES } from '../../i18n/names.ts';
import { useWords } from '../../i18n/words.ts';
import type { RunRecord } from '../../results/record.ts';
import { PAPER_TABLE } from '../../store/paper.ts';
import { PHASES } from '../../training/settings.ts';
import { SUITES } from '../../worlds/keyvalue/suites.ts';
import { Disc } from '../ui/Disc.tsx';
import { Figures } from './Figures.tsx';
import styles from './ResultTable.module.css';

/** Table 1 of the paper with ours in its cells. */
export function TableOne({ records }: { records: readonly RunRecord[] }) {
  const words = useWords('results');
  const { table } = useWords('lab');
  return (
    <section className={styles.frame} aria-label={words.tableOne.title}>
      <table className={styles.table}>
        <caption className="spoken">{words.tableOne.caption}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="spoken">{table.what}</span>
            </th>
            {PHASES.map((phase) => (
              <th key={phase} scope="col" data-phase={phase} className={styles.phase}>
                <Disc phase={phase} /> {PHASE_NAMES[phase]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {SUITES.map((suite) => {
            const [name, example] = table.suite[suite];
            return (
              <Figures
                key={suite}
                name={name}
                header={
                  <>
                    {name}
                    <span className={`${styles.sub} ${styles.example}`}>{example}</span>
                  </>
                }
                className={suite === 'heldOut' ? styles.foremost : ''}
                records={records}
                columns={PHASES.map((model) => {
                  const reported = PAPER_TABLE[suite]?.[model];
                  return {
                    key: model,
                    label: PHASE_NAMES[model],
                    measure: { kind: 'suite', suite, model },
                    note: reported === undefined ? table.unreported : words.paper(reported),
                  };
                })}
              />
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
