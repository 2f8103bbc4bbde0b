/** Questions in the tutorial: the visitor's are distinguished from those that the page asks by itself. */

import { useEffect } from 'react';
import { Random } from '../../engine/random.ts';
import { useIsReady, useLab, useLabState, useTexts } from '../../store/lab/context.ts';
import { hasInitialWeights } from '../../store/lab/stepModels.ts';
import { useTutorial } from '../../store/tutorial/tutorialProgress.ts';
import { textsOf } from '../../worlds/registry.ts';

const random = new Random(Date.now());
/** The number of keys in a question for values. */
const VALUES = 2;

export function useAsking() {
  const lab = useLab();
  const texts = useTexts();
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
      lab.ask(texts.drawReadings(random, lab.store.getState().keys));
      onAsk();
    },
    askSum: () => {
      lab.ask(texts.drawForAnchor(random));
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
    const { question, keys, compositionKeys, settings } = lab.store.getState();
    const { entriesIn, asksForReadings } = textsOf(settings.world.kind);
    const heldOut = entriesIn(question.text, keys.slice(compositionKeys));
    const isSum =
      heldOut.length >= 2 &&
      heldOut.length === entriesIn(question.text, keys).length &&
      !asksForReadings(question.text);
    if (isReady && !isSum) lab.askAnother();
  }, [lab, isReady]);
}
