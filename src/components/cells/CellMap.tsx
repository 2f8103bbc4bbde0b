/** A map with a cell for everything of a kind that a model can be asked, lit where it answers right. */
import { type ReactNode, type RefObject, useRef } from 'react';
import { useWords } from '../../i18n/words.ts';
import { useLab, useLabState, usePhase } from '../../store/lab/context.ts';
import { stageState } from '../../store/lab/state.ts';
import { runName } from '../../store/runs/runName.ts';
import { phaseOf } from '../../training/stages.ts';
import { FigureMenu } from '../export/FigureMenu.tsx';
import { settingsInWords } from '../settings/summary.ts';
import { CellLegend, CellMark } from '../ui/CellLegend.tsx';
import { FigureHead } from '../ui/FigureHead.tsx';
import { Unmeasured } from '../ui/Unmeasured.tsx';
import { CellField } from './CellField.tsx';
import styles from './Cells.module.css';
import { countCells } from './counts.ts';
import type { CellFigure } from './figure.ts';

export function CellMap({ figure, children }: { figure: CellFigure; children?: ReactNode }) {
  const { cells: words } = useWords('lab');
  const { id, title, subtitle, empty, note, model } = figure;
  const section = useRef<HTMLElement>(null);
  return (
    <section
      ref={section}
      className="flex column gap-4 shrinks"
      data-phase={phaseOf(model)}
      aria-labelledby={id}
    >
      <FigureHead id={id} title={title} subtitle={subtitle}>
        {children}
        {empty === undefined && <Files figure={figure} section={section} />}
      </FigureHead>
      <CellField figure={figure} />
      <Counts figure={figure} />
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

/** Shows how many cells of each group are right. */
function Counts({ figure: { map, model, groups, cellOf } }: { figure: CellFigure }) {
  const { cells: words } = useWords('lab');
  const standings = usePhase(model, ({ maps }) => maps[map].standings);
  return (
    <dl className={styles.counts}>
      {groups.map(({ name, part, mark, ...range }) => {
        const { of, asked, right } = countCells(standings, range, cellOf);
        const count = asked === of ? words.count(right, of) : words.countSoFar(right, asked, of);
        return (
          <div key={name} data-part={part}>
            <dt>
              {mark && <CellMark kind={mark} />}
              {name}
            </dt>
            <dd>{asked === 0 ? <Unmeasured /> : count}</dd>
          </div>
        );
      })}
    </dl>
  );
}

interface FilesProps {
  figure: CellFigure;
  section: RefObject<HTMLElement | null>;
}

/** The map as files: a picture, and each cell with how it was answered. */
function Files({ figure: { map, model, places, cellOf, files }, section }: FilesProps) {
  const words = useWords('lab');
  const { store } = useLab();
  const settings = useLabState((state) => state.settings);
  const step = usePhase(model, (phase) => phase.step);
  const subtitle = [words.status.after(step), ...settingsInWords(settings, words)].join(' · ');
  const { unknown, wrong, right } = words.cells;
  const rows = () => {
    const { standings } = stageState(store.getState(), model).maps[map];
    const answers = Array.from({ length: places }, (_, place) => {
      const cell = cellOf(place);
      return cell === null ? [] : [[...files.row(place), [unknown, wrong, right][standings[cell]]]];
    });
    return [files.head, ...answers.flat()];
  };
  const fileName = `calm-${files.name}-${runName(settings)}`;
  return <FigureMenu of={files.of} fileName={fileName} picture={{ figure: section, subtitle }} rows={rows} />;
}
