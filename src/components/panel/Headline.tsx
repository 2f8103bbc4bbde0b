import { percentage } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.ts';
import { usePhase } from '../../store/context.ts';
import { last } from '../../store/curve.ts';
import type { Phase } from '../../training/settings.ts';
import type { Suite } from '../../worlds/keyvalue/suites.ts';
import { SUITES_OF } from './accuracy.ts';
import styles from './Headline.module.css';

function Figure({ phase, suite, label }: { phase: Phase; suite: Suite; label: string }) {
  const { charts } = useWords('lab');
  const value = usePhase(phase, ({ accuracy }) => {
    const curve = accuracy[suite];
    return curve === undefined ? null : (last(curve)?.value ?? null);
  });
  return (
    <div className={styles.figure}>
      <dt className={styles.label}>{label}</dt>
      <dd className={`${styles.value} ${value === null ? styles.unmeasured : ''}`}>
        {value === null ? (
          charts.unmeasured
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
export function Headline({ phase }: { phase: Phase }) {
  const { charts } = useWords('lab');
  return (
    <dl className={styles.headline}>
      {SUITES_OF[phase].map((suite) => (
        <Figure
          key={suite}
          phase={phase}
          suite={suite}
          label={charts.headline[phase][suite] ?? charts.suite[suite]}
        />
      ))}
    </dl>
  );
}
