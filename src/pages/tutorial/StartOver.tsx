import { Note } from '../../components/ui/Note.tsx';
import { useWords } from '../../i18n/words.ts';
import { useLab, useLabState } from '../../store/lab/context.ts';
import { hasInitialWeights, isVisitorsOwn, STEP_MODELS } from '../../store/lab/stepModels.ts';
import { isDone } from '../../store/tutorial/outcomes.ts';
import { useTutorial } from '../../store/tutorial/tutorialProgress.ts';
import type { Step } from '../../store/tutorial/tutorialSteps.ts';
import { ConfirmButton } from './ConfirmButton.tsx';

/** The button that resets a model, in a step that shows it before training and finds it trained by the visitor. */
export function StartOver({ step }: { step: Step }) {
  const words = useWords('tutorial');
  const lab = useLab();
  const { subject, trains } = STEP_MODELS[step];
  const isReady = useLabState(hasInitialWeights);
  const isOwn = useLabState((state) => subject !== null && isVisitorsOwn(state, subject));
  const done = useTutorial(({ outcomes }) => isDone(step, outcomes));
  if (subject === null || trains || done || !isReady || !isOwn) return null;
  return (
    <Note>
      <p>{words.isTrained(subject)}</p>
      <ConfirmButton
        label={words.startOver(subject)}
        warning={words.replaces([subject])}
        onConfirm={() => lab.reset(subject)}
      />
    </Note>
  );
}
