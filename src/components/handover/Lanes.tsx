/** The three lanes, a column for each token, so that a value comes down where it was read. */
import type { CSSProperties, ReactNode } from 'react';
import { probability } from '../../i18n/format.ts';
import { PHASE_NAMES } from '../../i18n/names.ts';
import { useWords } from '../../i18n/words.ts';
import { Disc } from '../ui/Disc.tsx';
import styles from './Lanes.module.css';
import { answerOf, halfOfA, isSign, likenessAt, type Shown } from './sentences.ts';
import { type Beat, type Place, seenOf } from './timeline.ts';

/** A style with custom properties of its own; React's type has none. */
export type Custom = CSSProperties & Record<`--${string}`, number | string>;

interface Props {
  shown: Shown;
  beat: Beat;
}

/** More columns than this are too narrow for a phone, and scroll. */
const LONG = 24;
/** The letters of a whole word that the column of a single letter has room for. */
const LETTERS = 2.5;
/** The gap before a word that follows another, in columns. */
const GAP = 0.5;

const isAfterWord = (place: Place, before: Place | undefined): boolean =>
  place.begins && before !== undefined && !isSign(before.text);

/** Returns the width of a token, in columns of a single letter. */
const widthOf = (place: Place, i: number, places: readonly Place[]): number =>
  Math.max(1, place.text.length / LETTERS) + (isAfterWord(place, places[i - 1]) ? GAP : 0);

/** Formats a share in whole per cent, as there is little room for it. */
const whole = (share: number) => `${probability(share)}\u202f%`;

export function Lanes({ shown, beat }: Props) {
  const words = useWords('handover');
  const { handedOver, isCut } = shown;
  const { places, answers } = handedOver;
  const widths = places.map(widthOf);
  const columns = widths.reduce((sum, width) => sum + width, 0);
  const across: Custom = {
    '--columns': columns,
    '--template': widths.map((width) => `minmax(0, ${2.5 * width}rem)`).join(' '),
  };
  const { reading } = answerOf(shown);
  return (
    <div className={styles.lanes} style={across} data-long={columns > LONG}>
      <Lane phase="A" says={halfOfA(handedOver, words)}>
        {places.map(({ text, value }, i) => {
          const { isRead, isSaid } = seenOf(i, beat);
          return (
            <span
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
              key={i}
              className={styles.cell}
              data-read={isRead}
              data-sign={isSign(text)}
              data-apart={isAfterWord(places[i], places[i - 1])}
            >
              {text}
              {value && <Chip isShown={isSaid} text={value.text} note={whole(value.probability)} />}
            </span>
          );
        })}
      </Lane>
      <div className={styles.cells} data-phase="AB" aria-hidden="true">
        {places.map((place, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
          <Drop key={i} place={place} index={i} shown={shown} beat={beat} />
        ))}
        <p className={styles.name} data-cut={isCut}>
          <strong>{words.link}</strong> {isCut && words.closed}
        </p>
      </div>
      <Lane phase="B" says={words.alone(answers.B.reading)}>
        {places.map((place, i) => {
          const { isRead, hasArrived } = seenOf(i, beat);
          const { text, similarity } = likenessAt(place, isCut);
          const isHandedOver = text !== place.text;
          return (
            <span
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
              key={i}
              className={styles.cell}
              data-read={isRead}
              data-sign={isSign(place.text)}
              data-apart={isAfterWord(place, places[i - 1])}
            >
              {place.text}
              {isHandedOver && hasArrived && (
                <span className={styles.arrived} data-new={beat.kind === 'arrives' && beat.place === i}>
                  {text}
                </span>
              )}
              {place.value && (
                <small className={styles.note} data-shown={hasArrived}>
                  {similarity.toFixed(2)}
                </small>
              )}
            </span>
          );
        })}
        <span className={styles.answer} data-phase={isCut ? 'B' : 'AB'} data-shown={beat.kind === 'answers'}>
          {reading}
        </span>
      </Lane>
    </div>
  );
}

/** A model's lane: a cell for each token, and on the side away from the link, the model's name and its ability. */
function Lane({ phase, says, children }: { phase: 'A' | 'B'; says: string; children: ReactNode }) {
  return (
    <div className={`grid one-column ${styles.lane}`} data-phase={phase}>
      <p className={styles.head}>
        <Disc phase={phase} />
        <strong className="toned text-md">{PHASE_NAMES[phase]}</strong>
        <span>{says}</span>
      </p>
      <div className={styles.cells} aria-hidden="true">
        {children}
      </div>
    </div>
  );
}

function Chip({ isShown, text, note }: { isShown: boolean; text: string; note: string }) {
  return (
    <span className={styles.value} data-shown={isShown}>
      <span className={styles.chip}>{text}</span>
      <small>{note}</small>
    </span>
  );
}

/**
 * The link at one token: the more B attends to A there, the stronger its line. A value comes down at the end of a key.
 */
function Drop(props: { place: Place; index: number; shown: Shown; beat: Beat }) {
  const { place, index, shown, beat } = props;
  const { isCut, link } = shown;
  const weight = place.weights[link] ?? 0;
  const { isRead, hasArrived } = seenOf(index, beat);
  const isOpen = place.value === null ? isRead : hasArrived;
  const isTravelling = !isCut && beat.kind === 'arrives' && beat.place === index;
  const isCarried = place.AB.text !== place.text;
  const strength: Custom = { '--weight': weight };
  return (
    <span
      className={styles.drop}
      data-open={isOpen}
      data-end={place.value !== null}
      data-cut={isCut}
      style={strength}
    >
      {place.value && !isCut && (
        <small className={styles.weight} data-shown={hasArrived}>
          {whole(weight)}
        </small>
      )}
      {isTravelling && isCarried && <span className={styles.parcel}>{place.AB.text}</span>}
    </span>
  );
}
