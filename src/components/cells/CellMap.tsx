import { type ReactNode, useRef } from 'react';
import { useWords } from '../../i18n/words.ts';
import { phaseOf } from '../../training/stages.ts';
import { CellLegend } from '../ui/CellLegend.tsx';
import { FigureHead } from '../ui/FigureHead.tsx';
import { CellCounts } from './CellCounts.tsx';
import { CellField } from './CellField.tsx';
import { CellMenu } from './CellMenu.tsx';
import styles from './Cells.module.css';
import type { CellFigure } from './figure.ts';

/** A map with a cell for everything of a kind that a model can be asked, lit where it answers right. */
export function CellMap({ figure, children }: { figure: CellFigure; children?: ReactNode }) {
  const { cells: words } = useWords('lab');
  const { id, title, subtitle, empty, note, model } = figure;
  const section = useRef<HTMLElement>(null);
  return (
    <section ref={section} className={styles.map} data-phase={phaseOf(model)} aria-labelledby={id}>
      <FigureHead id={id} title={title} subtitle={subtitle}>
        {children}
        {empty === undefined && <CellMenu figure={figure} section={section} />}
      </FigureHead>
      <CellField figure={figure} />
      <CellCounts figure={figure} />
      <p className={styles.note}>{note}</p>
      <CellLegend
        meanings={[
          ['full', words.right],
          ['dot', words.wrong],
          ['blank', words.unknown],
        ]}
      />
    </section>
  );
}
