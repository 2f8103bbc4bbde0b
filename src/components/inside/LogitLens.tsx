/**
 * The tokens that B's state predicts after each of its blocks, if it is read out there: in the composition, and in B
 * alone over the same tokens. The answer appears at the block at which A's values come in.
 */
import { useRef } from 'react';
import { useWords } from '../../i18n/words.ts';
import type { Inspected } from '../../store/inspect/insideState.ts';
import inside from './Inside.module.css';
import { InsideSection } from './InsideSection.tsx';
import { LensMenu } from './LensMenu.tsx';
import { LensTable } from './LensTable.tsx';
import styles from './LogitLens.module.css';
import { LENSES } from './lens.ts';

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
        <p className={inside.explain}>{words.key}</p>
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
