import { percent, percentage } from '../../../i18n/format.ts';
import { useWords } from '../../../i18n/words.ts';
import type { Known } from '../../../store/results/knownResults.ts';
import styles from './Experiments.module.css';

interface Props {
  known: Known | null;
  /** What the paper measured; null where it has no such row. */
  paper: number | null;
  isLoading: boolean;
}

/** What is known of an experiment: a bar and its figure on held-out keys, then the rest and where it comes from. */
export function KnownFigures({ known, paper, isLoading }: Props) {
  const { experiments: words } = useWords('experiment').configuration;
  const ours = known
    ? [
        words.composition(percent(known.composition.mean)),
        words.numeric(percent(known.numeric.mean)),
        words.seeds(known.seeds),
      ]
    : [words.unmeasured];
  const details = [...ours, ...(paper === null ? [] : [words.paper(paper.toFixed(1))])];
  return (
    <div className={styles.known}>
      <span className={styles.track} aria-hidden="true">
        {known && <span className={styles.bar} style={{ width: `${100 * known.heldOut.mean}%` }} />}
      </span>
      <p className="one-line nowrap">
        {known && (
          <>
            <span className="spoken">{words.heldOut} </span>
            <strong>{percentage(known.heldOut.mean)}</strong>
            {known.heldOut.margin !== null && (
              <span className={styles.margin}> ± {percentage(known.heldOut.margin)}</span>
            )}
          </>
        )}
      </p>
      <p className={styles.details}>{!isLoading && details.join(' · ')}</p>
    </div>
  );
}
