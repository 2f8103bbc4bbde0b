/** Every a + b and a − b that B can be asked, a cell each, lit when B answers it right. */
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../../i18n/words.ts';
import { useIsReady, useLab, useLabState, usePhase } from '../../store/lab/context.ts';
import { KEY } from '../../store/lab/state.ts';
import { useReplay } from '../../store/replay/replayContext.ts';
import { OPERATORS, type Operator } from '../../worlds/arithmetic/numberGrid.ts';
import { CellLegend } from '../ui/CellLegend.tsx';
import { FigureHead } from '../ui/FigureHead.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { GridMenu } from './GridMenu.tsx';
import { countCells } from './layout.ts';
import { NumberField } from './NumberField.tsx';
import styles from './NumberGrid.module.css';

/**
 * It follows B while B trains, and asks for all cells whenever a trained B comes to rest; a recording shows what was
 * asked then.
 */
export function NumberGrid() {
  const { grid: words } = useWords('inside');
  const lab = useLab();
  const replay = useReplay();
  const figure = useRef<HTMLElement>(null);
  const [operator, choose] = useState<Operator>('sum');
  const grid = useLabState(({ inside }) => inside.grid);
  const weights = usePhase('B', (phase) => phase.weights);
  const status = usePhase('B', (phase) => phase.status);
  const isReady = useIsReady();
  const isAtRest = replay === null && isReady && status !== 'untrained' && status !== 'training';
  const isCurrent = grid.weights === weights;
  useEffect(() => {
    if (isAtRest && !isCurrent) lab.inside.askGrid();
  }, [lab, isAtRest, isCurrent]);
  const { of, asked, right } = countCells(grid.cells, operator, KEY.right, KEY.unknown);
  const count =
    asked === 0 ? words.none : asked === of ? words.count(right, of) : words.countSoFar(right, asked, of);
  return (
    <section ref={figure} className={styles.grid} data-phase="B" aria-labelledby="number-grid">
      <FigureHead id="number-grid" title={words.title[operator]} subtitle={words.subtitle}>
        <Segmented
          label={words.choose}
          options={OPERATORS.map((value) => ({ value, label: words.operator[value] }))}
          value={operator}
          onChange={choose}
        />
        <GridMenu operator={operator} figure={figure} />
      </FigureHead>
      <NumberField operator={operator} />
      <p className={styles.count}>
        <strong>{count}</strong>
        {grid.pending && <span>{words.asking}</span>}
        {status === 'training' && <span>{words.learning}</span>}
      </p>
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
