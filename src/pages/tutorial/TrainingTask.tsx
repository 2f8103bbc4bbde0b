/** Training as a task: play, how far it is, how long it takes, and what mends it where it has not come to its end. */

import { useEffect } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { RateChoice } from '../../components/recording/RateChoice.tsx';
import { Button } from '../../components/ui/Button.tsx';
import { Icon } from '../../components/ui/Icon.tsx';
import { ProgressBar } from '../../components/ui/ProgressBar.tsx';
import { useWords } from '../../i18n/words.ts';
import { useIsReady, useLab, useLabState, useMeasures, usePhase } from '../../store/lab/context.ts';
import { accuracyOf } from '../../store/lab/goals.ts';
import { trainingStage } from '../../store/lab/state.ts';
import { hasInitialWeights, replacedBy } from '../../store/lab/stepModels.ts';
import { isWithoutGpu } from '../../store/lab/withoutGpu.ts';
import { useReplay } from '../../store/replay/replayContext.ts';
import { type Readiness, readinessOf } from '../../store/training/readiness.ts';
import { shortfallOf } from '../../store/training/shortfall.ts';
import { timeLeft } from '../../store/training/timeLeft.ts';
import { trainedOutcome } from '../../store/tutorial/outcomes.ts';
import { note } from '../../store/tutorial/tutorialProgress.ts';
import type { Phase } from '../../worlds/phases.ts';
import { ConfirmButton } from './ConfirmButton.tsx';
import { Shortfall, TrainLonger } from './Lacking.tsx';
import styles from './TrainingTask.module.css';

/** @param isOpen whether what the phase builds on is there */
function useEstimate(phase: Phase, isOpen: boolean): void {
  const lab = useLab();
  const isRecorded = useReplay() !== null;
  const isIdle = useLabState(
    (state) => hasInitialWeights(state) && !isWithoutGpu(state) && trainingStage(state) === null,
  );
  const isUnknown = usePhase(
    phase,
    ({ secondsPerStep, status }) =>
      secondsPerStep === null && (status === 'untrained' || status === 'paused'),
  );
  const isWanted = !isRecorded && isOpen && isIdle && isUnknown;
  useEffect(() => {
    if (isWanted) lab.timeStep(phase);
  }, [lab, phase, isWanted]);
}

/** Returns the progress of the current part of training, from 0 to 1. */
function shareOf(readiness: Readiness, step: number): number {
  switch (readiness.kind) {
    case 'untrained':
      return 0;
    case 'learning':
      return Math.min(1, (readiness.measured ?? 0) / (readiness.goal ?? 1));
    case 'settling':
      return (step - readiness.from) / (readiness.until - readiness.from);
    case 'unsettled':
      return step / readiness.steps;
    default:
      return 1;
  }
}

function Time({ phase }: { phase: Phase }) {
  const words = useWords('tutorial').training;
  const seconds = useLabState((state) => timeLeft(state, phase)?.seconds ?? null);
  const isMost = useLabState((state) => timeLeft(state, phase)?.isMost ?? false);
  const isRecorded = useReplay() !== null;
  const isTraining = usePhase(phase, ({ status }) => status === 'training');
  if (isRecorded) return null;
  if (seconds === null) return <p className={`note ${styles.time}`}>{words.noTime}</p>;
  return <p className={`note ${styles.time}`}>{(isTraining ? words.left : words.takes)(seconds, isMost)}</p>;
}

