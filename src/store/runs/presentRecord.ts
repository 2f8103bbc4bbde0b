/** The record that the present weights make in a run. */
import { basisOf, type Stage } from '../../training/stages.ts';
import { shareable } from '../../worlds/registry.ts';
import { type LabState, stageState } from '../lab/state.ts';
import { isTrained } from '../weights/lineage.ts';
import type { Run, RunStage } from './runRecord.ts';

/** Returns true if weights of this origin are others than those that a run has of a stage. */
export const isOther = ({ origin }: RunStage, present: RunStage['origin']): boolean =>
  present !== origin && !(origin === 'trained' && present === 'restored');

/** Returns the current record of a stage, with the curves that a run has of it. */
export function recordOf(
  state: LabState,
  stage: Stage,
  curves: Pick<RunStage, 'losses' | 'accuracy'>,
): RunStage {
  const { origin, status, step, steps, seconds, parameters, stepsPerSecond } = stageState(state, stage);
  const isPaced = state.speed !== null;
  return {
    origin: origin.kind,
    status,
    step,
    steps,
    seconds,
    parameters,
    stepsPerSecond: isPaced ? 0 : stepsPerSecond,
    losses: curves.losses,
    accuracy: curves.accuracy,
  };
}

/**
 * Returns true if a stage is trained on other models than those that a run has, such as shipped ones that replaced
 * them.
 */
export const buildsOnOthers = (state: LabState, stage: Stage, { stages }: Run): boolean =>
  basisOf(stage, state.settings).some((each) => {
    const record = stages[each];
    const { kind } = stageState(state, each).origin;
    return isTrained(state, each) && (record === undefined || isOther(record, kind));
  });

/** Returns a run of the present settings with these records. */
export function newRun(state: LabState, startedAt: number, stages: Run['stages']): Run {
  const settings = { ...state.settings, world: shareable(state.settings.world) };
  const adapter = state.device?.adapter ?? '';
  return { id: `${startedAt}-${state.changes}`, name: null, settings, adapter, startedAt, stages };
}

/**
 * Returns a run's record of a stage, if those weights are still the current ones; else the record of the current
 * ones.
 */
export function currentRecord(state: LabState, stage: Stage, before: Run | undefined): RunStage {
  const known = before?.stages[stage];
  const isThere = known !== undefined && !isOther(known, stageState(state, stage).origin.kind);
  return isThere ? known : recordOf(state, stage, stageState(state, stage));
}
