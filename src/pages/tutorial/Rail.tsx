import { Icon } from '../../components/ui/Icon.tsx';
import { useWords } from '../../i18n/words.ts';
import { isDone } from '../../store/tutorial/outcomes.ts';
import { useTutorial } from '../../store/tutorial/tutorialProgress.ts';
import { addressOf, STEPS, type Step } from '../../store/tutorial/tutorialSteps.ts';
import styles from './Rail.module.css';

/** The nine steps, each with its name and a mark once it is done; every one can be opened at any time. */
export function Rail({ step }: { step: Step }) {
  const words = useWords('tutorial');
  const outcomes = useTutorial((state) => state.outcomes);
  return (
    <nav className="unprinted" aria-label={words.rail}>
      <ol className={styles.rail}>
        {STEPS.map((each, i) => {
          const done = isDone(each, outcomes);
          return (
            <li key={each}>
              <a
                href={`#${addressOf(each)}`}
                className={styles.step}
                data-done={done}
                aria-current={each === step && 'step'}
              >
                <span className={`inline ${styles.number}`}>{done ? <Icon name="right" /> : i + 1}</span>
                <span className={`spoken ${styles.name}`}>{words.steps[each].name}</span>
                {done && <span className="spoken">{words.isDone}</span>}
              </a>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
