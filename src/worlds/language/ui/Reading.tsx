import { ExpressionForm } from '../../../components/compare/ExpressionForm.tsx';
import { Disc } from '../../../components/ui/Disc.tsx';
import { Verdict } from '../../../components/ui/Verdict.tsx';
import { PHASE_NAMES } from '../../../i18n/names.ts';
import { useWords } from '../../../i18n/words.ts';
import { useLabState, useTexts } from '../../../store/lab/context.ts';
import type { Phase } from '../../phases.ts';
import styles from './Reading.module.css';

/** The words of a sentence, and under each what A reads there; empty under words that A says nothing of. */
function useGlosses(expression: string, values: readonly { text: string }[]) {
  const texts = useTexts();
  const keys = useLabState((state) => state.keys);
  const said = [...values];
  return texts
    .withoutSign(expression)
    .split(' ')
    .map((word) => ({
      word,
      gloss: texts.entriesIn(word, keys).length > 0 ? (said.shift()?.text ?? '') : '',
    }));
}

function Attempt({ phase, answer }: { phase: Phase; answer: { reading: string | null; correct: boolean } }) {
  const { compare: words } = useWords('lab');
  return (
    <div className={styles.attempt} data-phase={phase}>
      <dt className="line toned text-sm">
        <Disc phase={phase} />
        {PHASE_NAMES[phase]}
      </dt>
      <dd className="row gap-2">
        {answer.reading ?? words.silent} <Verdict correct={answer.correct} />
      </dd>
    </div>
  );
}

/** A sentence as a person reads it: word by word as A glosses it, in B's and in A⊕B's English, and in right English. */
function Sentence() {
  const { compare: words } = useWords('lab');
  const answer = useLabState(({ question }) => question.answer);
  const glosses = useGlosses(answer?.expression ?? '', answer?.answers.A.values ?? []);
  if (answer === null) return null;
  return (
    <>
      <ol className={styles.words}>
        {glosses.map(({ word, gloss }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a word may be there twice, and never moves.
          <li key={i} className={styles.word}>
            <span className="strong">{word}</span>
            <span className="note toned" data-phase="A">
              {gloss}
            </span>
          </li>
        ))}
      </ol>
      <dl className="stack-2">
        <Attempt phase="B" answer={answer.answers.B} />
        <Attempt phase="AB" answer={answer.answers.AB} />
        <div className={styles.attempt}>
          <dt className="note">{words.expected}</dt>
          <dd className="strong">{answer.expected}</dd>
        </div>
      </dl>
    </>
  );
}

/** A sentence that a visitor chooses, and what the models make of it. */
export function Reading() {
  const { compare: words } = useWords('lab');
  return (
    <section className="card stack-4 pad-5 shrinks" aria-label={words.title}>
      <ExpressionForm isPrimary={false} />
      <Sentence />
    </section>
  );
}
