import { useWords } from '../../i18n/words.ts';
import type { SharedRun } from '../../store/runs/sharedRun.ts';
import { PHASES } from '../../training/settings.ts';
import styles from './Run.module.css';

/** How a run was made, as far as that is known. */
export function RunFacts({ run }: { run: Partial<SharedRun> }) {
  const { facts: words } = useWords('takeHome');
  const { date, adapter, layout, keys, share, seed, steps, seconds, trained } = run;
  const listed = (values: (phase: (typeof PHASES)[number]) => string) =>
    PHASES.map((phase) => words.perPhase(phase, values(phase))).join(' · ');
  const facts = [
    [words.fact.date, date],
    [words.fact.adapter, adapter],
    [words.fact.layout, layout && words.layouts[layout]],
    [words.fact.keys, keys && (share === undefined ? words.keysAlone(keys) : words.keys(keys, share))],
    [words.fact.seed, seed && words.seed(seed.weights, seed.keys)],
    [words.fact.steps, steps && listed((phase) => words.steps(steps[phase]))],
    [words.fact.seconds, seconds && listed((phase) => words.time(seconds[phase]))],
    [words.fact.trained, trained && words.trained(trained)],
  ].filter(([, value]) => value !== undefined);
  if (facts.length === 0) return null;
  return (
    <section className="stack-3" aria-labelledby="run-how">
      <h2 id="run-how" className="text-md">
        {words.how}
      </h2>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
