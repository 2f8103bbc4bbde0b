/** Questions in the tutorial: the visitor's are distinguished from those that the page asks by itself. */
import { useEffect } from 'react';
import { Random } from '../../engine/random.ts';
import { drawExpression, drawValues } from '../../store/asking/expressions.ts';
import { useIsReady, useLab, useLabState } from '../../store/lab/context.ts';
import type { Key } from '../../store/lab/state.ts';
import { hasInitialWeights } from '../../store/lab/stepModels.ts';
import { useTutorial } from '../../store/tutorial/tutorialProgress.ts';

const random = new Random(Date.now());
/** The number of keys in a question for values. */
const VALUES = 2;
/** The numbers as they are typed, each its own value. */
const NUMBERS: readonly Key[] = Array.from({ length: 100 }, (_, value) => ({ text: String(value), value }));

export function useAsking() {
  const lab = useLab();
  const isReady = useIsReady();
  const canAskValues = useLabState(({ keys }) => isReady && keys.length >= VALUES);
  const text = useLabState(({ question }) => question.text);
  const asked = useTutorial((state) => state.asked);
  const onAsk = () => useTutorial.setState({ asked: lab.store.getState().question.text || null });
  return {
    isReady,
    /** True if there are keys to ask for the values of. */
    canAskValues,
    /** True if the current answer is to the visitor's own question. */
    isOwn: asked !== null && asked === text,
    /** To be called when the visitor has asked. */
    onAsk,
    askValues: () => {
      lab.ask(drawValues(random, lab.store.getState().keys));
      onAsk();
    },
    askSum: () => {
      lab.ask(drawExpression(random, NUMBERS, 2));
      onAsk();
    },
    askAnother: () => {
      lab.askAnother();
      onAsk();
    },
  };
}

/** Asks a sum of held-out keys, unless one is asked: the question of another step may be something else. */
export function useHeldOutQuestion(): void {
  const lab = useLab();
  const isReady = useLabState(hasInitialWeights);
  useEffect(() => {
    const { question, keys, compositionKeys } = lab.store.getState();
    const words = question.text.match(/[a-z]+/g) ?? [];
    const isHeldOut = (word: string) => keys.findIndex(({ text }) => text === word) >= compositionKeys;
    const isSum = words.length >= 2 && words.every(isHeldOut) && !question.text.endsWith('>');
    if (isReady && !isSum) lab.askAnother();
  }, [lab, isReady]);
}
