import { useId, useRef } from 'react';
import { useWords } from '../../i18n/words.ts';
import { useLabState } from '../../store/lab/context.ts';
import { runName } from '../../store/runs/runName.ts';
import type { Augmenting } from '../../training/stages.ts';
import type { BarFigure } from '../bars/bars.ts';
import { ShareBars } from '../bars/ShareBars.tsx';
import type { Cell } from '../export/csv.ts';
import { FigureMenu } from '../export/FigureMenu.tsx';
import { settingsInWords } from '../settings/summary.ts';
import styles from './Probes.module.css';

interface Props {
  /** The model whose states are measured. */
  of: { phase: 'A' | 'B'; model: Augmenting | 'B' };
  title: string;
  explain: string;
  /** The first part of its files' names. */
  name: string;
  figure: BarFigure;
  /** True if something was measured; until then its rows are empty. */
  isThere: boolean;
  rows: () => readonly (readonly Cell[])[];
  /** The finding, in a sentence or two; before the measurement, that there is none. */
  finding: string;
}

/** One of the two measurements: its description, its bars, and its finding. */
export function ProbeFigure({ of, title, explain, name, figure, isThere, rows, finding }: Props) {
  const words = useWords('lab');
  const settings = useLabState((state) => state.settings);
  const host = useRef<HTMLElement>(null);
  const heading = useId();
  const subtitle = settingsInWords(settings, words).join(' · ');
  return (
    <section ref={host} className="stack-3 top" data-phase={of.phase} aria-labelledby={heading}>
      <header className={styles.header}>
        <h3 id={heading} className={styles.title}>
          {title}
        </h3>
        {isThere && (
          <FigureMenu
            of={title}
            fileName={`calm-${name}-${of.model}-${runName(settings)}`}
            picture={{ figure: host, subtitle }}
            rows={rows}
          />
        )}
      </header>
      <p className="note prose">{explain}</p>
      <ShareBars caption={title} figure={figure} />
      <p className={`${styles.finding} ${isThere ? '' : styles.unmeasured}`} role="status">
        {finding}
      </p>
    </section>
  );
}
