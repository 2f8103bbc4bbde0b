/** Has a training step measured, so that a visitor knows how long training takes before they begin. */

import { useEffect } from 'react';
import { useLab, useLabState, usePhase } from '../../store/lab/context.ts';
import { trainingStage } from '../../store/lab/state.ts';
import { hasInitialWeights } from '../../store/lab/stepModels.ts';
import { isWithoutGpu } from '../../store/lab/withoutGpu.ts';
import { useReplay } from '../../store/replay/replayContext.ts';
import type { Phase } from '../../worlds/phases.ts';

/**
 * Measures the stage that a step trains.
 * @param isOpen true if what the phase builds on is there
 */
export function useEstimate(phase: Phase, isOpen: boolean): void {
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
