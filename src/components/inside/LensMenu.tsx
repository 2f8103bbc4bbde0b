import { useRef } from 'react';
import { useWords } from '../../i18n/words.ts';
import type { Inspected } from '../../store/insideState.ts';
import type { Cell } from '../export/csv.ts';
import { FigureMenu } from '../export/FigureMenu.tsx';
import { customProperty, lookAt } from '../export/look.ts';
import { LENSES } from './lens.ts';
import { lensSvg } from './lensSvg.ts';

interface Props {
  inspected: Inspected;
  /** The tokens that A⊕B said. */
  said: readonly string[];
}

/** The logit lens as files: a picture, and the likeliest tokens of every cell. */
export function LensMenu({ inspected: { lens, expression, answer }, said }: Props) {
  const { lens: words, inspecting } = useWords('inside');
  const host = useRef<HTMLDivElement>(null);
  const picture = () => {
    const { current } = host;
    if (current === null) return '';
    const subtitle = `${expression} ${answer.reading ?? inspecting.noNumber}`;
    const colour = (property: string) => customProperty(current, property);
    const parts = LENSES.map((phase) => ({
      title: words.of[phase],
      lens: lens[phase],
      mark: colour(`--${phase.toLowerCase()}-mark`),
      text: colour(`--${phase.toLowerCase()}-text`),
    }));
    return lensSvg(
      parts,
      said,
      { title: words.title, subtitle },
      words.state,
      colour('--hover'),
      lookAt(current),
    );
  };
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
    <div ref={host}>
      <FigureMenu of={words.title} fileName={`calm-lens-${asked}`} picture={picture} rows={rows} />
    </div>
  );
}
