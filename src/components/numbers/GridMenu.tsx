import type { RefObject } from 'react';
import { LETTERS } from '../../i18n/letters.ts';
import { PHASE_NAMES } from '../../i18n/names.ts';
import { useWords } from '../../i18n/words.ts';
import { useLab } from '../../store/context.ts';
import { runName } from '../../store/runName.ts';
import { cellOf, type Operator } from '../../worlds/keyvalue/numberGrid.ts';
import { INTEGERS } from '../../worlds/keyvalue/vocabulary.ts';
import type { Cell } from '../export/csv.ts';
import { FigureMenu } from '../export/FigureMenu.tsx';
import { lookAt } from '../export/look.ts';
import { mapColoursAt } from '../keymap/paint.ts';
import { settingsInWords } from '../settings/summary.ts';
import { gridSvg } from './gridSvg.ts';
import { SIGNS } from './layout.ts';

const [row, column] = LETTERS.operands;

interface Props {
  operator: Operator;
  /** An element that has the colours of the grid around it. */
  host: RefObject<HTMLElement | null>;
}

/** The number grid as files: a picture, and each expression with how B answered it. */
export function GridMenu({ operator, host }: Props) {
  const { grid: words } = useWords('inside');
  const lab = useWords('lab');
  const { store } = useLab();
  const title = `${words.title[operator]}, ${PHASE_NAMES.B}`;

  const picture = () => {
    if (host.current === null) return '';
    const { inside, phases, settings } = store.getState();
    const subtitle = [lab.status.after(phases.B.step), ...settingsInWords(settings, lab)].join(' · ');
    return gridSvg(
      inside.grid.cells,
      operator,
      { title, subtitle },
      [row, `${SIGNS[operator]} ${column}`],
      words,
      mapColoursAt(host.current),
      lookAt(host.current),
    );
  };
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
      fileName={`calm-numbers-${operator}-${runName(store.getState().settings)}`}
      picture={picture}
      rows={rows}
    />
  );
}
