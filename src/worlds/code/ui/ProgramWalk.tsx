/** A program that a person steps through, and the list that changes. It plays, pauses and goes step by step. */
import { useMemo, useRef } from 'react';
import { usePlayback } from '../../../components/figure/playback.ts';
import { Button } from '../../../components/ui/Button.tsx';
import { Icon } from '../../../components/ui/Icon.tsx';
import { Mark } from '../../../components/ui/Verdict.tsx';
import { useSpoken } from '../../../i18n/words.ts';
import { type CodeExample, formatExample, writeList } from '../example.ts';
import { piecesOf } from '../languages.ts';
import styles from './ProgramWalk.module.css';
import { type Stop, stopsOf } from './walk.ts';
import { type WalkWords, WORDS } from './words.ts';

/** Returns a sentence about a stop: what the step does, and what the composition wrote for it. */
function sentenceOf(stops: readonly Stop[], at: number, words: WalkWords): string {
  const { phrase, list, said } = stops[at];
  const text = writeList(list);
  if (phrase === null) return words.begins(text);
  const step = words.step(at, stops.length - 1, phrase, text);
  if (said === null) return step;
  const written = writeList(said);
  return `${step} ${written === text ? words.saidToo : words.said(written)}`;
}

interface ListAtProps {
  stop: Stop;
  sentence: string;
  isShown: boolean;
  isNew: boolean;
  words: WalkWords;
}

/** The list at a stop, with the step that made it, and what the composition wrote. */
function ListAt({ stop: { phrase, list, changed, said }, sentence, isShown, isNew, words }: ListAtProps) {
  const written = said === null ? null : writeList(said);
  const isRight = written === writeList(list);
  return (
    <li className={styles.stop} data-shown={isShown} data-new={isNew}>
      <span className="spoken">{sentence}</span>
      <span className={styles.phrase} aria-hidden="true">
        {phrase ?? words.given}
      </span>
      <span className={styles.digits} aria-hidden="true">
        {list.map((digit, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a digit is at its place
          <span key={place} className={styles.digit} data-changed={changed[place]}>
            {digit}
          </span>
        ))}
      </span>
      {written !== null && (
        <span className={styles.said} data-phase="AB" aria-hidden="true">
          <Mark correct={isRight} />
          {!isRight && written}
        </span>
      )}
    </li>
  );
}

interface Props {
  example: CodeExample;
  /** The composition's answer as a person reads it; null if it was not asked. */
  said: string | null;
}

export function ProgramWalk({ example, said }: Props) {
  const words = WORDS[useSpoken(({ language }) => language)];
  const figure = useRef<HTMLElement>(null);
  const stops = useMemo(() => stopsOf(example, said), [example, said]);
  const { at, isPlaying, play, pause, step } = usePlayback(formatExample(example), stops, figure);
  const pieces = piecesOf(example.operations, example.language, writeList(stops[0].list));
  return (
    <figure ref={figure} className="card pad stack-4 container">
      <figcaption className="stack-1">
        <h3 className="text-lg">{words.title}</h3>
        <p className="note">
          {words.order[example.language.notation]} {example.task !== 'run' && words.exampleList}
        </p>
      </figcaption>
      <p className={styles.program}>
        {pieces.map(({ text, step: own }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a call may stand in a program twice
          <span key={i} className={styles.piece} data-current={own === at}>
            {text}
          </span>
        ))}
      </p>
      <ol className={styles.lists} aria-label={words.lists}>
        {stops.map((stop, i) => (
          <ListAt
            // biome-ignore lint/suspicious/noArrayIndexKey: only their order distinguishes two steps
            key={i}
            stop={stop}
            sentence={sentenceOf(stops, i, words)}
            isShown={i <= at}
            isNew={i === at && isPlaying}
            words={words}
          />
        ))}
      </ol>
      <p className={styles.caption} aria-live={isPlaying ? 'off' : 'polite'}>
        {sentenceOf(stops, at, words)}
      </p>
      <fieldset className="row">
        <legend className="spoken">{words.controls}</legend>
        <Button className={styles.play} onClick={isPlaying ? pause : play}>
          <Icon name={isPlaying ? 'pause' : 'play'} />
          {isPlaying ? words.pause : words.play}
        </Button>
        <Button onClick={step}>
          <Icon name="step" />
          {words.next}
        </Button>
      </fieldset>
    </figure>
  );
}
