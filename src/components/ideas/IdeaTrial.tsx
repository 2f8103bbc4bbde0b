import { percentage } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.ts';
import type { Triable } from '../../inspection/ideas.ts';
import { useInquiry, useIsReady, useLab, useLabState } from '../../store/context.ts';
import { Button } from '../ui/Button.tsx';
import styles from './EasyIdeas.module.css';
import { TrialExamples } from './TrialExamples.tsx';

/** One easy idea: what it is, a button that tries it with the A and B in place, and what came of it. */
export function IdeaTrial({ idea, count }: { idea: Triable; count: number }) {
  const { ideas: words, outdated } = useWords('inside');
  const lab = useLab();
  const isAnyTried = useLabState(({ inside }) => Object.keys(inside.ideas).length > 0);
  const { found, isPending, isStale } = useInquiry(({ ideas }) => ideas[idea], ['A', 'B']);
  const isReady = useIsReady();
  return (
    <section className={styles.idea} aria-labelledby={`idea-${idea}`} aria-busy={isPending}>
      <div className={styles.what}>
        <h3 id={`idea-${idea}`}>{words.name[idea]}</h3>
        <p>{words.what[idea]}</p>
        <Button
          kind={isAnyTried ? 'plain' : 'primary'}
          disabled={!isReady || isPending}
          onClick={() => lab.inside.tryIdea(idea, count)}
        >
          {isPending ? words.trying : words.tryIt}
          <span className="spoken">: {words.name[idea]}</span>
        </Button>
      </div>
      <div className={styles.outcome}>
        {found ? (
          <>
            <p className={styles.figure}>
              <strong>
                {percentage(found.accuracy)}
                <span>%</span>
              </strong>
              {words.right(Math.round(found.accuracy * found.count), found.count)}
            </p>
            <TrialExamples idea={idea} examples={found.examples} />
            {found.merged && (
              <p className={styles.note}>
                {words.merged(found.merged.averaged.values, found.merged.kept.values)}
              </p>
            )}
            {isStale && <p className={styles.note}>{outdated}</p>}
          </>
        ) : (
          <p className={styles.note}>{words.untried}</p>
        )}
      </div>
    </section>
  );
}
