/** Asking in the tutorial: what the visitor asks is told from what the page asks by itself. */
import { useCallback } from 'react';
import { Random } from '../../engine/random.ts';
import { useLab, useLabState } from '../../store/context.ts';
import { drawExpression } from '../../store/expressions.ts';
import type { Key } from '../../store/state.ts';
import { useTutorial } from '../../store/tutorialProgress.ts';

const random = new Random(Date.now());
/** Numbers as they are typed, each its own value. */
const NUMBERS: readonly Key[] = Array.from({ length: 100 }, (_, value) => ({ text: String(value), value }));

export function useAsking() {
  const lab = useLab();
  const isReady = useLabState(({ connection }) => connection.kind === 'ready');
  const text = useLabState(({ question }) => question.text);
  const asked = useTutorial((state) => state.asked);
  /** Asks for the values of two keys. */
  const suggestValues = useCallback(
    () => lab.ask(`${drawExpression(random, lab.store.getState().keys, 2)} >`),
    [lab],
  );
  const onAsk = () => useTutorial.setState({ asked: lab.store.getState().question.text });
  return {
    isReady,
    /** Whether what is answered at present is what the visitor asked. */
    isOwn: asked !== null && asked === text,
    /** To be called when the visitor has asked. */
    onAsk,
    suggestValues,
    askValues: () => {
      suggestValues();
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
