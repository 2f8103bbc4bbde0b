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
  /** Whose states it is about. */
  of: { phase: 'A' | 'B'; model: Augmenting | 'B' };
  title: string;
  explain: string;
  /** What its files are called first. */
  name: string;
  figure: BarFigure;
  /** Whether something was measured; until then its rows are empty. */
  isThere: boolean;
  rows: () => readonly (readonly Cell[])[];
  /** What was measured, in a sentence or two; before that, that nothing was. */
  finding: string;
}

/** One of the two measurements: what it is, its bars, and what they say. */
export function ProbeFigure({ of, title, explain, name, figure, isThere, rows, finding }: Props) {
  const words = useWords('lab');
  const settings = useLabState((state) => state.settings);
  const host = useRef<HTMLElement>(null);
  const heading = useId();
  const subtitle = settingsInWords(settings, words).join(' · ');
  return (
    <section ref={host} className="stack-3 top" data-phase={of.phase} aria-labelledby={heading}>
      <header className={styles.header}>
        <h3 id={heading} className="text-md">
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
      <p className={`${styles.finding} ${isThere ? '' : 'muted'}`} role="status">
        {finding}
      </p>
    </section>
  );
}