/** Play or pause; once the model is ready, a quiet way to train it from nothing. */
function Play({ phase, isOpen }: { phase: Phase; isOpen: boolean }) {
  const { controls, recording } = useWords('lab');
  const words = useWords('tutorial');
  const lab = useLab();
  const replay = useReplay();
  const { play, playAnew, pause } = replay === null ? controls : recording.controls;
  const isReady = useIsReady();
  const isTraining = usePhase(phase, ({ status }) => status === 'training');
  const isFinished = usePhase(phase, ({ status }) => status === 'finished');
  const kind = useLabState((state) => readinessOf(state, phase).kind);
  const other = useLabState((state) => {
    const training = trainingStage(state);
    return training !== null && training !== phase;
  });
  const isQueued = useLabState(({ queued }) => queued === phase);
  const replaced = useLabState((state) => replacedBy(phase, state).includes(phase));
  if (isTraining) {
    return (
      <Button className={styles.play} onClick={lab.pause}>
        <Icon name="pause" />
        {pause(phase)}
      </Button>
    );
  }
  if (replay !== null) {
    return (
      <Button kind={isFinished ? 'plain' : 'primary'} className={styles.play} onClick={() => lab.play(phase)}>
        <Icon name="play" />
        {(isFinished ? playAnew : play)(phase)}
      </Button>
    );
  }
  if (kind === 'ready') {
    return (
      <ConfirmButton
        label={playAnew(phase)}
        warning={replaced ? words.replaces([phase]) : null}
        onConfirm={() => lab.play(phase)}
      />
    );
  }
  if (kind === 'short' || kind === 'unreadable') return <TrainLonger phase={phase} />;
  const label = () => {
    if (isQueued) return words.training.queued(phase);
    if (other) return words.training.enqueue(phase);
    return (kind === 'unsettled' ? words.training.finish : play)(phase);
  };
  return (
    <Button
      kind={isOpen ? 'primary' : 'plain'}
      className={styles.play}
      disabled={!isReady || !isOpen || isQueued}
      onClick={() => lab.enqueue(phase)}
    >
      <Icon name="play" />
      {label()}
    </Button>
  );
}

/** Stores the outcome of a recording that is watched to its end. */
function useWatched(phase: Phase): void {
  const lab = useLab();
  const isRecorded = useReplay() !== null;
  useEffect(() => {
    if (!isRecorded) return;
    const look = () => {
      const shown = trainedOutcome(lab.store.getState(), phase);
      if (shown !== undefined) note({ [phase]: shown });
    };
    return lab.store.subscribe(look);
  }, [lab, phase, isRecorded]);
}

interface Props {
  phase: Phase;
  /** True if everything that it builds on is ready, or will be once it has been trained. */
  isOpen: boolean;
}

export function TrainingTask({ phase, isOpen }: Props) {
  const { status } = useWords('lab');
  const words = useWords('tutorial').training;
  const replay = useReplay();
  const known = useLabState(useShallow((state) => readinessOf(state, phase)));
  const step = usePhase(phase, (state) => state.step);
  const right = useLabState((state) => accuracyOf(state, phase)?.share ?? null);
  const isDiverged = usePhase(phase, (state) => state.status === 'diverged');
  const compiling = usePhase(phase, (state) => state.compiling);
  const isShort = useLabState(
    (state) => phase === 'AB' && known.kind === 'short' && shortfallOf(state) !== null,
  );
  const isLoading = useLabState((state) => !hasInitialWeights(state));
  useMeasures();
  useEstimate(phase, isOpen);
  useWatched(phase);
  const standing = () => {
    if (compiling !== null) return status.compiling(compiling.done, compiling.total);
    if (isDiverged) return status.diverged(step);
    return isLoading && replay === null ? '' : words.standing(phase, known, step, right);
  };
  return (
    <div className="stack-2" data-phase={phase}>
      {isShort && <Shortfall />}
      <div className={`row rows-2 gap-3 ${styles.controls}`}>
        {!isShort && <Play phase={phase} isOpen={isOpen} />}
        {replay === null ? <Time phase={phase} /> : <RateChoice stage={phase} replay={replay} />}
      </div>
      <ProgressBar label={words.progress(phase, known.kind)} value={shareOf(known, step)} max={1} isThick />
      <p className={styles.standing}>{standing()}</p>
    </div>
  );
}
