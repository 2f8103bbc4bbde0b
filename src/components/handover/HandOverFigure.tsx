/** One expression in three lanes: A, the link, and B. It plays, pauses, goes step by step, and shows the link cut. */
import { useMemo, useRef, useState } from 'react';
import { useWords } from '../../i18n/words.ts';
import type { HandedOver } from '../../store/inspect/insideState.ts';
import { useLabState } from '../../store/lab/context.ts';
import { usePlayback } from '../figure/playback.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Verdict } from '../ui/Verdict.tsx';
import styles from './HandOverFigure.module.css';
import { type Custom, Lanes } from './Lanes.tsx';
import { answerOf, firstLink, isSign, sentenceOf, weightAtKeys } from './sentences.ts';
import { beatsOf } from './timeline.ts';

interface ControlsProps {
  playback: ReturnType<typeof usePlayback>;
  isCut: boolean;
  onCut: (isCut: boolean) => void;
}

function Controls({ playback: { isPlaying, play, pause, step }, isCut, onCut }: ControlsProps) {
  const words = useWords('handover');
  return (
    <fieldset className={`row ${styles.controls}`}>
      <legend className="spoken">{words.controls}</legend>
      <Button className={styles.play} onClick={isPlaying ? pause : play}>
        <Icon name={isPlaying ? 'pause' : 'play'} />
        {isPlaying ? words.pause : words.play}
      </Button>
      <Button onClick={step}>
        <Icon name="step" />
        {words.step}
      </Button>
      <label className="switch" data-phase="B">
        <input
          type="checkbox"
          checked={isCut}
          onChange={({ currentTarget }) => onCut(currentTarget.checked)}
        />
        {words.cut}
      </label>
    </fieldset>
  );
}

/** Explains how each number of the figure is measured. */
function Measures() {
  const { measured } = useWords('handover');
  const heads = useLabState(({ settings }) => settings.composition.heads);
  const smoothing = useLabState(({ settings }) => settings.A.labelSmoothing);
  return (
    <details className={styles.measures}>
      <summary>{measured.title}</summary>
      <ul>
        <li>
          {measured.value} {smoothing > 0 && measured.spread(smoothing)}
        </li>
        <li>{measured.weight(heads)}</li>
        <li>{measured.state}</li>
        <li>{measured.answer}</li>
      </ul>
    </details>
  );
}

interface OtherLinksProps {
  handedOver: HandedOver;
  /** The layer pair that the lanes show. */
  shown: number;
  isCut: boolean;
}

/** A line for each layer pair that the lanes do not show, and where none leads into B's input, that this is so. */
function OtherLinks({ handedOver, shown, isCut }: OtherLinksProps) {
  const words = useWords('handover');
  const pairs = useLabState(({ settings }) => settings.composition.pairs);
  const first = pairs[shown].anchor;
  return (
    <div className={styles.others} data-cut={isCut}>
      {first > 0 && <p className="note prose">{words.noInput(first)}</p>}
      {pairs.map(({ augmenting, anchor }, pair) => {
        const share = pair === shown ? null : weightAtKeys(handedOver, pair);
        return (
          share !== null && (
            // biome-ignore lint/suspicious/noArrayIndexKey: a pair has no other name, and two may be alike
            <p key={pair} className="note prose">
              {words.other(augmenting, anchor, share)}
            </p>
          )
        );
      })}
    </div>
  );
}

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
    <div ref={figure} className="stack-4 container pad">
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
