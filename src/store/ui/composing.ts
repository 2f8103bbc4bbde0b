/**
 * Input methods, with which Chinese, Japanese and Korean are typed: while one composes, every key is its own. Browsers
 * report that in several ways, and none in all of them.
 */

/** The code of a key that an input method took; Safari reports only this of the key that ends a composition. */
const TAKEN_BY_INPUT_METHOD = 229;

let isUnderWay = false;
const onStart = () => {
  isUnderWay = true;
};
const onEnd = () => {
  isUnderWay = false;
};

/** Keeps track of compositions anywhere on the page, from the first call on. */
export function watchComposing(): void {
  addEventListener('compositionstart', onStart, true);
  for (const end of ['compositionend', 'blur'] as const) addEventListener(end, onEnd, true);
}

/** Returns true if a key press belongs to an input method. */
export const isOfInputMethod = ({
  isComposing,
  keyCode,
}: Pick<KeyboardEvent, 'isComposing' | 'keyCode'>): boolean =>
  isComposing || keyCode === TAKEN_BY_INPUT_METHOD || isUnderWay;
