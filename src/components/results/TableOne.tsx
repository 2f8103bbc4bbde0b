import type { ReactNode } from 'react';
import { PHASE_NAMES } from '../../i18n/names.ts';
import { useWords } from '../../i18n/words.ts';
import type { Recipe } from '../../results/plan.ts';
import type { RunRecord } from '../../results/record.ts';
import { PHASES } from '../../worlds/phases.ts';
import { judgingSuites, PUBLISHED_KIND, reportedOf, suitesOf } from '../../worlds/registry.ts';
import { Heads } from '../ui/SmallTable.tsx';
import { Figures } from './Figures.tsx';
import styles from './ResultTable.module.css';
import { ResultTable, resultRows } from './ResultTable.tsx';

const REPORTED = reportedOf(PUBLISHED_KIND);

interface Props {
  layout: Recipe;
  records: readonly RunRecord[];
  heading: ReactNode;
}

/** Table 1 of the paper with ours in its cells. */
export function TableOne({ layout, records, heading }: Props) {
  const words = useWords('results');
  const { table } = useWords('lab');
  const models = PHASES.map((model) => ({ key: model, label: PHASE_NAMES[model] }));
  const rows = suitesOf(PUBLISHED_KIND).map((suite) => {
    const [name, example] = table.suite[suite];
    const columns = PHASES.map((model) => {
      const reported = REPORTED[suite]?.[model];
      return {
        key: model,
        label: PHASE_NAMES[model],
        measure: { kind: 'suite', suite, model } as const,
        note: reported === undefined ? table.unreported : words.paper(reported),
      };
    });
    const behind = PHASES.map((model) => REPORTED[suite]?.[model] ?? null);
    return { suite, name, example, records, columns, behind };
  });
  const headings = {
    what: table.what,
    columns: models,
    seeds: words.count,
    behind: PHASES.map((model) => `${table.paper}: ${PHASE_NAMES[model]}`),
  };
  return (
    <ResultTable
      title={words.tableOne.title}
      fileName={`calm-results-table1-${layout}`}
      rows={() => resultRows(headings, rows)}
      heading={heading}
      isWide={false}
    >
      <caption className="spoken">{words.tableOne.caption}</caption>
      <Heads of={[{ spoken: table.what }, ...PHASES.map((phase) => ({ phase }))]} />
      <tbody>
        {rows.map(({ suite, name, example, columns }) => (
          <Figures
            key={suite}
            name={name}
            header={
              <>
                {name}
                <span className={`note block regular ${styles.example}`}>{example}</span>
              </>
            }
            className={suite === judgingSuites(PUBLISHED_KIND).AB ? styles.foremost : ''}
            records={records}
            columns={columns}
          />
        ))}
      </tbody>
    </ResultTable>
  );
}
