import { useEffect, useState } from 'react';
import { Disc } from '../../../components/ui/Disc.tsx';
import { Unmeasured } from '../../../components/ui/Unmeasured.tsx';
import { integer, percent } from '../../../i18n/format.ts';
import { PHASE_NAMES } from '../../../i18n/names.ts';
import { useWords } from '../../../i18n/words.ts';
import { suiteMean } from '../../../results/measures.ts';
import type { RunRecord } from '../../../results/record.ts';
import { useInquiry, useLabState } from '../../../store/lab/context.ts';
import { publishedRuns } from '../../../store/results/results.ts';
import { STAGES } from '../../../training/stages.ts';
import { PUBLISHED_KIND, type Suite } from '../../../worlds/registry.ts';
import styles from './Cost.module.css';
import { FingerprintTable, Ledger } from './FrozenAndTrained.tsx';

/** Plain sums that both are asked. */
export const PLAIN_SUMS = 2000;
const ASKED = ['B', 'AB'] as const;

/** Shows how much of its arithmetic B kept: B and A⊕B answer the same numeric expressions. */
function KeptArithmetic() {
  const { cost: words, outdated } = useWords('inside');
  const { found, isPending, isStale } = useInquiry(({ kept }) => kept, STAGES);
  return (
    <section className="stack-3 top starts" aria-labelledby="kept" aria-busy={isPending}>
      <h3 id="kept">{words.kept}</h3>
      <p className={styles.explain}>{words.keptWhat(PLAIN_SUMS)}</p>
      <dl className={styles.bars}>
        {ASKED.map((phase) => (
          <div key={phase} data-phase={phase}>
            <dt className="line toned bold">
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

/** The small layout, of which most variants are published. */
const RUNS = [
  ['calm', 'small'],
  ['lora', 'small-lora'],
  ['fineTuned', 'small-fineTuned'],
] as const;
const SUITES = ['numeric', 'heldOut'] as const;

function usePublished(): readonly RunRecord[] | 'absent' | null {
  const [runs, setRuns] = useState<readonly RunRecord[] | 'absent' | null>(null);
  useEffect(() => {
    let isGone = false;
    void publishedRuns.load().then((published) => {
      if (!isGone) setRuns(published.kind === 'loaded' ? published.content.runs : 'absent');
    });
    return () => {
      isGone = true;
    };
  }, []);
  return runs;
}

function Bar({ records, suite }: { records: readonly RunRecord[]; suite: Suite }) {
  const found = suiteMean(records, suite);
  return (
    <dd>
      <span className={styles.track} aria-hidden="true">
        {found && <span style={{ width: `${100 * found.mean}%` }} />}
      </span>
      <strong>{found && percent(found.mean)}</strong>
    </dd>
  );
}

function Contrast() {
  const { contrast: words } = useWords('inside').cost;
  const runs = usePublished();
  const recordsOf = (name: string) => (Array.isArray(runs) ? runs.filter((run) => run.name === name) : []);
  const seeds = recordsOf(RUNS[0][1]).length;
  return (
    <section className="stack-3 top starts" aria-labelledby="contrast">
      <h3 id="contrast">{words.title}</h3>
      <p className={styles.explain}>{runs === 'absent' ? words.absent : words.explain(seeds)}</p>
      {runs !== 'absent' && (
        <div className={styles.suites}>
          {SUITES.map((suite) => (
            <figure key={suite} className={styles.suite}>
              <figcaption className="strong">{words.suites[suite]}</figcaption>
              <dl className={styles.bars}>
                {RUNS.map(([way, name]) => (
                  <div key={way} data-phase={way === 'calm' ? 'AB' : undefined}>
                    <dt className="line toned bold">{words.ways[way]}</dt>
                    <Bar records={recordsOf(name)} suite={suite} />
                  </div>
                ))}
              </dl>
            </figure>
          ))}
        </div>
      )}
    </section>
  );
}

/** The sums that the composition kept, beside the costs of other methods of teaching B the same, and its own. */
export function Cost() {
  const isPublished = useLabState(({ settings }) => settings.world.kind === PUBLISHED_KIND);
  return (
    <div className={styles.cost}>
      <KeptArithmetic />
      {isPublished && <Contrast />}
      <div className={styles.tables}>
        <FingerprintTable />
        <Ledger />
      </div>
    </div>
  );
}
