import { integer } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.ts';
import { IDEAS } from '../../inspection/ideas.ts';
import { trainedParameters } from '../../results/measures.ts';
import { type Recipe, tableRuns } from '../../results/plan.ts';
import type { RunRecord } from '../../results/record.ts';
import { PAPER_ABLATIONS, TASKS } from '../../store/paperAblations.ts';
import type { Variant } from '../../training/settings.ts';
import { Figures } from './Figures.tsx';
import styles from './ResultTable.module.css';
import { useSuiteColumns } from './useSuiteColumns.ts';

/** How many parameters were trained, and of how many seeds the figures are. */
function Size({ parameters, seeds }: { parameters: number | undefined; seeds: number }) {
  return (
    <>
      <td className={styles.number}>{parameters !== undefined && integer(parameters)}</td>
      <td className={styles.number}>{seeds}</td>
    </>
  );
}

/** What the paper measured of a variant, on its own tasks. */
function PaperCells({ variant }: { variant: Variant }) {
  const { tableFive: words } = useWords('results');
  const reported = PAPER_ABLATIONS[variant];
  if (reported === null) {
    return (
      <td colSpan={TASKS.length} className={`${styles.number} ${styles.first}`}>
        {words.absent}
      </td>
    );
  }
  return TASKS.map((task, i) => (
    <td key={task} className={`${styles.number} ${i === 0 ? styles.first : ''}`}>
      {task === 'languages' ? reported[task] : reported[task].toFixed(1)}
    </td>
  ));
}

const Blank = () => <td colSpan={TASKS.length} className={styles.first} />;

interface Props {
  layout: Recipe;
  recordsOf: (name: string) => readonly RunRecord[];
}

/** Table 5 of the paper: every variant of A⊕B, the easy ideas, and B by itself, on our tasks and on the paper's. */
export function TableFive({ layout, recordsOf }: Props) {
  const words = useWords('results');
  const { variant: names } = useWords('lab');
  const composed = useSuiteColumns('AB');
  const alone = useSuiteColumns('B');
  const calm = recordsOf(layout);
  const behind = 2 + TASKS.length;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={styles.frame} aria-label={words.tableFive.title} tabIndex={0}>
      <table className={`${styles.table} ${styles.wide}`}>
        <thead>
          <tr>
            <td className={styles.group} />
            <th scope="colgroup" colSpan={composed.length + 2} className={styles.group}>
              {words.tableFive.ours}
            </th>
            <th scope="colgroup" colSpan={TASKS.length} className={`${styles.group} ${styles.first}`}>
              {words.tableFive.paper}
            </th>
          </tr>
          <tr>
            <th scope="col">
              <span className="spoken">{words.tableFive.what}</span>
            </th>
            {composed.map(({ key, label }) => (
              <th key={key} scope="col">
                {label}
              </th>
            ))}
            <th scope="col">{words.tableFive.parameters}</th>
            <th scope="col">{words.count}</th>
            {TASKS.map((task, i) => (
              <th key={task} scope="col" className={i === 0 ? styles.first : ''}>
                {words.tasks[task]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Figures name={words.tableFive.alone} records={calm} columns={alone} behind={behind}>
            <Size parameters={0} seeds={calm.length} />
            <Blank />
          </Figures>
          {tableRuns(layout, '5').map(({ name, settings }) => {
            const { variant } = settings.composition;
            const records = recordsOf(name);
            return (
              <Figures
                key={name}
                name={names[variant]}
                className={variant === 'calm' ? styles.calm : ''}
                records={records}
                columns={composed}
                behind={behind}
              >
                <Size parameters={records[0] && trainedParameters(records[0])} seeds={records.length} />
                <PaperCells variant={variant} />
              </Figures>
            );
          })}
          {IDEAS.map((idea) => {
            const [name, explained] = words.ideas[idea];
            const tried = calm.filter(({ ideas }) => ideas !== undefined);
            return (
              <Figures
                key={idea}
                name={name}
                header={
                  <>
                    {name}
                    <span className={styles.sub}>{explained}</span>
                  </>
                }
                records={tried}
                columns={[{ key: idea, label: words.suites.heldOut, measure: { kind: 'idea', idea } }]}
                behind={behind + composed.length - 1}
              >
                <td colSpan={composed.length - 1} />
                <Size parameters={0} seeds={tried.length} />
                <Blank />
              </Figures>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
