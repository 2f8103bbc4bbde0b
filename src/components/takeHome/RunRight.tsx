import { percent } from '../../i18n/format.ts';
import { PHASE_NAMES } from '../../i18n/names.ts';
import { useWords } from '../../i18n/words.ts';
import type { SharedRun } from '../../store/runs/sharedRun.ts';
import type { Phase } from '../../training/settings.ts';
import { Disc } from '../ui/Disc.tsx';
import styles from './Run.module.css';

const ORDER: readonly Phase[] = ['AB', 'A', 'B'];

/** How many sums over held-out keys each model of a run got right, the composition first. */
export function RunRight({ right }: { right: SharedRun['right'] }) {
  const { facts: words } = useWords('takeHome');
  return (
    <section className="stack-3" aria-labelledby="run-right">
      <h2 id="run-right" className="text-md">
        {words.right}
      </h2>
      <dl className={styles.right}>
        {ORDER.map((phase) => (
          <div key={phase} data-phase={phase}>
            <dt>
              <Disc phase={phase} /> {PHASE_NAMES[phase]}
            </dt>
            <dd>
              <strong>{percent(right[phase] / right.of)}</strong>
              <span>{words.rightOf(right[phase], right.of)}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
