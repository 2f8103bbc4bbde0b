import type { Origin } from '../../store/state.ts';
import type { Phase } from '../../training/settings.ts';
import type { Answer } from '../../worker/protocol.ts';
import { strings } from '../strings.ts';
import { Disc } from '../ui/Disc.tsx';
import { Icon } from '../ui/Icon.tsx';
import styles from './AnswerColumn.module.css';
import { TokenBars } from './TokenBars.tsx';

const { compare: words, status } = strings;

interface Props {
  phase: Phase;
  answer: Answer;
  origin: Origin;
  step: number;
}

/** What one model answered: what it means, whether it is right, and how sure the model was of each token. */
export function AnswerColumn({ phase, answer: { tokens, reading, correct, values }, origin, step }: Props) {
  const heading = `answer-${phase}`;
  return (
    <article className={styles.answer} data-phase={phase} aria-labelledby={heading}>
      <h3 id={heading} className={styles.name}>
        <Disc phase={phase} />
        {strings.phase[phase]}
        <span className={styles.origin}>
          {origin.kind === 'trained' ? status.after(step) : status.origin(origin)}
        </span>
      </h3>
      <p className={styles.reading}>
        <span className={reading === null ? styles.silent : ''}>{reading ?? words.silent}</span>
        <span className={correct ? styles.right : styles.wrong}>
          <Icon name={correct ? 'right' : 'wrong'} />
          {correct ? words.right : words.wrong}
        </span>
      </p>
      <TokenBars phase={phase} tokens={tokens} />
      {values && (
        <p className={styles.values}>
          {values.length === 0
            ? words.readsNothing
            : `${words.reads} ${values.map(({ text }) => text).join(', ')}`}
        </p>
      )}
    </article>
  );
}
