/** The task of a step, and the measurements once it was done. */
import type { ReactNode } from 'react';
import { Icon } from '../../components/ui/Icon.tsx';
import type { Facts } from '../../i18n/tutorialFacts.ts';
import { useWords } from '../../i18n/words.ts';
import { useLabState } from '../../store/lab/context.ts';
import { isOutOfReach, STEP_MODELS } from '../../store/lab/stepModels.ts';
import { isDone } from '../../store/tutorial/outcomes.ts';
import { useTutorial } from '../../store/tutorial/tutorialProgress.ts';
import type { Step } from '../../store/tutorial/tutorialSteps.ts';
import { Marked } from './Marked.tsx';
import styles from './Task.module.css';

/** The task of a step; if it takes a GPU and there is none, its replacement, and the reason. */
function Wanted({ step, facts }: { step: Step; facts: Facts }) {
  const words = useWords('tutorial');
  const { withoutGpu } = useWords('lab');
  const isOut = useLabState((state) => isOutOfReach(step, state));
  const { subject } = STEP_MODELS[step];
  if (!isOut) {
    return (
      <p className={styles.wanted}>
        <Marked text={words.steps[step].task(facts)} />
      </p>
    );
  }
  const { wanted, why } =
    subject === null ? { wanted: words.instead.look, why: withoutGpu.apart } : words.instead.train(subject);
  return (
    <>
      <p className={styles.wanted}>
        <Marked text={wanted} />
      </p>
      <p className="note">{why}</p>
    </>
  );
}

interface Props {
  step: Step;
  facts: Facts;
  /** The controls of the task, and its progress. */
  children: ReactNode;
}

export function Task({ step, facts, children }: Props) {
  const words = useWords('tutorial');
  const outcomes = useTutorial((state) => state.outcomes);
  const done = isDone(step, outcomes);
  return (
    <section className={styles.task} data-done={done} aria-labelledby="task">
      <h2 id="task" className={styles.title}>
        {done && <Icon name="right" />}
        {done ? words.done : words.task}
      </h2>
      <Wanted step={step} facts={facts} />
      {children}
      <output className={`text-md breaks ${styles.outcome}`} aria-live="polite">
        {done && <Marked text={words.steps[step].outcome(outcomes, facts)} />}
      </output>
    </section>
  );
}
