import { useMemo } from 'react';
import { useWords } from '../../i18n/words.ts';
import type { Answered } from '../../store/state.ts';
import type { Phase } from '../../training/settings.ts';
import { answersOf } from './given.ts';

interface Props {
  /** Null as long as there is none, or not all of it is to be seen. */
  answer: Answered | null;
  phases: readonly Phase[];
}

/** Says aloud what the models answered. While they train they are asked again and again: only other verdicts are news. */
export function Said({ answer, phases }: Props) {
  const { compare: words } = useWords('lab');
  const given = answer === null ? [] : answersOf(answer, phases);
  const verdicts = [answer?.expression, ...given.map(({ correct }) => correct)].join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is said waits for other verdicts
  const sentence = useMemo(() => answer !== null && words.said(given, answer.expected), [verdicts, words]);
  return <output className="spoken">{sentence}</output>;
}
