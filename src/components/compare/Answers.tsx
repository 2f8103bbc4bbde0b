import { useWords } from '../../i18n/words.ts';
import { useLabState } from '../../store/context.ts';
import type { Answered, Origin } from '../../store/state.ts';
import { PHASES, type Phase } from '../../training/settings.ts';
import { phaseOf } from '../../training/stages.ts';
import { AnswerColumn } from './AnswerColumn.tsx';
import styles from './Answers.module.css';

const MODELS = ['A', 'A2', 'B', 'AB'] as const;
/** An augmenting model that is never trained. */
const INITIAL: Origin = { kind: 'initial' };

const answersOf = ({ answers }: Answered, phases: readonly Phase[]) =>
  MODELS.flatMap((model) => {
    const answer = answers[model];
    return answer === undefined || !phases.includes(phaseOf(model)) ? [] : [{ model, answer }];
  });

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
        {answersOf(answer, phases).map(({ model, answer: given }) => (
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
