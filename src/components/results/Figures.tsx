/** A row of figures, each the mean over some seeds. A figure opens to show its runs, below its row. */

import { type ReactNode, useId, useState } from 'react';
import { percentage } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.ts';
import { fileNameOf, type Measure, type Measured, measuredIn } from '../../results/measures.ts';
import type { RunRecord } from '../../results/record.ts';
import { meanOf } from '../../results/statistics.ts';
import type { Phase } from '../../worlds/phases.ts';
import { PUBLISHED_KIND, resultSuites } from '../../worlds/registry.ts';
import styles from './Figures.module.css';
import { Origin } from './Origin.tsx';

/** Every suite that results compare, asked of one model; what counts most comes first. */
export function useSuiteColumns(model: Phase): FigureColumn[] {
  const { charts } = useWords('lab');
  const { heldOut, composed, known, plain } = resultSuites(PUBLISHED_KIND);
  return [heldOut, composed, known, plain].map((suite) => ({
    key: suite,
    label: charts.suite[suite],
    measure: { kind: 'suite', suite, model },
  }));
}

export interface FigureColumn {
  key: string;
  /** The measure, in words. */
  label: string;
  measure: Measure;
  /** A note below the figure, such as the paper's. */
  note?: ReactNode;
}

interface FigureProps {
  measured: readonly Measured[];
  note: ReactNode;
  controls: string;
  isOpen: boolean;
  onToggle: () => void;
}

function Figure({ measured, note, controls, isOpen, onToggle }: FigureProps) {
  const words = useWords('results');
  const found = meanOf(measured.map(({ share }) => share));
  return (
    <td className={`nowrap ${styles.cell}`}>
      {found === null ? (
        <span className="note nowrap">{words.notRun}</span>
      ) : (
        <button
          type="button"
          className={styles.figure}
          aria-expanded={isOpen}
          aria-controls={isOpen ? controls : undefined}
          onClick={onToggle}
        >
          <span className={styles.mean}>{percentage(found.mean)}</span>
          {found.margin !== null && (
            <span className={`note ${styles.margin}`}> ± {percentage(found.margin)}</span>
          )}
        </button>
      )}
      {note !== undefined && <span className={`note block ${styles.note}`}>{note}</span>}
    </td>
  );
}

interface Props {
  /** The row's name, in words; and as it is shown, if there is more to show. */
  name: string;
  header?: ReactNode;
  className?: string;
  records: readonly RunRecord[];
  columns: readonly FigureColumn[];
  /** The cells behind the figures, and their number. */
  children?: ReactNode;
  behind?: number;
}

export function Figures({ name, header, className, records, columns, children, behind = 0 }: Props) {
  const { notRun, origin } = useWords('results');
  const [open, setOpen] = useState<string | null>(null);
  const panel = useId();
  const column = columns.find(({ key }) => key === open);
  const shown = column === undefined ? [] : measuredIn(records, column.measure);
  return (
    <>
      <tr className={className}>
        <th scope="row" className={styles.name}>
          {header ?? name}
        </th>
        {records.length === 0 ? (
          <td colSpan={columns.length} className="note nowrap">
            {notRun}
          </td>
        ) : (
          columns.map(({ key, measure, note }) => (
            <Figure
              key={key}
              measured={measuredIn(records, measure)}
              note={note}
              controls={panel}
              isOpen={key === open}
              onToggle={() => setOpen(key === open ? null : key)}
            />
          ))
        )}
        {children}
      </tr>
      {column !== undefined && shown.length > 0 && (
        <tr id={panel}>
          <td colSpan={1 + columns.length + behind}>
            <Origin
              title={origin.caption(name, column.label)}
              fileName={`calm-results-runs-${shown[0].record.name}-${fileNameOf(column.measure)}`}
              measured={shown}
            />
          </td>
        </tr>
      )}
    </>
  );
}
