import { STAGE_NAMES } from '../../i18n/names.ts';
import { useWords } from '../../i18n/words.ts';
import type { Origin } from '../../store/state.ts';
import { type ModelName, phaseOf } from '../../training/stages.ts';
import type { Answer } from '../../worker/protocol.ts';
import { Disc } from '../ui/Disc.tsx';
import { Verdict } from '../ui/Verdict.tsx';
import styles from './AnswerColumn.module.css';
import { TokenBars } from './TokenBars.tsx';

interface Props {
  model: ModelName;
  answer: Answer;
  origin: Origin;
  step: number;
  /** How many tokens are to be seen; the answer is told with the last. */
  shown: number;
}

/** What one model answered: what it means, whether it is right, and how sure the model was of each token. */
export function AnswerColumn({ model, answer, origin, step, shown }: Props) {
  const { compare: words, status } = useWords('lab');
  const { tokens, reading, correct, values } = answer;
  const heading = `answer-${model}`;
  const isDone = shown >= tokens.length;
  return (
    <article className={styles.answer} data-phase={phaseOf(model)} aria-labelledby={heading}>
      <h3 id={heading} className={styles.name}>
        <Disc phase={phaseOf(model)} />
        {STAGE_NAMES[model]}
        <span className={styles.origin}>
          {origin.kind === 'trained' ? status.after(step) : status.origin(origin)}
        </span>
      </h3>
      <p className={styles.reading}>
        {isDone && (
          <>
            <span className={reading === null ? styles.silent : ''}>{reading ?? words.silent}</span>
            <Verdict correct={correct} />
          </>
        )}
      </p>
      <TokenBars model={model} tokens={tokens} shown={shown} />
      {isDone && values && (
        <p className={styles.values}>
          {values.length === 0
            ? words.readsNothing
            : `${words.reads} ${values.map(({ text }) => text).join(', ')}`}
        </p>
      )}
    </article>
  );
}
