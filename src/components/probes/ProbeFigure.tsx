import { useId, useRef } from 'react';
import { useWords } from '../../i18n/words.ts';
import { useLabState } from '../../store/context.ts';
import { runName } from '../../store/runName.ts';
import type { Augmenting } from '../../training/stages.ts';
import type { Cell } from '../export/csv.ts';
import { FigureMenu } from '../export/FigureMenu.tsx';
import { customProperty, lookAt } from '../export/look.ts';
import { settingsInWords } from '../settings/summary.ts';
import type { BarFigure } from './bars.ts';
import { barsSvg } from './barsSvg.ts';
import styles from './Probes.module.css';
import { ShareBars } from './ShareBars.tsx';

interface Props {
  /** Whose states it is about. */
  of: { phase: 'A' | 'B'; model: Augmenting | 'B' };
  title: string;
  explain: string;
  /** What its files are called first. */
  name: string;
  figure: BarFigure;
  /** What stands in its place as long as there is nothing to draw. */
  empty: string;
  rows: () => readonly (readonly Cell[])[];
  /** What was measured, in a sentence or two; empty while it is not known. */
  finding: string;
}

/** One of the two measurements: what it is, its bars, and what they say. */
export function ProbeFigure({ of, title, explain, name, figure, empty, rows, finding }: Props) {
  const words = useWords('lab');
  const settings = useLabState((state) => state.settings);
  const host = useRef<HTMLElement>(null);
  const heading = useId();
  const isThere = figure.rows.length > 0;
  const picture = () => {
    const { current } = host;
    if (current === null) return '';
    const [bar, track, ring] = ['--mark', '--hover', '--cell-ring'].map((name) =>
      customProperty(current, name),
    );
    const subtitle = settingsInWords(settings, words).join(' · ');
    return barsSvg(figure, { title, subtitle }, { bar, track, ring }, lookAt(current));
  };
  return (
    <section ref={host} className={styles.figure} data-phase={of.phase} aria-labelledby={heading}>
      <header className={styles.header}>
        <h3 id={heading} className={styles.title}>
          {title}
        </h3>
        {isThere && (
          <FigureMenu
            of={title}
            fileName={`calm-${name}-${of.model}-${runName(settings)}`}
            picture={picture}
            rows={rows}
          />
        )}
      </header>
      <p className={styles.explain}>{explain}</p>
      {isThere ? <ShareBars caption={title} figure={figure} /> : <p className={styles.empty}>{empty}</p>}
      <p className={styles.finding} role="status">
        {finding}
      </p>
    </section>
  );
}
