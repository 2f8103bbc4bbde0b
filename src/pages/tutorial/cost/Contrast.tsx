/** Other methods of teaching B the keys, and their effect on its sums: published runs, beside the composition's own. */
import { useEffect, useState } from 'react';
import { percent } from '../../../i18n/format.ts';
import { useWords } from '../../../i18n/words.ts';
import { suiteMean } from '../../../results/measures.ts';
import type { RunRecord } from '../../../results/record.ts';
import { publishedRuns } from '../../../store/results/results.ts';
import type { Suite } from '../../../worlds/registry.ts';
import styles from './Cost.module.css';

/** The small layout, for which most variants are published. */
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

export function Contrast() {
  const { contrast: words } = useWords('inside').cost;
  const runs = usePublished();
  const recordsOf = (name: string) => (Array.isArray(runs) ? runs.filter((run) => run.name === name) : []);
  const seeds = recordsOf(RUNS[0][1]).length;
  return (
    <section className={styles.part} aria-labelledby="contrast">
      <h3 id="contrast">{words.title}</h3>
      <p className={styles.explain}>{runs === 'absent' ? words.absent : words.explain(seeds)}</p>
      {runs !== 'absent' && (
        <div className={styles.suites}>
          {SUITES.map((suite) => (
            <figure key={suite} className={styles.suite}>
              <figcaption>{words.suites[suite]}</figcaption>
              <dl className={styles.bars}>
                {RUNS.map(([way, name]) => (
                  <div key={way} data-phase={way === 'calm' ? 'AB' : undefined}>
                    <dt>{words.ways[way]}</dt>
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
