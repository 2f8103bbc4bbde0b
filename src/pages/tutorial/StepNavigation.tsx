/**
 * The navigation between steps, by button and by arrow key. Next stands out once a step is done. Before that one may
 * read on, while training continues, or skip training with a pre-trained model in its place.
 */

import { useShallow } from 'zustand/react/shallow';
import { Button } from '../../components/ui/Button.tsx';
import { useWords } from '../../i18n/words.ts';
import { goTo } from '../../store/address/address.ts';
import { useLab, useLabState } from '../../store/lab/context.ts';
import type { LabState } from '../../store/lab/state.ts';
import { isOutOfReach, replacedBy, STEP_MODELS, skippable } from '../../store/lab/stepModels.ts';
import { isReady } from '../../store/training/readiness.ts';
import { isDone } from '../../store/tutorial/outcomes.ts';
import { useTutorial } from '../../store/tutorial/tutorialProgress.ts';
import { addressOf, type Step, stepBeside } from '../../store/tutorial/tutorialSteps.ts';
import { useShortcut } from '../../store/ui/shortcuts.ts';
import { isTrained } from '../../store/weights/lineage.ts';
import { PHASES } from '../../worlds/phases.ts';
import { ConfirmButton } from './ConfirmButton.tsx';
import styles from './StepNavigation.module.css';

/** Returns true if a step is left to read on, not because it is done. */
const isLeftEarly = (step: Step, state: LabState): boolean => {
  const { subject, trains } = STEP_MODELS[step];
  return trains && subject !== null && !isOutOfReach(step, state) && !isReady(state, subject);
};

export function StepNavigation({ step }: { step: Step }) {
  const words = useWords('tutorial');
  const lab = useLab();
  const done = useTutorial(({ outcomes }) => isDone(step, outcomes));
  const [back, next] = [stepBeside(step, -1), stepBeside(step, 1)];
  const isEarly = useLabState((state) => isLeftEarly(step, state));
  const skipped = useLabState((state) => skippable(step, state));
  const isBegun = useLabState(
    (state) => skipped !== null && (isTrained(state, skipped) || state.queued === skipped),
  );
  const replaced = useLabState(useShallow((state) => (skipped === null ? [] : replacedBy(skipped, state))));
  const isNext = done && !isEarly;
  const go = (to: Step | null) => {
    if (to !== null) goTo(addressOf(to));
  };
  const skip = () => {
    if (skipped !== null) void lab.loadShipped(replaced.length > 0 && skipped === 'AB' ? PHASES : [skipped]);
    go(next);
  };
  const isSkipFirst = skipped !== null && !isBegun && replaced.length === 0;
  const goOn = isSkipFirst ? skip : () => go(next);
  useShortcut('back', () => go(back));
  useShortcut('next', goOn);
  const onward = (name: string) => {
    if (isSkipFirst) return words.skipWith(skipped);
    return (isEarly ? words.readOn : words.next)(name);
  };
  return (
    <div className={`stack-3 ${styles.ways}`}>
      <div className={`wrap between gap-2 ${styles.buttons}`}>
        {back !== null && (
          <Button className={styles.button} onClick={() => go(back)}>
            {words.back(words.steps[back].name)}
          </Button>
        )}
        {next !== null && (
          <Button kind={isNext ? 'primary' : 'plain'} className={`at-end ${styles.button}`} onClick={goOn}>
            {onward(words.steps[next].name)}
          </Button>
        )}
      </div>
      {skipped !== null && !isSkipFirst && (
        <div className={styles.instead}>
          <ConfirmButton
            label={words.skipWith(skipped)}
            warning={replaced.length > 0 ? words.replaces(replaced) : null}
            onConfirm={skip}
          />
        </div>
      )}
      <p className={`note ${styles.keys}`}>{words.keys}</p>
    </div>
  );
}
