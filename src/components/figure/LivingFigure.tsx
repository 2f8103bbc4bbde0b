/** A sum of held-out keys, answered now, and how: A reads, the link hands over, B adds. */

import { useEffect } from 'react';
import { useWords } from '../../i18n/words.ts';
import { useIsReady, useLab, useLabState } from '../../store/lab/context.ts';
import { useShortcut } from '../../store/ui/shortcuts.ts';
import { hasShipped, isTrained } from '../../store/weights/lineage.ts';
import { PHASES } from '../../worlds/phases.ts';
import { AnswerAnnouncement } from '../compare/AnswerAnnouncement.tsx';
import { HandOverFigure } from '../handover/HandOverFigure.tsx';
import { useHandOver } from '../inside/useAsked.ts';
import { Building } from '../notices/Building.tsx';
import { Failure } from '../notices/Failure.tsx';
import { AnsweredBy } from '../notices/WithoutGpu.tsx';
import { Button } from '../ui/Button.tsx';
import styles from './LivingFigure.module.css';

/** Shows a note instead of the figure as long as it can't compute: what it waits for, or what is missing. */
function Absent() {
  const { figure: words, unavailable } = useWords('lab');
  const connection = useLabState((state) => state.connection);
  const isMissing = useLabState(
    (state) =>
      state.connection.kind === 'ready' &&
      (!hasShipped(state) || Object.values(state.phases).some(({ notice }) => notice !== null)),
  );
  const isUnavailable = connection.kind === 'unavailable';
  const lab = useLab();
  const hasFailed = useLabState(({ failure }) => failure !== null);
  if (hasFailed) return <Failure />;
  return (
    <div className={styles.absent}>
      {isUnavailable && (
        <>
          <p>
            <strong>{unavailable.title[connection.reason]}</strong>
          </p>
          <p>{words.noGpu}</p>
          <Button onClick={lab.open}>{unavailable.retry}</Button>
        </>
      )}
      {isMissing && <p>{words.noWeights}</p>}
      {isUnavailable || isMissing ? <a href="#/lab">{words.more}</a> : <Waiting />}
    </div>
  );
}

function Waiting() {
  const { figure: words } = useWords('lab');
  const isReady = useIsReady();
  return isReady ? <p>{words.waiting}</p> : <Building hasRoom />;
}

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
  // The question of another page may be no sum over held-out keys.
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
      <AnswerAnnouncement answer={answer} phases={PHASES} />
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
