import { Answers } from '../../../components/compare/Answers.tsx';
import { Button } from '../../../components/ui/Button.tsx';
import { useWords } from '../../../i18n/words.ts';
import { TRIABLE } from '../../../inspection/ideas.ts';
import { useIsReady, useLab, useLabState } from '../../../store/lab/context.ts';
import { useTutorial } from '../../../store/tutorial/tutorialProgress.ts';
import { EasyIdeas } from '../ideas/EasyIdeas.tsx';
import { useHeldOutQuestion } from '../useAsking.ts';

/** The number of sums of held-out keys that each idea is tried on. */
const COUNT = 200;

/** The button that tries all ideas. */
export function NeitherTask() {
  const { ideas: words } = useWords('inside');
  const lab = useLab();
  const isReady = useIsReady();
  const isTrying = useLabState(({ inside }) => TRIABLE.some((idea) => inside.ideas[idea]?.pending));
  const isTried = useTutorial(({ outcomes }) => outcomes.tried !== undefined);
  const tryAll = () => {
    for (const idea of TRIABLE) lab.inside.tryIdea(idea, COUNT);
  };
  return (
    <Button kind={isTried ? 'plain' : 'primary'} disabled={!isReady || isTrying} onClick={tryAll}>
      {isTrying ? words.trying : words.tryAll}
    </Button>
  );
}

/** A and B on a sum of keys, and the easy ways of using them together. */
export function NeitherCan() {
  useHeldOutQuestion();
  return (
    <>
      <Answers phases={['A', 'B']} />
      <EasyIdeas />
    </>
  );
}
