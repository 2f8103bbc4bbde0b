import { useEffect, useState } from 'react';
import { CellMap } from '../../../components/cells/CellMap.tsx';
import { askedAfter } from '../../../components/cells/counts.ts';
import { Segmented } from '../../../components/ui/Segmented.tsx';
import { LETTERS } from '../../../i18n/letters.ts';
import { PHASE_NAMES } from '../../../i18n/names.ts';
import { useWords } from '../../../i18n/words.ts';
import { useIsReady, useLab, usePhase } from '../../../store/lab/context.ts';
import { useReplay } from '../../../store/replay/replayContext.ts';
import { cellOf, OPERATORS, type Operator } from '../numberGrid.ts';
import { INTEGERS } from '../vocabulary.ts';

const SIGNS: Record<Operator, string> = { sum: '+', difference: '−' };
const TICKS = [25, 50, 75, INTEGERS - 1];
const PLACES = INTEGERS ** 2;
const [row, column] = LETTERS.operands;

const operandsAt = (place: number) => [Math.floor(place / INTEGERS), place % INTEGERS] as const;
const CELLS_OF: Record<Operator, (place: number) => number | null> = {
  sum: (place) => cellOf('sum', ...operandsAt(place)),
  difference: (place) => cellOf('difference', ...operandsAt(place)),
};

/**
 * A cell for every a + b, or a − b, that B can be asked. It follows B while B trains, and asks for all cells whenever a
 * trained B comes to rest; a recording shows what was asked then.
 */
export function SumMap() {
  const { grid: words } = useWords('inside');
  const lab = useLab();
  const replay = useReplay();
  const [operator, choose] = useState<Operator>('sum');
  const answers = usePhase('B', ({ maps }) => maps.sums);
  const weights = usePhase('B', (phase) => phase.weights);
  const status = usePhase('B', (phase) => phase.status);
  const isReady = useIsReady();
  const isAtRest = replay === null && isReady && status !== 'untrained' && status !== 'training';
  const isCurrent = answers.weights === weights;
  useEffect(() => {
    if (isAtRest && !isCurrent) lab.askCells('sums', 'B');
  }, [lab, isAtRest, isCurrent]);
  const title = `${words.title[operator]}, ${PHASE_NAMES.B}`;
  const sign = SIGNS[operator];
  const notes = [
    askedAfter(answers) === null && words.none,
    answers.isPending && words.asking,
    status === 'training' && words.learning,
  ];
  return (
    <CellMap
      figure={{
        map: 'sums',
        model: 'B',
        id: 'number-grid',
        title: words.title[operator],
        subtitle: words.subtitle,
        label: words.label[operator],
        places: PLACES,
        seen: 0,
        axes: { columns: INTEGERS, row, column: `${sign} ${column}`, ticks: TICKS },
        cellOf: CELLS_OF[operator],
        wordsFor: (place, answer) => ({
          text: operandsAt(place).join(` ${sign} `),
          note: answer ?? words.below,
        }),
        groups: [{ name: words.operator[operator], from: 0, to: PLACES }],
        note: notes.filter(Boolean).join(' '),
        files: {
          of: title,
          name: `numbers-${operator}`,
          head: [row, column, title],
          row: operandsAt,
        },
      }}
    >
      <Segmented
        label={words.choose}
        options={OPERATORS.map((value) => ({ value, label: words.operator[value] }))}
        value={operator}
        onChange={choose}
      />
    </CellMap>
  );
}
