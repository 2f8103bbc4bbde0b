import type { ReactNode } from 'react';
import { useWords } from '../../i18n/words.ts';
import type { Inspected } from '../../store/inspect/insideState.ts';
import { useLabState } from '../../store/lab/context.ts';
import { trainingStage } from '../../store/lab/state.ts';
import { TakesGpu } from '../notices/WithoutGpu.tsx';
import { Note } from '../ui/Note.tsx';
import styles from './Inside.module.css';
import { useInspection } from './useAsked.ts';

interface LookingProps {
  children: (inspected: Inspected) => ReactNode;
}

interface Props extends LookingProps {
  id: string;
  title: string;
  explain: string;
  /** True if its words stand beside its figure, if there is room. */
  isWide?: boolean;
}

/** One view into A⊕B: its description, and below it the figure of an inspection. */
export function InsideSection({ id, title, explain, isWide = false, children }: Props) {
  return (
    <section className={isWide ? styles.wide : ''} aria-labelledby={id}>
      <div className={`stack-4 ${styles.section}`}>
        <header>
          <h2 id={id}>{title}</h2>
          <p className="note prose above-2">{explain}</p>
        </header>
        <TakesGpu>
          <Looking>{children}</Looking>
        </TakesGpu>
      </div>
    </section>
  );
}

/**
 * The figure of an inspection once there is one; until then, a note that it is coming, or the reason why there can't be
 * one.
 */
function Looking({ children }: LookingProps) {
  const { inspecting: words } = useWords('inside');
  const { variant } = useWords('lab');
  const { inspected, problem, isPending, isStale } = useInspection();
  const isTraining = useLabState((state) => trainingStage(state) !== null);
  const isUnavailable = useLabState(({ connection }) => connection.kind === 'unavailable');
  const name = useLabState(({ settings }) => settings.composition.variant);
  if (problem) {
    return (
      <Note>{problem.problem === 'not-composed' ? words.notComposed(variant[name]) : words.problem}</Note>
    );
  }
  if (!inspected) {
    return <p className="empty">{isUnavailable ? words.noGpu : isPending ? words.pending : words.idle}</p>;
  }
  return (
    <div className="stack-4" aria-busy={isPending}>
      <p className={`text-md ${styles.expression}`}>
        {inspected.expression}{' '}
        <strong data-phase="AB" className="toned">
          {inspected.answer.reading ?? words.noNumber}
        </strong>
        {isStale && <span>{isTraining ? words.training : isPending ? words.pending : words.stale}</span>}
      </p>
      {children(inspected)}
    </div>
  );
}
