/** Has a training step measured, so that a visitor knows how long training takes before they begin. */
import { useEffect } from 'react';
import { useLab, useLabState, usePhase } from '../../store/context.ts';
import { useReplay } from '../../store/replayContext.ts';
import { isFurnished } from '../../store/stage.ts';
import { trainingStage } from '../../store/state.ts';
import { isWithoutGpu } from '../../store/withoutGpu.ts';
import type { Phase } from '../../training/settings.ts';

/** @param isOpen whether what the phase builds on is there */
export function useEstimate(phase: Phase, isOpen: boolean): void {
  const lab = useLab();
  const isRecorded = useReplay() !== null;
  const isIdle = useLabState(
    (state) => isFurnished(state) && !isWithoutGpu(state) && trainingStage(state) === null,
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
