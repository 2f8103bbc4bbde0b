import { AccuracyPlot } from '../../components/ui/AccuracyPlot.tsx';
import { Disc } from '../../components/ui/Disc.tsx';
import { Verdict } from '../../components/ui/Verdict.tsx';
import { percent } from '../../i18n/format.ts';
import { PHASE_NAMES } from '../../i18n/names.ts';
import { useWords } from '../../i18n/words.ts';
import type { SharedExpression, SharedRun } from '../../store/runs/sharedRun.ts';
import { PHASES, type Phase } from '../../worlds/phases.ts';
import styles from './RunParts.module.css';

const ORDER: readonly Phase[] = ['AB', 'A', 'B'];

/** Shows how many sums over held-out keys each model of a run got right, the composition first. */
export function RunRight({ right }: { right: SharedRun['right'] }) {
  const { facts: words } = useWords('takeHome');
  return (
    <section className="stack-3" aria-labelledby="run-right">
      <h2 id="run-right" className="text-md">
        {words.right}
      </h2>
      <dl className={styles.right}>
        {ORDER.map((phase) => (
          <div key={phase} data-phase={phase} className="card pad-card">
            <dt className="line toned bold">
              <Disc phase={phase} /> {PHASE_NAMES[phase]}
            </dt>
            <dd className="wrap rows-0 gap-3 baseline">
              <strong className="number">{percent(right[phase] / right.of)}</strong>
              <span className="note">{words.rightOf(right[phase], right.of)}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Answer({
  phase,
  reading,
  asked,
}: {
  phase: Phase;
  reading: string | null;
  asked: SharedExpression;
}) {
  const { facts: words } = useWords('takeHome');
  return (
    <div data-phase={phase}>
      <dt className="line toned bold">
        <Disc phase={phase} /> {PHASE_NAMES[phase]}
      </dt>
      <dd className="wrap gap-3 baseline">
        {phase === 'A' && asked.A.length > 0 ? (
          <span>{words.knows(asked.A)}</span>
        ) : (
          <>
            <strong className="text-lg">{reading ?? words.noNumber}</strong>
            <Verdict correct={reading === asked.expected} />
          </>
        )}
      </dd>
    </div>
  );
}

/** One expression of a run, with the three answers. */
export function RunAnswers({ asked }: { asked: SharedExpression }) {
  const { facts: words } = useWords('takeHome');
  return (
    <section className="stack-3" aria-labelledby="run-asked">
      <h2 id="run-asked" className="text-md">
        {words.asked}
      </h2>
      <p className="text-lg">
        {asked.text} = {asked.numbers} = <strong>{asked.expected}</strong>
      </p>
      <dl className={`stack-2 ${styles.answers}`}>
        <Answer phase="A" reading={null} asked={asked} />
        <Answer phase="B" reading={asked.B} asked={asked} />
        <Answer phase="AB" reading={asked.AB} asked={asked} />
      </dl>
    </section>
  );
}

/** The accuracy of a run's composition on held-out keys, step by step. */
export function RunCurve({ curve }: { curve: SharedRun['curve'] }) {
  const { facts: words } = useWords('takeHome');
  const [step, share] = curve[curve.length - 1];
  return (
    <section className="stack-3" aria-labelledby="run-curve">
      <h2 id="run-curve" className="text-md">
        {words.curve}
      </h2>
      <div data-phase="AB">
        <AccuracyPlot description={words.describe(percent(share), step)} steps={step} axis={words.axis}>
          {(line, place) => (
            <>
              <polyline className="curve" points={line(curve)} />
              <circle className="dot" r="4.5" {...place([step, share])} />
            </>
          )}
        </AccuracyPlot>
      </div>
    </section>
  );
}

/** Lists the facts about how a run was made, as far as they are known. */
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
      <dl className={`stack-1 text-sm ${styles.facts}`}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt className="muted">{name}</dt>
            <dd className="breaks">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
