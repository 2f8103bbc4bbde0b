import { useWords } from '../../i18n/words.ts';
import { useLabState } from '../../store/lab/context.ts';
import { AnsweredBy } from '../notices/AnsweredBy.tsx';
import { Answers } from './Answers.tsx';
import { ExpressionForm } from './ExpressionForm.tsx';

/** One expression in, three answers out, side by side. */
export function CompareBox() {
  const { compare: words } = useWords('lab');
  const isPending = useLabState(({ question }) => question.pending);
  return (
    <section className="stack-4" aria-labelledby="compare" aria-busy={isPending}>
      <h2 id="compare">{words.title}</h2>
      <ExpressionForm isPrimary={false} />
      <AnsweredBy />
      <Answers />
    </section>
  );
}
