import { PHASE_NAMES } from '../../i18n/names.ts';
import { useWords } from '../../i18n/words.ts';
import type { SharedExpression } from '../../store/runs/sharedRun.ts';
import type { Phase } from '../../training/settings.ts';
import { Disc } from '../ui/Disc.tsx';
import { Verdict } from '../ui/Verdict.tsx';
import styles from './Run.module.css';

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
      <dt>
        <Disc phase={phase} /> {PHASE_NAMES[phase]}
      </dt>
      <dd>
        {phase === 'A' && asked.A.length > 0 ? (
          <span>{words.knows(asked.A)}</span>
        ) : (
          <>
            <strong>{reading ?? words.noNumber}</strong>
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
      <p className={styles.sum}>
        {asked.text} = {asked.numbers} = <strong>{asked.expected}</strong>
      </p>
      <dl className={styles.answers}>
        <Answer phase="A" reading={null} asked={asked} />
        <Answer phase="B" reading={asked.B} asked={asked} />
        <Answer phase="AB" reading={asked.AB} asked={asked} />
      </dl>
    </section>
  );
}
