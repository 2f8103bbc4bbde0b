import { Disc } from '../../../components/ui/Disc.tsx';
import { Unmeasured } from '../../../components/ui/Unmeasured.tsx';
import { integer, percent } from '../../../i18n/format.ts';
import { PHASE_NAMES } from '../../../i18n/names.ts';
import { useWords } from '../../../i18n/words.ts';
import { useInquiry } from '../../../store/lab/context.ts';
import { STAGES } from '../../../training/stages.ts';
import styles from './Cost.module.css';

/** The number of plain sums that both are asked. */
export const PLAIN_SUMS = 2000;
const ASKED = ['B', 'AB'] as const;

/** The arithmetic that B kept: B and A⊕B answer the same numeric expressions. */
export function KeptArithmetic() {
  const { cost: words, outdated } = useWords('inside');
  const { found, isPending, isStale } = useInquiry(({ kept }) => kept, STAGES);
  return (
    <section className={styles.part} aria-labelledby="kept" aria-busy={isPending}>
      <h3 id="kept">{words.kept}</h3>
      <p className={styles.explain}>{words.keptWhat(PLAIN_SUMS)}</p>
      <dl className={styles.bars}>
        {ASKED.map((phase) => (
          <div key={phase} data-phase={phase}>
            <dt>
              <Disc phase={phase} /> {PHASE_NAMES[phase]}
            </dt>
            <dd>
              <span className={styles.track} aria-hidden="true">
                {found && <span style={{ width: `${100 * found[phase]}%` }} />}
              </span>
              {found ? <strong>{percent(found[phase])}</strong> : <Unmeasured />}
            </dd>
          </div>
        ))}
      </dl>
      <p className={styles.changes}>
        {found &&
          words.changed(
            integer(Math.round(found.lost * found.count)),
            integer(Math.round(found.gained * found.count)),
          )}{' '}
        {found && isStale && <strong>{outdated}</strong>}
      </p>
    </section>
  );
}
