import { useMemo } from 'react';
import { useWords } from '../../i18n/words.ts';
import { askedIn, knowsAll } from '../../store/asking/answerNotes.ts';
import { useLabState } from '../../store/lab/context.ts';
import type { Answered } from '../../store/lab/state.ts';
import { phaseOf } from '../../training/stages.ts';
import type { Phase } from '../../worlds/phases.ts';

const MODELS = ['A', 'A2', 'B', 'AB'] as const;

/** Returns the answers of some phases' models, in the order in which they are shown. */
const answersOf = ({ answers }: Answered, phases: readonly Phase[]) =>
  MODELS.flatMap((model) => {
    const answer = answers[model];
    return answer === undefined || !phases.includes(phaseOf(model)) ? [] : [{ model, ...answer }];
  });

interface Props {
  /** The answer; null as long as there is none, or not all of it is visible. */
  answer: Answered | null;
  phases: readonly Phase[];
}

/**
 * Announces the answers to screen readers. Models in training are asked again and again: only other verdicts are
 * announced.
 */
export function AnswerAnnouncement({ answer, phases }: Props) {
  const { compare: words } = useWords('lab');
  const keys = useLabState((state) => state.keys);
  const kind = useLabState(({ settings }) => settings.world.kind);
  const asked = answer && askedIn(answer.expression, kind, keys);
  const given =
    answer === null || asked === null
      ? []
      : answersOf(answer, phases).map(({ model, ...each }) => ({
          model,
          reading: each.reading,
          correct: each.correct,
          knows:
            each.values && !asked.isForValues && !each.correct && knowsAll(each, asked)
              ? each.values.map(({ text }) => text)
              : [],
        }));
  const verdicts = [answer?.expression, ...given.map(({ correct, knows }) => `${correct} ${knows}`)].join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is said waits for other verdicts
  const sentence = useMemo(() => answer !== null && words.said(given, answer.expected), [verdicts, words]);
  return <output className="spoken">{sentence}</output>;
}
