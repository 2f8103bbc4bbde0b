import type { ResultsWords } from '../../i18n/en/results.ts';
import { useWords } from '../../i18n/words.ts';
import { type PlannedRun, type Recipe, type Sweep, sweepRuns } from '../../results/plan.ts';
import type { RunRecord } from '../../results/record.ts';
import { PART_SUITES } from '../../worlds/keyvalue/mixed.ts';
import { type FigureColumn, Figures } from './Figures.tsx';
import styles from './ResultTable.module.css';
import { useSuiteColumns } from './useSuiteColumns.ts';

/** What a run of a sweep differs in. */
function pointInWords(
  sweep: Sweep,
  { settings }: PlannedRun,
  words: ResultsWords,
  augmenting: string,
): string {
  const { world, composition } = settings;
  switch (sweep) {
    case 'share':
      return words.sweeps.share(world.share);
    case 'keys':
      return words.sweeps.keys(world.keys);
    case 'layers':
      return composition.pairs.map(({ augmenting, anchor }) => `${augmenting} → ${anchor}`).join(', ');
    case 'heads':
      return words.sweeps.heads(composition.heads);
    case 'operands':
      return words.sweeps.operands(world.operands);
    case 'two':
      return `${augmenting}, ${words.sweeps.share(world.share)}`;
  }
}

interface Props {
  layout: Recipe;
  sweep: Sweep;
  recordsOf: (name: string) => readonly RunRecord[];
}

/** The runs of a sweep, a row each. */
export function SweepTable({ layout, sweep, recordsOf }: Props) {
  const words = useWords('results');
  const { augmenting } = useWords('lab');
  const suites = useSuiteColumns('AB');
  const parts = PART_SUITES.map(
    (part): FigureColumn => ({
      key: part,
      label: words.sweeps.parts[part],
      measure: { kind: 'part', part },
    }),
  );
  const columns = sweep === 'two' ? [...parts, ...suites.slice(1)] : suites;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={styles.frame} aria-label={words.sweeps.names[sweep]} tabIndex={0}>
      <table className={`${styles.table} ${styles.wide}`}>
        <thead>
          <tr>
            <th scope="col">{words.sweeps.point}</th>
            {columns.map(({ key, label }) => (
              <th key={key} scope="col">
                {label}
              </th>
            ))}
            <th scope="col">{words.count}</th>
          </tr>
        </thead>
        <tbody>
          {sweepRuns(layout, sweep).map((run) => {
            const records = recordsOf(run.name);
            const name = pointInWords(sweep, run, words, augmenting[run.settings.augmenting]);
            return (
              <Figures key={run.name} name={name} records={records} columns={columns} behind={1}>
                <td className={styles.number}>{records.length}</td>
              </Figures>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
