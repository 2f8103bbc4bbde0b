import { Suspense } from 'react';
import { useWords } from '../../i18n/words.ts';
import { lazily } from '../notices/lazily.tsx';
import styles from './WhySection.module.css';

const Probes = lazily(async () => (await import('./Probes.tsx')).Probes);

/** The two measurements that show why the composition works. */
export function WhySection() {
  const { probes: words } = useWords('inside');
  return (
    <section className={styles.section} aria-labelledby="why">
      <header>
        <h2 id="why">{words.title}</h2>
        <p className="note prose above-1">{words.explain}</p>
      </header>
      <Suspense>
        <Probes />
      </Suspense>
    </section>
  );
}
