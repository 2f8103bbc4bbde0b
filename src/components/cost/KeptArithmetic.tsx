import { integer, percent } from '../../i18n/format.ts';
import { PHASE_NAMES } from '../../i18n/names.ts';
import { useWords } from '../../i18n/words.ts';
import { useInquiry, useIsReady, useLab } from '../../store/context.ts';
import { STAGES } from '../../training/stages.ts';
import { Button } from '../ui/Button.tsx';
import { Disc } from '../ui/Disc.tsx';
import styles from './Cost.module.css';

const COUNT = 2000;
const ASKED = ['B', 'AB'] as const;

/** What of its arithmetic B kept: B and A⊕B answer the same numeric expressions. */
export function KeptArithmetic() {
  const { cost: words, outdated } = useWords('inside');
  const lab = useLab();
  const { found, isPending, isStale } = useInquiry(({ kept }) => kept, STAGES);
  const isReady = useIsReady();
  return (
    <section className={styles.part} aria-labelledby="kept" aria-busy={isPending}>
      <h3 id="kept">{words.kept}</h3>
      <p className={styles.explain}>{words.keptWhat(COUNT)}</p>
      {found && (
        <>
          <dl className={styles.bars}>
            {ASKED.map((phase) => (
              <div key={phase} data-phase={phase}>
                <dt>
                  <Disc phase={phase} /> {PHASE_NAMES[phase]}
                </dt>
                <dd>
                  <span className={styles.track} aria-hidden="true">
                    <span style={{ width: `${100 * found[phase]}%` }} />
                  </span>
                  <strong>{percent(found[phase])}</strong>
                </dd>
              </div>
            ))}
          </dl>
          <p className={styles.explain}>
            {words.changed(
              integer(Math.round(found.lost * found.count)),
              integer(Math.round(found.gained * found.count)),
            )}{' '}
            {isStale && <strong>{outdated}</strong>}
          </p>
        </>
      )}
      <Button
        kind={found ? 'plain' : 'primary'}
        disabled={!isReady || isPending}
        onClick={() => lab.inside.compareNumeric(COUNT)}
      >
        {isPending ? words.asking : words.ask}
      </Button>
    </section>
  );
}
