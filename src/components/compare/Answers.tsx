import { useWords } from '../../i18n/words.ts';
import { useLabState } from '../../store/context.ts';
import type { Answered, Origin } from '../../store/state.ts';
import { AnswerColumn } from './AnswerColumn.tsx';
import styles from './Answers.module.css';

const MODELS = ['A', 'A2', 'B', 'AB'] as const;
/** An augmenting model that is never trained. */
const INITIAL: Origin = { kind: 'initial' };

const answersOf = ({ answers }: Answered) =>
  MODELS.flatMap((model) => {
    const answer = answers[model];
    return answer === undefined ? [] : [{ model, answer }];
  });

/** @property shown how many tokens of each answer are to be seen */
export function Answers({ shown = Number.POSITIVE_INFINITY }: { shown?: number }) {
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
        {answersOf(answer).map(({ model, answer: given }) => (
          <AnswerColumn
            key={model}
            model={model}
            answer={given}
            origin={answer.origins[model] ?? INITIAL}
            step={answer.steps[model] ?? 0}
            shown={shown}
          />
        ))}
      </div>
      {answer.expression.endsWith('=') && <p className={styles.order}>{words.order}</p>}
    </>
  );
}
