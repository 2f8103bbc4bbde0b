/**
 * The recorded training of shipped weights. It is shown in the charts until the visitor trains that stage, and never
 * among measurements made here.
 */

import { type ShippedTraining, shippedTrainingSchema } from '../../results/shippedTraining.ts';
import { PHASES, type Phase } from '../../training/settings.ts';
import { LAYOUTS, type Layout } from '../../training/settingTexts.ts';
import type { Stage } from '../../training/stages.ts';
import { SUITES } from '../../worlds/keyvalue/suites.ts';
import type { Channel } from '../lab/channel.ts';
import { type LabState, stageState } from '../lab/state.ts';
import type { RecordedTraining, RecordedTrainings } from '../replay/recordedTraining.ts';
import { shippedLayout } from '../weights/lineage.ts';
import type { Curve } from './curve.ts';

export interface TrainingsEnvironment {
  /** Fetches the content of the file beside the shipped checkpoints of a layout; null if there is none. */
  fetchTraining(layout: Layout): Promise<unknown>;
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
  const layout = shippedLayout(state.settings, phase);
  return (layout && state.trainings[layout]?.[phase]) ?? null;
}

export function createTrainings({ store }: Pick<Channel, 'store'>, environment: TrainingsEnvironment) {
  const fetched = new Set<Layout>();

  async function fetchOne(layout: Layout): Promise<void> {
    if (fetched.has(layout)) return;
    fetched.add(layout);
    const found = trainingsIn(await environment.fetchTraining(layout));
    if (found === null)
      fetched.delete(layout); // the next weights are another chance
    else store.setState(({ trainings }) => ({ trainings: { ...trainings, [layout]: found } }));
  }

  return {
    /** Fetches the training of all shipped weights. */
    fetchAll(): void {
      for (const layout of LAYOUTS) void fetchOne(layout);
    },

    /**
     * Fetches the training of the current weights, if they are shipped ones. Once someone's own keys are loaded,
     * nothing is fetched any more.
     */
    fetch(): void {
      const { settings, phases } = store.getState();
      if (settings.world.table !== undefined) return;
      for (const phase of PHASES) {
        const layout = phases[phase].origin.kind === 'shipped' ? shippedLayout(settings, phase) : null;
        if (layout !== null) void fetchOne(layout);
      }
    },
  };
}
