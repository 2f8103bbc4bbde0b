/**
 * Back and on, by button and by arrow key. Whoever goes on before the step is done gets shipped weights instead, or is
 * offered them where training has begun: on a slow machine that is easily begun and left.
 */
import { useShallow } from 'zustand/react/shallow';
import { Button } from '../../components/ui/Button.tsx';
import { useWords } from '../../i18n/words.ts';
import { goTo } from '../../store/address.ts';
import { useLab, useLabState } from '../../store/context.ts';
import { isDone } from '../../store/outcomes.ts';
import { useShortcut } from '../../store/shortcuts.ts';
import {
  isOutOfReach,
  isReplaceable,
  replacedBy,
  STAGES,
  standIn,
  wouldBeMissed,
} from '../../store/stage.ts';
import { useTutorial } from '../../store/tutorialProgress.ts';
import { addressOf, type Step, stepBeside } from '../../store/tutorialSteps.ts';
import { PHASES } from '../../training/settings.ts';
import { Careful } from './Careful.tsx';
import styles from './Ways.module.css';

export function Ways({ step }: { step: Step }) {
  const words = useWords('tutorial');
  const lab = useLab();
  const done = useTutorial(({ outcomes }) => isDone(step, outcomes));
  const [back, next] = [stepBeside(step, -1), stepBeside(step, 1)];
  const { subject } = STAGES[step];
  const isOut = useLabState((state) => isOutOfReach(step, state));
  const isAsked = !done && !isOut;
  const isOwn = useLabState((state) => subject !== null && wouldBeMissed(state, subject));
  const comes = useLabState((state) => standIn(step, state));
  const isInstead = useLabState((state) => isAsked && isReplaceable(step, state));
  const replaced = useLabState(
    useShallow((state) => (isInstead && subject !== null ? replacedBy(subject, state) : [])),
  );
  const goBack = () => {
    if (back !== null) goTo(addressOf(back));
  };
  const goOn = () => {
    if (next === null) return;
    const phase = standIn(step, lab.store.getState());
    if (!done && phase !== null) void lab.loadShipped([phase]);
    goTo(addressOf(next));
  };
  const goOnWithShipped = () => {
    if (next === null || subject === null) return;
    void lab.loadShipped(subject === 'AB' ? PHASES : [subject]);
    goTo(addressOf(next));
  };
  useShortcut('back', goBack);
  useShortcut('next', goOn);
  const hint = () => {
    if (!isAsked || subject === null) return null;
    if (comes !== null) return words.skipHint(comes);
    return isOwn ? words.keepHint(subject) : null;
  };
  return (
    <div className={styles.ways}>
      <div className={styles.buttons}>
        {back !== null && (
          <Button className={styles.button} onClick={goBack}>
            {words.back(words.steps[back].name)}
          </Button>
        )}
        {next !== null && (
          <Button
            kind={isAsked ? 'plain' : 'primary'}
            className={`${styles.button} ${styles.onward}`}
            onClick={goOn}
          >
            {(isAsked ? words.skip : words.next)(words.steps[next].name)}
          </Button>
        )}
      </div>
      <p className={styles.hint}>
        {hint()} <span className={styles.keys}>{words.keys}</span>
      </p>
      {isInstead && subject !== null && (
        <div className={styles.instead}>
          <Careful
            label={words.skipWithShipped(subject)}
            warning={words.replaces(replaced)}
            onConfirm={goOnWithShipped}
          />
        </div>
      )}
    </div>
  );
}
