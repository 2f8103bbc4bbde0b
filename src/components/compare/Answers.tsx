import { STAGE_NAMES } from '../../i18n/names.ts';
import { useWords } from '../../i18n/words.ts';
import type { Answer } from '../../protocol/messages.ts';
import { type Asked, askedIn, knowsAll, type Note, noteOf } from '../../store/asking/answerNotes.ts';
import { useTokensShown } from '../../store/asking/tokensShown.ts';
import { useLabState, usePhase, useTexts } from '../../store/lab/context.ts';
import { last } from '../../store/training/curve.ts';
import type { Origin } from '../../store/training/origin.ts';
import { type ModelName, modelsOf, phaseOf } from '../../training/stages.ts';
import { PHASES, type Phase } from '../../worlds/phases.ts';
import { judgingSuites } from '../../worlds/registry.ts';
import { Disc } from '../ui/Disc.tsx';
import { Verdict } from '../ui/Verdict.tsx';
import { AnswerAnnouncement } from './AnswerAnnouncement.tsx';
import styles from './Answers.module.css';
import { TokenBars, TokensToggle } from './TokenBars.tsx';

interface AnswerColumnProps {
  model: ModelName;
  /** The model's answer, its question and its weights; null as long as there is none. */
  given: { answer: Answer; asked: Asked; note: Note | null; origin: Origin; step: number } | null;
  /** The number of tokens to be seen; the answer shows with the last. Null if the visitor's choice decides. */
  shown: number | null;
}

/** Shows a model's answer: a number with its verdict, or, of A, the numbers that it knows but can't add. */
function Headline({ answer, asked }: { answer: Answer; asked: Asked }) {
  const { compare: words } = useWords('lab');
  const texts = useTexts();
  const { reading, correct, values } = answer;
  if (values && !asked.isForValues && !correct) {
    const read = values.map(({ text }) => text);
    const says =
      read.length === 0
        ? words.readsNothing
        : knowsAll(answer, asked)
          ? words.knows(read)
          : words.reads(read);
    return <span className={styles.sentence}>{says}</span>;
  }
  const shownReading =
    reading !== null && asked.isForValues ? words.listed(texts.valuesIn(reading)) : reading;
  return (
    <>
      <span className={reading === null ? styles.silent : ''}>{shownReading ?? words.silent}</span>
      <Verdict correct={correct} />
    </>
  );
}

/** The answer of one model, what it shows of the model, and, where the visitor wants them, its tokens. */
function AnswerColumn({ model, given, shown }: AnswerColumnProps) {
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

/** An augmenting model that is never trained. */
const INITIAL: Origin = { kind: 'initial' };
/** The share of right answers from which B counts as computing well. */
const WELL = 0.9;

/** The right answer: the numbers of the keys, and their result if that is asked for. */
function Right({ asked, expected }: { asked: Asked; expected: string }) {
  const { compare: words } = useWords('lab');
  const texts = useTexts();
  if (asked.isForValues) return <strong>{words.listed(texts.valuesIn(expected))}</strong>;
  return (
    <>
      {asked.keys.length > 0 && `${asked.inValues} = `}
      <strong>{expected}</strong>
    </>
  );
}

interface Props {
  /** The number of tokens of each answer that are visible, if they appear one by one. */
  shown?: number | null;
  /** The phases whose answers are shown. */
  phases?: readonly Phase[];
}

/**
 * The answers of the models, side by side, and then the right one; announced to screen readers when they come. Room is
 * kept for all of it before.
 */
export function Answers({ shown = null, phases = PHASES }: Props) {
  const { compare: words } = useWords('lab');
  const texts = useTexts();
  const answer = useLabState(({ question }) => question.answer);
  const keys = useLabState((state) => state.keys);
  const settings = useLabState((state) => state.settings);
  const isUnavailable = useLabState(({ connection }) => connection.kind === 'unavailable');
  const share = usePhase('B', ({ accuracy }) => {
    const curve = accuracy[judgingSuites(settings.world.kind).B];
    return curve && last(curve)?.value;
  });
  const hasTokens = useTokensShown(({ isShown }) => isShown) || shown !== null;
  if (answer === null && isUnavailable) return <p className="empty">{words.noGpu}</p>;

  const asked = answer && askedIn(answer.expression, settings.world.kind, keys);
  const addsWell = share === undefined || share >= WELL;
  const models = modelsOf(settings).filter((model) => phases.includes(phaseOf(model)));
  const givenBy = (model: (typeof models)[number]) => {
    const given = answer?.answers[model];
    if (!answer || !asked || !given) return null;
    const origin = answer.origins[model] ?? INITIAL;
    const note = noteOf(model, given, asked, origin, addsWell);
    return { answer: given, asked, note, origin, step: answer.steps[model] ?? 0 };
  };
  const isSeen = (model: (typeof models)[number]) =>
    shown === null || shown >= (answer?.answers[model]?.tokens.length ?? 0);
  const isDone = answer !== null && models.every(isSeen);
  return (
    <>
      <div className={styles.answers}>
        {models.map((model) => (
          <AnswerColumn key={model} model={model} given={givenBy(model)} shown={shown} />
        ))}
      </div>
      <div className="row rows-1 gap-5 between">
        <p className={styles.expected}>
          {isDone && <span>{words.expected}</span>}{' '}
          {isDone && asked && !asked.isForValues
            ? `${texts.withoutSign(answer.expression)} =`
            : answer?.expression}{' '}
          {isDone && asked && <Right asked={asked} expected={answer.expected} />}
        </p>
        <TokensToggle />
      </div>
      {words.order && hasTokens && !asked?.isForValues && <p className="note prose">{words.order}</p>}
      <AnswerAnnouncement answer={isDone ? answer : null} phases={phases} />
    </>
  );
}
