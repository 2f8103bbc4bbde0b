import { Disc } from '../../../components/ui/Disc.tsx';
import { PHASE_NAMES } from '../../../i18n/names.ts';
import { useWords } from '../../../i18n/words.ts';
import type { Sampled } from '../../../protocol/messages.ts';
import { PHASES } from '../../../worlds/phases.ts';
import styles from './SampleTotals.module.css';

/**
 * The number of right answers of each model in a sample, as a figure and as a bar; null as long as there is no sample.
 */
export function SampleTotals({ rows }: { rows: readonly Sampled[] | null }) {
  const { sample: words } = useWords('lab');
  return (
    <dl className={styles.totals}>
      {PHASES.map((phase) => {
        const right = rows?.filter(({ answers }) => answers[phase].correct).length ?? 0;
        return (
          <div key={phase} className={styles.total} data-phase={phase}>
            <dt>
              <Disc phase={phase} />
              {PHASE_NAMES[phase]}
            </dt>
            <dd>
              {rows ? (
                <>
                  <strong>{right}</strong> <span className="note">{words.ofRight(rows.length)}</span>
                </>
              ) : (
                <strong className="blank" />
              )}
              <span className={styles.bar} aria-hidden="true">
                <span
                  className={styles.share}
                  style={{ width: rows ? `${(100 * right) / rows.length}%` : 0 }}
                />
              </span>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
