/** The easy ideas that come before composing: each said in a sentence, and tried on expressions over held-out keys. */
import { useState } from 'react';
import { integer } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.ts';
import { TRIABLE } from '../../inspection/ideas.ts';
import { Segmented } from '../ui/Segmented.tsx';
import styles from './EasyIdeas.module.css';
import { IdeaTrial } from './IdeaTrial.tsx';

const COUNTS = [50, 200, 1000] as const;

/** All ideas below each other, tried on as many expressions as the visitor chooses. */
export function EasyIdeas() {
  const { ideas: words } = useWords('inside');
  const [count, choose] = useState<number>(COUNTS[1]);
  return (
    <div className={styles.ideas}>
      <div className={styles.count}>
        <span>{words.count}</span>
        <Segmented
          label={words.count}
          options={COUNTS.map((value) => ({ value, label: integer(value) }))}
          value={count}
          onChange={choose}
        />
      </div>
      {TRIABLE.map((idea) => (
        <IdeaTrial key={idea} idea={idea} count={count} />
      ))}
    </div>
  );
}
