import { useShallow } from 'zustand/react/shallow';
import { Note } from '../../components/ui/Note.tsx';
import { useWords } from '../../i18n/words.ts';
import { useLab, useLabState } from '../../store/lab/context.ts';
import { hasInitialWeights, isVisitorsOwn, STEP_MODELS } from '../../store/lab/stepModels.ts';
import { isDone } from '../../store/tutorial/outcomes.ts';
import { useTutorial } from '../../store/tutorial/tutorialProgress.ts';
import type { Step } from '../../store/tutorial/tutorialSteps.ts';
import { isPlain, plainOf } from '../../store/ui/plain.ts';
import { lostWith } from '../../store/weights/lineage.ts';
import { phaseOf } from '../../training/stages.ts';
import { ConfirmButton } from './ConfirmButton.tsx';

/** A step that shows a model before training, and finds it trained by the visitor: the way back, if they want it. */
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

/** The steps speak of CALM with one augmenting model. Where the lab has left other settings in force: the way back. */
export function NotPlainCalmNotice() {
  const words = useWords('tutorial');
  const { variant, augmenting } = useWords('lab');
  const lab = useLab();
  const settings = useLabState((state) => state.settings);
  const lost = useLabState(
    useShallow((state) => [...new Set(lostWith(state, plainOf(state.settings)).map(phaseOf))]),
  );
  if (isPlain(settings)) return null;
  const present = settings.composition.variant;
  return (
    <Note>
      <p>{words.otherwise(present === 'calm' ? augmenting[settings.augmenting] : variant[present])}</p>
      <ConfirmButton
        label={words.toCalm}
        warning={lost.length > 0 ? words.replaces(lost) : null}
        onConfirm={() => lab.configure(plainOf(settings))}
      />
    </Note>
  );
}
