/** The hand-over in words: the line under the figure, and the text for those who do not see it. */
import type { HandoverWords } from '../../i18n/en/handover.ts';
import type { LayerPair } from '../../models/shapes.ts';
import type { HandedOver } from '../../store/inspect/insideState.ts';
import type { Beat, Place } from './timeline.ts';

/** The layer pair that the figure shows: the one that joins B earliest. */
export function firstLink(pairs: readonly LayerPair[]): number {
  const earliest = Math.min(...pairs.map(({ anchor }) => anchor));
  return pairs.findIndex(({ anchor }) => anchor === earliest);
}

/** A state of the figure: with the link, or without it. */
export interface Shown {
  handedOver: HandedOver;
  isCut: boolean;
  /** The index of the layer pair that the figure shows. */
  link: number;
}

/** Returns the token that B's state resembles at a place. */
export const likenessAt = (place: Place, isCut: boolean) => (isCut ? place.B : place.AB);

/** Returns the answer, with the link or without it. */
export const answerOf = ({ handedOver, isCut }: Shown) =>
  isCut ? handedOver.answers.B : handedOver.answers.AB;

/** Returns true if a token stands apart from its neighbours: an operator, or the sign that asks. */
export const isSign = (text: string): boolean => !/[\p{L}\d]/u.test(text);

/** Returns the expression as B sees it, but for the sign that asks, which ends every prompt. */
export const seenByB = ({ handedOver, isCut }: Shown): string =>
  handedOver.places
    .slice(0, -1)
    .map((place) => {
      const { text } = likenessAt(place, isCut);
      const isApart = isSign(place.text) || /\d/.test(text) || text.length > 1;
      return isApart ? ` ${text} ` : place.begins ? ` ${text}` : text;
    })
    .join('')
    .replace(/ {2,}/g, ' ')
    .trim();

/** Returns the letters of the entry that ends at a place. */
function keyAt(places: readonly Place[], end: number): string {
  let start = end;
  while (start > 0 && !places[start].begins) start--;
  return places
    .slice(start, end + 1)
    .map(({ text }) => text)
    .join('');
}

/** Returns the sentence of a beat. */
export function sentenceOf({ kind, place: at }: Beat, shown: Shown, words: HandoverWords): string {
  const { handedOver, isCut, link } = shown;
  const { places, expected } = handedOver;
  const place = places[at];
  switch (kind) {
    case 'reads':
      return words.reads;
    case 'says':
      return place.value === null
        ? words.reads
        : words.says(keyAt(places, at), place.value.text, place.value.probability);
    case 'arrives': {
      const { text } = likenessAt(place, isCut);
      if (isCut) return words.blocked(place.text);
      const share = place.weights[link] ?? 0;
      return text === place.text
        ? words.passesNothing(place.text, share)
        : words.arrives(text, place.text, share);
    }
    case 'answers': {
      const { reading, correct } = answerOf(shown);
      const seen = seenByB(shown);
      return correct && reading !== null ? words.right(seen, reading) : words.wrong(seen, reading, expected);
    }
  }
}

/** Returns the mean of a link's weights at the last letters of keys; null if there is no key. */
export function weightAtKeys({ places }: HandedOver, link: number): number | null {
  const weights = places.flatMap(({ value, weights }) => (value === null ? [] : [weights[link] ?? 0]));
  return weights.length === 0 ? null : weights.reduce((a, b) => a + b) / weights.length;
}

/** Describes A's predictions for the keys, and if they are right. */
export function halfOfA({ places }: HandedOver, words: HandoverWords): string {
  const values = places.flatMap(({ value }) => (value === null ? [] : [value]));
  const texts = values.map(({ text }) => text);
  if (values.length === 0) return words.noKeys;
  return values.every(({ correct }) => correct) ? words.knows(texts) : words.guesses(texts);
}
