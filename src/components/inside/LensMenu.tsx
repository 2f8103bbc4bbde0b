import type { RefObject } from 'react';
import { useWords } from '../../i18n/words.ts';
import type { Inspected } from '../../store/inspect/insideState.ts';
import type { Cell } from '../export/csv.ts';
import { FigureMenu } from '../export/FigureMenu.tsx';
import { LENSES } from './lens.ts';

interface Props {
  inspected: Inspected;
  figure: RefObject<HTMLElement | null>;
}

/** The logit lens as files: a picture, and the likeliest tokens of every cell. */
export function LensMenu({ inspected: { lens, expression, answer }, figure }: Props) {
  const { lens: words, inspecting } = useWords('inside');
  const subtitle = `${expression} ${answer.reading ?? inspecting.noNumber}`;
  const rows = (): Cell[][] => [
    words.columns,
    ...LENSES.flatMap((phase) =>
      lens[phase].flatMap((tokens, state) =>
        tokens.flatMap((top, place) =>
          top.map(({ text, probability }, rank): Cell[] => [
            words.of[phase],
            words.state(state),
            place + 1,
            rank + 1,
            text,
            probability,
          ]),
        ),
      ),
    ),
  ];
  const asked = expression.replace(/\W+/g, '-').replace(/-$/, '');
  return (
    <FigureMenu of={words.title} fileName={`calm-lens-${asked}`} picture={{ figure, subtitle }} rows={rows} />
  );
}
