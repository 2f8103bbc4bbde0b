/** One expression in three lanes: A, the link, and B. It plays, pauses, goes step by step, and shows the link cut. */
import { useMemo, useRef, useState } from 'react';
import { useWords } from '../../i18n/words.ts';
import type { HandedOver } from '../../store/inspect/insideState.ts';
import { useLabState } from '../../store/lab/context.ts';
import { Verdict } from '../ui/Verdict.tsx';
import { Controls } from './Controls.tsx';
import styles from './HandOverFigure.module.css';
import { Lanes } from './Lanes.tsx';
import { firstLink } from './links.ts';
import { Measures } from './Measures.tsx';
import { OtherLinks } from './OtherLinks.tsx';
import { answerOf, isSign, sentenceOf } from './sentences.ts';
import type { Custom } from './style.ts';
import { beatsOf } from './timeline.ts';
import { usePlayback } from './usePlayback.ts';

/** The number of characters of the longest answer to a sum, and the space before it. */
const LONGEST_ANSWER = 4;

interface Props {
  handedOver: HandedOver;
  /** A note in place of the sentence under the figure. */
  note: string | null;
}

export function HandOverFigure({ handedOver, note }: Props) {
  const words = useWords('handover');
  const { compare } = useWords('lab');
  const pairs = useLabState(({ settings }) => settings.composition.pairs);
  const [isCut, setCut] = useState(false);
  const figure = useRef<HTMLDivElement>(null);
  const beats = useMemo(() => beatsOf(handedOver.places), [handedOver.places]);
  const playback = usePlayback(handedOver.expression, beats, figure);
  const { at, isPlaying } = playback;
  const beat = beats[at];
  const shown = { handedOver, isCut, link: firstLink(pairs) };
  const { reading, correct } = answerOf(shown);
  const sentences = beats
    .filter(({ kind }) => kind !== 'reads')
    .map((each) => sentenceOf(each, shown, words));
  const across: Custom = { '--characters': handedOver.expression.length + LONGEST_ANSWER };
  return (
    <div ref={figure} className={styles.figure}>
      <p className={styles.sum} data-phase={isCut ? 'B' : 'AB'}>
        <span className={styles.expression} style={across}>
          {handedOver.expression.split(' ').map((word, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a key may stand in an expression twice
            <span key={i} className={isSign(word) ? styles.sign : ''}>
              {word}
            </span>
          ))}
          <strong className={reading === null ? styles.silent : ''}>{reading ?? compare.silent}</strong>
        </span>
        <Verdict correct={correct} />
      </p>
      <Lanes shown={shown} beat={beat} />
      <ol className="spoken">
        {sentences.map((sentence, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: only their order distinguishes two sentences
          <li key={i}>{sentence}</li>
        ))}
      </ol>
      <p className={styles.caption} aria-live={isPlaying ? 'off' : 'polite'}>
        {note ?? sentenceOf(beat, shown, words)}
      </p>
      <Controls playback={playback} isCut={isCut} onCut={setCut} />
      <OtherLinks handedOver={handedOver} shown={shown.link} isCut={isCut} />
      <Measures />
    </div>
  );
}
