/** The one thing that a step asks for, and what was measured once it was done. */
import type { ReactNode } from 'react';
import { Icon } from '../../components/ui/Icon.tsx';
import type { Facts } from '../../i18n/tutorialFacts.ts';
import { useWords } from '../../i18n/words.ts';
import { useLabState } from '../../store/context.ts';
import { isDone } from '../../store/outcomes.ts';
import { isOutOfReach, STAGES } from '../../store/stage.ts';
import { useTutorial } from '../../store/tutorialProgress.ts';
import type { Step } from '../../store/tutorialSteps.ts';
import { Marked } from './Marked.tsx';
import styles from './Task.module.css';

interface Props {
  step: Step;
  facts: Facts;
  /** How far it is, or what to press. */
  children: ReactNode;
}

/** What there is to do where what the step asks for takes a GPU, and there is none. */
function Instead({ step }: { step: Step }) {
  const { instead: words } = useWords('tutorial');
  const { subject } = STAGES[step];
  const { wanted, why } = subject === null ? words.look : words.train(subject);
  return (
    <>
      <p className={styles.wanted}>
        <Marked text={wanted} />
      </p>
      <p>
        <Marked text={why} />
      </p>
    </>
  );
}

export function Task({ step, facts, children }: Props) {
  const words = useWords('tutorial');
  const outcomes = useTutorial((state) => state.outcomes);
  const done = isDone(step, outcomes);
  const isOut = useLabState((state) => isOutOfReach(step, state));
  if (isOut && !done) {
    return (
      <section className={styles.task} aria-labelledby="task">
        <h2 id="task" className={styles.title}>
          {words.task}
        </h2>
        <Instead step={step} />
      </section>
    );
  }
  const { task, outcome } = words.steps[step];
  return (
    <section className={styles.task} data-done={done} aria-labelledby="task">
      <h2 id="task" className={styles.title}>
        {done && <Icon name="right" />}
        {done ? words.done : words.task}
      </h2>
      <p className={styles.wanted}>
        <Marked text={task(facts)} />
      </p>
      {children}
      <output className={styles.outcome} aria-live="polite">
        {done && <Marked text={outcome(outcomes, facts)} />}
      </output>
    </section>
  );
}
