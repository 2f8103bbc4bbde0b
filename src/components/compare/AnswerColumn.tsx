import { STAGE_NAMES } from '../../i18n/names.ts';
import { useWords } from '../../i18n/words.ts';
import type { Answer } from '../../protocol/messages.ts';
import { type Asked, asksForValues, knowsAll, type Note, numbersOf } from '../../store/asking/answerNotes.ts';
import { useTokensShown } from '../../store/asking/tokensShown.ts';
import { usePhase } from '../../store/lab/context.ts';
import type { Origin } from '../../store/training/origin.ts';
import { type ModelName, phaseOf } from '../../training/stages.ts';
import { Disc } from '../ui/Disc.tsx';
import { Verdict } from '../ui/Verdict.tsx';
import styles from './AnswerColumn.module.css';
import { TokenBars } from './TokenBars.tsx';

interface Props {
  model: ModelName;
  /** What the model answered to what, and of which weights; null as long as it has not. */
  given: { answer: Answer; asked: Asked; note: Note | null; origin: Origin; step: number } | null;
  /** How many tokens are to be seen; the answer shows with the last. Null where the visitor's choice decides. */
  shown: number | null;
}

/** What a model answered: a number with its verdict, or, of A, the numbers that it knows but can't add. */
function Headline({ answer, asked }: { answer: Answer; asked: Asked }) {
  const { compare: words } = useWords('lab');
  const { reading, correct, values } = answer;
  if (values && !asksForValues(asked) && !correct) {
    const read = values.map(({ text }) => text);
    const says =
      read.length === 0
        ? words.readsNothing
        : knowsAll(answer, asked)
          ? words.knows(read)
          : words.reads(read);
    return <span className={styles.sentence}>{says}</span>;
  }
  const shownReading = reading !== null && asksForValues(asked) ? words.listed(numbersOf(reading)) : reading;
  return (
    <>
      <span className={reading === null ? styles.silent : ''}>{shownReading ?? words.silent}</span>
      <Verdict correct={correct} />
    </>
  );
}

/** The answer of one model, what it shows of the model, and, where the visitor wants them, its tokens. */
export function AnswerColumn({ model, given, shown }: Props) {
  const { compare: words, status } = useWords('lab');
  const present = usePhase(model, (phase) => phase.origin);
  const hasTokens = useTokensShown(({ isShown }) => isShown) || shown !== null;
  const heading = `answer-${model}`;
  const tokens = given?.answer.tokens ?? [];
  const seen = shown ?? tokens.length;
  const isDone = given !== null && seen >= tokens.length;
  return (
    <article className={styles.answer} data-phase={phaseOf(model)} aria-labelledby={heading}>
      <h3 id={heading} className="line toned text-md untracked">
        <Disc phase={phaseOf(model)} />
        {STAGE_NAMES[model]}
        <span className="fine at-end regular">
          {given?.origin.kind === 'trained'
            ? status.after(given.step)
            : status.origin(given?.origin ?? present)}
        </span>
      </h3>
      <p className={styles.reading}>{isDone && <Headline answer={given.answer} asked={given.asked} />}</p>
      <p className={styles.note}>{isDone && given.note && words.note[given.note]}</p>
      {hasTokens && <TokenBars model={model} tokens={tokens} shown={seen} />}
    </article>
  );
}
