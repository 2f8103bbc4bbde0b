/** The hand-over as a section of its own, or the reason why there is none to show. */
import { type ReactNode, useId } from 'react';
import { useWords } from '../../i18n/words.ts';
import { useLabState } from '../../store/lab/context.ts';
import { canAnswer } from '../../training/stages.ts';
import { useHandOver } from '../inside/useAsked.ts';
import { Note } from '../ui/Note.tsx';
import styles from './HandOver.module.css';
import { HandOverFigure } from './HandOverFigure.tsx';

export function HandOver() {
  const words = useWords('handover');
  const heading = useId();
  const isPlain = useLabState(({ settings }) => canAnswer(settings));
  if (!isPlain) return null;
  return (
    <section className="stack-4" aria-labelledby={heading}>
      <header>
        <h2 id={heading}>{words.title}</h2>
        <p className="note prose above-2">{words.explain}</p>
      </header>
      <Measured />
    </section>
  );
}

function Measured(): ReactNode {
  const words = useWords('handover');
  const { handedOver, problem, isPending, isStale } = useHandOver();
  const isUnavailable = useLabState(({ connection }) => connection.kind === 'unavailable');
  if (problem) return <Note>{problem.problem === 'not-composed' ? words.notComposed : words.problem}</Note>;
  if (handedOver === null) {
    return (
      <p className={styles.empty}>
        {isUnavailable ? words.unavailable : isPending ? words.pending : words.idle}
      </p>
    );
  }
  return (
    <div className={styles.card} aria-busy={isPending}>
      <HandOverFigure handedOver={handedOver} note={isStale ? words.stale : null} />
    </div>
  );
}
