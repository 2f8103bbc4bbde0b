import { useWords } from '../../i18n/words.ts';
import { useLabState } from '../../store/context.ts';
import type { Origin } from '../../store/state.ts';
import { PHASES, type Phase } from '../../training/settings.ts';
import { AnswerColumn } from './AnswerColumn.tsx';
import styles from './Answers.module.css';
import { answersOf } from './given.ts';
import { Said } from './Said.tsx';

/** An augmenting model that is never trained. */
const INITIAL: Origin = { kind: 'initial' };

interface Props {
  /** How many tokens of each answer are to be seen. */
  shown?: number;
  /** Whose answers. */
  phases?: readonly Phase[];
}

/** What is right, and what each model answered, side by side; read aloud when it is there. */
export function Answers({ shown = Number.POSITIVE_INFINITY, phases = PHASES }: Props) {
  const { compare: words } = useWords('lab');
  const answer = useLabState(({ question }) => question.answer);
  const isUnavailable = useLabState(({ connection }) => connection.kind === 'unavailable');
  const given = answer === null ? [] : answersOf(answer, phases);
  return (
    <>
      {answer === null ? (
        <p className={styles.idle}>{isUnavailable ? words.noGpu : words.idle}</p>
      ) : (
        <>
          <p className={styles.expected}>
            {answer.expression} <strong>{answer.expected}</strong>
            <span>{words.expected}</span>
          </p>
          <div className={styles.answers}>
            {given.map(({ model, ...each }) => (
              <AnswerColumn
                key={model}
                model={model}
                answer={each}
                origin={answer.origins[model] ?? INITIAL}
                step={answer.steps[model] ?? 0}
                shown={shown}
              />
            ))}
          </div>
          {answer.expression.endsWith('=') && <p className={styles.order}>{words.order}</p>}
        </>
      )}
      <Said answer={given.every(({ tokens }) => shown >= tokens.length) ? answer : null} phases={phases} />
    </>
  );
}
