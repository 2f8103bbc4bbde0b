import { percentage } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.ts';
import { usePhase } from '../../store/lab/context.ts';
import { last } from '../../store/training/curve.ts';
import { phaseOf, type Stage } from '../../training/stages.ts';
import type { Suite } from '../../worlds/registry.ts';
import { Unmeasured } from '../ui/Unmeasured.tsx';
import styles from './Headline.module.css';
import { useSuites } from './series.ts';

function Figure({ stage, suite, label }: { stage: Stage; suite: Suite; label: string }) {
  const value = usePhase(stage, ({ accuracy }) => {
    const curve = accuracy[suite];
    return curve === undefined ? null : (last(curve)?.value ?? null);
  });
  return (
    <div className={styles.figure}>
      <dt className={`note ${styles.label}`}>{label}</dt>
      <dd className={`${styles.value} ${value === null ? styles.unmeasured : ''}`}>
        {value === null ? (
          <Unmeasured />
        ) : (
          <>
            {percentage(value)}
            <span className={styles.unit}>%</span>
          </>
        )}
      </dd>
    </div>
  );
}

/** The accuracies of a phase as figures; the first is the one that counts. */
export function Headline({ stage }: { stage: Stage }) {
  const { charts } = useWords('lab');
  const suites = useSuites(phaseOf(stage));
  return (
    <dl className={styles.headline}>
      {suites.map((suite) => (
        <Figure
          key={suite}
          stage={stage}
          suite={suite}
          label={charts.headline[phaseOf(stage)][suite] ?? charts.suite[suite]}
        />
      ))}
    </dl>
  );
}
