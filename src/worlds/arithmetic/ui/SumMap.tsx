import { useState } from 'react';
import { useAnchorNote } from '../../../components/cells/anchorNote.ts';
import { CellMap } from '../../../components/cells/CellMap.tsx';
import { Segmented } from '../../../components/ui/Segmented.tsx';
import { LETTERS } from '../../../i18n/letters.ts';
import { PHASE_NAMES } from '../../../i18n/names.ts';
import { useWords } from '../../../i18n/words.ts';
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
  const note = useAnchorNote('sums');
  const [operator, choose] = useState<Operator>('sum');
  const title = `${words.title[operator]}, ${PHASE_NAMES.B}`;
  const sign = SIGNS[operator];
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
        note,
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
