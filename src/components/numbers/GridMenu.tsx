import type { RefObject } from 'react';
import { LETTERS } from '../../i18n/letters.ts';
import { PHASE_NAMES } from '../../i18n/names.ts';
import { useWords } from '../../i18n/words.ts';
import { useLab, useLabState, usePhase } from '../../store/lab/context.ts';
import { runName } from '../../store/runs/runName.ts';
import { cellOf, type Operator } from '../../worlds/keyvalue/numberGrid.ts';
import { INTEGERS } from '../../worlds/keyvalue/vocabulary.ts';
import { FigureMenu } from '../export/FigureMenu.tsx';
import type { Cell } from '../export/save.ts';
import { settingsInWords } from '../settings/summary.ts';

const [row, column] = LETTERS.operands;

interface Props {
  operator: Operator;
  figure: RefObject<HTMLElement | null>;
}

/** The number grid as files: a picture, and each expression with how B answered it. */
export function GridMenu({ operator, figure }: Props) {
  const { grid: words } = useWords('inside');
  const lab = useWords('lab');
  const { store } = useLab();
  const title = `${words.title[operator]}, ${PHASE_NAMES.B}`;
  const settings = useLabState((state) => state.settings);
  const step = usePhase('B', (phase) => phase.step);
  const subtitle = [lab.status.after(step), ...settingsInWords(settings, lab)].join(' · ');

  const rows = (): Cell[][] => {
    const { cells } = store.getState().inside.grid;
    const answers = Array.from({ length: INTEGERS ** 2 }, (_, place): Cell[] => {
      const [a, b] = [Math.floor(place / INTEGERS), place % INTEGERS];
      const cell = cellOf(operator, a, b);
      return cell === null ? [] : [a, b, words.standing[cells[cell] as 0 | 1 | 2]];
    });
    return [[row, column, title], ...answers.filter(({ length }) => length > 0)];
  };
  return (
    <FigureMenu
      of={title}
      fileName={`calm-numbers-${operator}-${runName(settings)}`}
      picture={{ figure, subtitle }}
      rows={rows}
    />
  );
}
