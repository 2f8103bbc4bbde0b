import type { RefObject } from 'react';
import { useWords } from '../../i18n/words.ts';
import { useLab, useLabState, usePhase } from '../../store/lab/context.ts';
import { stageState } from '../../store/lab/state.ts';
import { runName } from '../../store/runs/runName.ts';
import { FigureMenu } from '../export/FigureMenu.tsx';
import { settingsInWords } from '../settings/summary.ts';
import type { CellFigure } from './figure.ts';

interface Props {
  figure: CellFigure;
  section: RefObject<HTMLElement | null>;
}

/** A map of cells as files: a picture, and each cell with how it was answered. */
export function CellMenu({ figure: { map, model, places, cellOf, files }, section }: Props) {
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
  return (
    <FigureMenu
      of={files.of}
      fileName={`calm-${files.name}-${runName(settings)}`}
      picture={{ figure: section, subtitle }}
      rows={rows}
    />
  );
}
