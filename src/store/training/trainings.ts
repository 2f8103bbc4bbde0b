/**
 * The recorded training of shipped weights. It is shown in the charts until the visitor trains that stage, and never
 * among measurements made here.
 */

import { type ShippedTraining, shippedTrainingSchema } from '../../results/shippedTraining.ts';
import type { Stage } from '../../training/stages.ts';
import { PHASES, type Phase } from '../../worlds/phases.ts';
import { checkpointFolder, ownDataOf, SUITES, shippedLayouts } from '../../worlds/registry.ts';
import type { Channel } from '../lab/channel.ts';
import { type LabState, stageState } from '../lab/state.ts';
import type { RecordedTraining, RecordedTrainings } from '../replay/recordedTraining.ts';
import { shippedFolder } from '../weights/lineage.ts';
import type { Curve } from './curve.ts';

export interface TrainingsEnvironment {
  /** Fetches the content of the file beside the shipped checkpoints in a folder; null if there is none. */
  fetchTraining(folder: string): Promise<unknown>;
}

const curveOf = (points: readonly (readonly [step: number, value: number])[]): Curve => ({
  length: points.length,
  steps: Float64Array.from(points, ([step]) => step),
  values: Float64Array.from(points, ([, value]) => value),
});

function recorded({ seed, ...stages }: ShippedTraining, phase: Phase): RecordedTraining {
  const { adapter, date, losses, accuracy } = stages[phase];
  const curves = SUITES.flatMap((suite) => {
    const points = accuracy[suite];
    return points === undefined ? [] : [[suite, curveOf(points)] as const];
  });
  const [[every]] = losses;
  return { adapter, date, seed, every, losses: curveOf(losses), accuracy: Object.fromEntries(curves) };
}

/** Reads the trainings in a file from anywhere; null if it has none. */
export function trainingsIn(content: unknown): RecordedTrainings | null {
  const parsed = shippedTrainingSchema.safeParse(content);
  if (!parsed.success) return null;
  const { data } = parsed;
  return { A: recorded(data, 'A'), B: recorded(data, 'B'), AB: recorded(data, 'AB') };
}

/**
 * Returns the recorded training of a stage's weights, if they are shipped ones; null before it is loaded, and of all
 * others.
 */
export function recordedOf(state: LabState, stage: Stage): RecordedTraining | null {
  const phase = PHASES.find((each) => each === stage);
  if (phase === undefined || stageState(state, phase).origin.kind !== 'shipped') return null;
  const folder = shippedFolder(state.settings, phase);
  return (folder === null ? null : state.trainings[folder]?.[phase]) ?? null;
}

export function createTrainings({ store }: Pick<Channel, 'store'>, environment: TrainingsEnvironment) {
  const fetched = new Set<string>();

  async function fetchOne(folder: string): Promise<void> {
    if (fetched.has(folder)) return;
    fetched.add(folder);
    const found = trainingsIn(await environment.fetchTraining(folder));
    if (found === null)
      fetched.delete(folder); // the next weights are another chance
    else store.setState(({ trainings }) => ({ trainings: { ...trainings, [folder]: found } }));
  }

  return {
    /** Fetches how all weights that are shipped for the present world were trained. */
    fetchAll(): void {
      const { kind } = store.getState().settings.world;
      for (const layout of shippedLayouts(kind)) void fetchOne(checkpointFolder(kind, layout));
    },

    /**
     * Fetches the training of the current weights, if they are shipped ones. Once someone's own keys are loaded,
     * nothing is fetched any more.
     */
    fetch(): void {
      const { settings, phases } = store.getState();
      if (ownDataOf(settings.world) !== null) return;
      for (const phase of PHASES) {
        const folder = phases[phase].origin.kind === 'shipped' ? shippedFolder(settings, phase) : null;
        if (folder !== null) void fetchOne(folder);
      }
    },
  };
}
