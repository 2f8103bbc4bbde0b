import { percentage } from '../../../i18n/format.ts';
import { useWords } from '../../../i18n/words.ts';
import type { Triable } from '../../../inspection/ideas.ts';
import type { IdeaTried } from '../../../store/inspect/insideState.ts';
import { useInquiry } from '../../../store/lab/context.ts';
import styles from './EasyIdeas.module.css';
import { TrialExamples } from './TrialExamples.tsx';

function Found({ found, isStale }: { found: IdeaTried; isStale: boolean }) {
  const { ideas: words, outdated } = useWords('inside');
  const { accuracy, count, idea, examples, merged } = found;
  return (
    <>
      <p className={styles.figure}>
        <strong>
          {percentage(accuracy)}
          <span>%</span>
        </strong>
        {words.right(Math.round(accuracy * count), count)}
      </p>
      <details>
        <summary className={styles.note}>{words.showExamples}</summary>
        <TrialExamples idea={idea} examples={examples} />
        {merged && <p className={styles.note}>{words.merged(merged.averaged.values, merged.kept.values)}</p>}
      </details>
      {isStale && <p className={styles.note}>{outdated}</p>}
    </>
  );
}

/** One easy idea: its description, and its result with the A and B that were current. */
export function IdeaTrial({ idea }: { idea: Triable }) {
  const { ideas: words } = useWords('inside');
  const { found, isPending, isStale } = useInquiry(({ ideas }) => ideas[idea], ['A', 'B']);
  return (
    <section className={styles.idea} aria-labelledby={`idea-${idea}`} aria-busy={isPending}>
      <div className={styles.what}>
        <h3 id={`idea-${idea}`}>{words.name[idea]}</h3>
        <p>{words.what[idea]}</p>
      </div>
      <div className={styles.outcome}>
        {found ? (
          <Found found={found} isStale={isStale} />
        ) : (
          <p className={styles.note}>{isPending ? words.trying : words.untried}</p>
        )}
      </div>
    </section>
  );
}
