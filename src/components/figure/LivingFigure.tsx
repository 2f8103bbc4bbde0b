/** A sum of held-out keys, answered now, and how: A reads, the link hands over, B adds. */
import { useEffect } from 'react';
import { useWords } from '../../i18n/words.ts';
import { useIsReady, useLab, useLabState } from '../../store/lab/context.ts';
import { useShortcut } from '../../store/ui/shortcuts.ts';
import { isTrained } from '../../store/weights/lineage.ts';
import { PHASES } from '../../training/settings.ts';
import { Said } from '../compare/Said.tsx';
import { HandOverFigure } from '../handover/HandOverFigure.tsx';
import { useHandOver } from '../handover/useHandOver.ts';
import { AnsweredBy } from '../notices/AnsweredBy.tsx';
import { Button } from '../ui/Button.tsx';
import { Absent } from './Absent.tsx';
import styles from './LivingFigure.module.css';

export function LivingFigure() {
  const lab = useLab();
  const { figure: words, status } = useWords('lab');
  const { notComposed, stale, firstOnly } = useWords('handover');
  const answer = useLabState(({ question }) => question.answer);
  const isComplete = useLabState((state) => isTrained(state, 'AB'));
  const isOne = useLabState(({ settings }) => settings.augmenting === 'one');
  const isReady = useIsReady();
  const adapter = useLabState(({ device }) => device?.adapter ?? '');
  const { handedOver, problem, isPending, isStale } = useHandOver();
  useShortcut('another', lab.askAnother);
  // What was asked on another page may be no sum over held-out keys.
  useEffect(() => {
    if (lab.store.getState().question.answer !== null) lab.askAnother();
  }, [lab]);
  if (answer === null || !isComplete || (handedOver === null && problem === null)) return <Absent />;
  return (
    <figure className="card clipped" aria-busy={isPending}>
      <figcaption className={styles.caption}>
        <h2 className="note regular untracked">{words.title}</h2>
      </figcaption>
      {handedOver === null ? (
        <p className={styles.problem}>{notComposed}</p>
      ) : (
        <HandOverFigure handedOver={handedOver} note={isStale ? stale : null} />
      )}
      <Said answer={answer} phases={PHASES} />
      <div className={styles.footer}>
        <Button disabled={!isReady} onClick={lab.askAnother}>
          {words.next}
        </Button>
        <div className={styles.words}>
          <p className="note">{words.provenance(adapter, status.origin(answer.origins.AB))}</p>
          {!isOne && <p className="note">{firstOnly}</p>}
          <AnsweredBy />
        </div>
      </div>
    </figure>
  );
}
