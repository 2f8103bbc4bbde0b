/** The models that all steps share: prepared when a visitor comes to a step, watched while they stay. */
import { useEffect, useRef } from 'react';
import { useLab, useLabState } from '../../store/lab/context.ts';
import type { Lab } from '../../store/lab/lab.ts';
import { hasInitialWeights, isOpen, preparationFor } from '../../store/lab/stepModels.ts';
import { isWithoutGpu } from '../../store/lab/withoutGpu.ts';
import { measuredIn } from '../../store/tutorial/outcomes.ts';
import { note, useTutorial } from '../../store/tutorial/tutorialProgress.ts';
import type { Step } from '../../store/tutorial/tutorialSteps.ts';
import { hasShipped, hasTrainedWeights } from '../../store/weights/lineage.ts';
import { PRESETS, type Settings } from '../../training/settings.ts';

function prepare(lab: Lab, step: Step): void {
  const { reset, load } = preparationFor(step, lab.store.getState(), useTutorial.getState().outcomes);
  if (reset !== null) lab.reset(reset);
  if (load.length > 0) void lab.loadShipped(load);
}

/**
 * Chooses the small layout on a software adapter, unless the visitor chose another or would lose something by it. If
 * nothing can be trained, settings without shipped weights are of no use to a step.
 */
function suitDevice(lab: Lab): void {
  const state = lab.store.getState();
  const isUntouched = state.settings === PRESETS.paper && !hasTrainedWeights(state);
  const isUseless = isWithoutGpu(state) && !hasShipped(state);
  if (isUseless || (useTutorial.getState().layout === null && isUntouched)) lab.configure(PRESETS.small);
}

export function useWorkspace(step: Step): void {
  const lab = useLab();
  const isSoftware = useLabState(({ device }) => device?.software ?? false);
  const settings = useLabState((state) => state.settings);
  const isReady = useLabState(hasInitialWeights);
  const prepared = useRef<{ step: Step; settings: Settings }>(undefined);

  useEffect(() => {
    if (isSoftware) suitDevice(lab);
  }, [lab, isSoftware]);

  useEffect(() => {
    const isPrepared = prepared.current?.step === step && prepared.current.settings === settings;
    if (!isReady || isPrepared || !hasInitialWeights(lab.store.getState())) return;
    prepared.current = { step, settings };
    prepare(lab, step);
  }, [lab, step, isReady, settings]);

  useEffect(() => {
    const look = () => {
      const state = lab.store.getState();
      note(measuredIn(step, state, isOpen(step, state), useTutorial.getState()));
    };
    look();
    const stop = [lab.store.subscribe(look), useTutorial.subscribe(look)];
    return () => {
      for (const end of stop) end();
    };
  }, [lab, step]);
}
