import { type LabState, trainingStage } from '../lab/state.ts';
import { hasTrainedWeights } from '../weights/lineage.ts';

/** Returns true if the page can't be left now without losing what was trained here. */
export function wouldLoseWork(state: LabState): boolean {
  const isUnsaved = state.saving !== 'idle' && state.saving !== 'on';
  return isUnsaved && (trainingStage(state) !== null || hasTrainedWeights(state));
}
