/**
 * The tokens that B's state predicts after each of its blocks, if it is read out there: in the composition, and in B
 * alone over the same tokens. The answer appears at the block at which A's values come in.
 */
import { type RefObject, useRef } from 'react';
import { useWords } from '../../i18n/words.ts';
import type { Inspected } from '../../store/inspect/insideState.ts';
import { FigureMenu } from '../export/FigureMenu.tsx';
import type { Cell } from '../export/save.ts';
import { InsideSection } from './InsideSection.tsx';
import { LENSES, LensTable } from './LensTable.tsx';
import styles from './LogitLens.module.css';

interface Props {
  inspected: Inspected;
  figure: RefObject<HTMLElement | null>;
}

/** The logit lens as files: a picture, and the likeliest tokens of every cell. */
function LensMenu({ inspected: { lens, expression, answer }, figure }: Props) {
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

export function LogitLens() {
  const { title, explain } = useWords('inside').lens;
  return (
    <InsideSection id="lens" title={title} explain={explain}>
      {(inspected) => <Both inspected={inspected} />}
    </InsideSection>
  );
}

function Both({ inspected }: { inspected: Inspected }) {
  const { lens: words } = useWords('inside');
  const figure = useRef<HTMLDivElement>(null);
  const said = inspected.answer.tokens.map(({ text }) => text);
  return (
    <>
      <div className="apart">
        <p className="note prose">{words.key}</p>
        <LensMenu inspected={inspected} figure={figure} />
      </div>
      <div ref={figure} className={styles.both}>
        {LENSES.map((phase) => (
          <LensTable key={phase} phase={phase} lens={inspected.lens[phase]} said={said} />
        ))}
      </div>
    </>
  );
}
