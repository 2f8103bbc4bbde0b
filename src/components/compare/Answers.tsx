import { useWords } from '../../i18n/words.ts';
import { useLabState } from '../../store/context.ts';
import { PHASES, type Phase } from '../../training/settings.ts';
import { AnswerColumn } from './AnswerColumn.tsx';
import styles from './Answers.module.css';

interface Props {
  /** How many tokens of each answer are to be seen. */
  shown?: number;
  /** Whose answers. */
  phases?: readonly Phase[];
}

export function Answers({ shown = Number.POSITIVE_INFINITY, phases = PHASES }: Props) {
  const { compare: words } = useWords('lab');
  const answer = useLabState(({ question }) => question.answer);
  const isUnavailable = useLabState(({ connection }) => connection.kind === 'unavailable');
  if (answer === null) return <p className={styles.idle}>{isUnavailable ? words.noGpu : words.idle}</p>;
  return (
    <>
      <p className={styles.expected}>
        {answer.expression} <strong>{answer.expected}</strong>
        <span>{words.expected}</span>
      </p>
      <div className={styles.answers}>
        {phases.map((phase) => (
          <AnswerColumn
            key={phase}
            phase={phase}
            answer={answer.answers[phase]}
            origin={answer.origins[phase]}
            step={answer.steps[phase]}
            shown={shown}
          />
        ))}
      </div>
      {answer.expression.endsWith('=') && <p className={styles.order}>{words.order}</p>}
    </>
  );
}
