import { type ReactNode, useState } from 'react';
import { integer } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.ts';
import { IDEAS } from '../../inspection/ideas.ts';
import { trainedParameters } from '../../results/measures.ts';
import { RECIPES, type Recipe, tableRuns } from '../../results/plan.ts';
import type { RunRecord } from '../../results/record.ts';
import { PAPER_ABLATIONS, TASKS } from '../../store/results/paperAblations.ts';
import type { Variant } from '../../worlds/recipe.ts';
import type { Cell } from '../export/save.ts';
import { Button } from '../ui/Button.tsx';
import { Figures, useSuiteColumns } from './Figures.tsx';
import styles from './ResultTable.module.css';
import { type ResultRow, ResultTable, resultRows } from './ResultTable.tsx';

/** The number of trained parameters, and the number of seeds behind the figures. */
function Size({ parameters, seeds }: { parameters: number | undefined; seeds: number }) {
  return (
    <>
      <td className="muted nowrap">{parameters !== undefined && integer(parameters)}</td>
      <td className="muted nowrap">{seeds}</td>
    </>
  );
}

/** The paper's results of a variant, on its own tasks. */
function PaperCells({ variant }: { variant: Variant }) {
  const { tableFive: words } = useWords('results');
  const reported = PAPER_ABLATIONS[variant];
  if (reported === null) {
    return (
      <td colSpan={TASKS.length} className={`muted nowrap ${styles.first}`}>
        {words.absent}
      </td>
    );
  }
  return TASKS.map((task, i) => (
    <td key={task} className={`muted nowrap ${i === 0 ? styles.first : ''}`}>
      {task === 'languages' ? reported[task] : reported[task].toFixed(1)}
    </td>
  ));
}

const Blank = () => <td colSpan={TASKS.length} className={styles.first} />;

interface Props {
  layout: Recipe;
  recordsOf: (name: string) => readonly RunRecord[];
  heading: ReactNode;
}

/** A row of the table: for a variant, trained as the others are, also the paper's results. */
interface Row extends ResultRow {
  id: string;
  /** A description, if its name is not enough. */
  explained?: string | undefined;
  variant: Variant | null;
  parameters: number | undefined;
}

/** Every variant of A⊕B, the easy ideas, and B by itself. */
function useRows(layout: Recipe, recordsOf: Props['recordsOf']): Row[] {
  const words = useWords('results');
  const { variant: names } = useWords('lab');
  const composed = useSuiteColumns('AB');
  const alone = useSuiteColumns('B');
  const calm = recordsOf(layout);
  const tried = calm.filter(({ ideas }) => ideas !== undefined);
  const own = { variant: null, parameters: 0 };
  return [
    { id: 'alone', name: words.tableFive.alone, records: calm, columns: alone, ...own },
    ...tableRuns(layout, '5').map(({ name: id, settings }) => {
      const { variant, optimiser } = settings.composition;
      const records = recordsOf(id);
      const isLonger = optimiser.steps > RECIPES[layout].composition.optimiser.steps;
      return {
        id,
        name: isLonger ? words.tableFive.skyline(names[variant], optimiser.steps) : names[variant],
        explained: isLonger ? words.tableFive.skylineIs : undefined,
        records,
        columns: composed,
        variant: isLonger ? null : variant,
        parameters: records[0] && trainedParameters(records[0]),
      };
    }),
    ...IDEAS.map((idea) => {
      const [name, explained] = words.ideas[idea];
      const column = { ...composed[0], measure: { kind: 'idea', idea } as const };
      return { id: idea, name, explained, records: tried, columns: [column], ...own };
    }),
  ];
}

/** Returns the paper's results of a row's variant, in the order of its tasks. */
const reportedOf = ({ variant }: Row): Cell[] => {
  const reported = variant && PAPER_ABLATIONS[variant];
  return TASKS.map((task) => (reported ? reported[task] : null));
};

/** Table 5 of the paper: alternatives to the composition of A and B, on our tasks, and at a press on the paper's. */
export function TableFive({ layout, recordsOf, heading }: Props) {
  const words = useWords('results');
  const { table } = useWords('lab');
  const composed = useSuiteColumns('AB');
  const rows = useRows(layout, recordsOf);
  const [withPaper, setWithPaper] = useState(false);
  const tasks = withPaper ? TASKS : [];
  const headings = {
    what: words.tableFive.what,
    columns: composed,
    seeds: words.count,
    behind: [words.tableFive.parameters, ...TASKS.map((task) => `${table.paper}: ${words.tasks[task]}`)],
  };
  const inFile = () =>
    resultRows(
      headings,
      rows.map((row) => ({ ...row, behind: [row.parameters ?? null, ...reportedOf(row)] })),
    );
  return (
    <ResultTable
      title={words.tableFive.title}
      fileName={`calm-results-table5-${layout}`}
      rows={inFile}
      heading={
        <>
          {heading}
          <Button kind="quiet" aria-pressed={withPaper} onClick={() => setWithPaper(!withPaper)}>
            {withPaper ? words.tableFive.hidePaper : words.tableFive.showPaper}
          </Button>
        </>
      }
    >
      <thead>
        {withPaper && (
          <tr>
            <td className={styles.group} />
            <th scope="colgroup" colSpan={composed.length + 2} className={styles.group}>
              {words.tableFive.ours}
            </th>
            <th scope="colgroup" colSpan={TASKS.length} className={`${styles.group} ${styles.first}`}>
              {words.tableFive.paper}
            </th>
          </tr>
        )}
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
          {tasks.map((task, i) => (
            <th key={task} scope="col" className={i === 0 ? styles.first : ''}>
              {words.tasks[task]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, explained, variant, records, columns, parameters }) => (
          <Figures
            key={id}
            name={name}
            header={
              <>
                {name}
                {explained && <span className="note block regular">{explained}</span>}
              </>
            }
            className={variant === 'calm' ? styles.calm : ''}
            records={records}
            columns={columns}
            behind={2 + tasks.length + composed.length - columns.length}
          >
            {columns.length < composed.length && <td colSpan={composed.length - columns.length} />}
            <Size parameters={parameters} seeds={records.length} />
            {withPaper && (variant === null ? <Blank /> : <PaperCells variant={variant} />)}
          </Figures>
        ))}
      </tbody>
    </ResultTable>
  );
}
