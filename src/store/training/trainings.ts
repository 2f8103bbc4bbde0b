/**
 * How shipped weights were trained, as it was recorded then. It stands in the charts until the visitor trains that
 * part, and never among what was measured here.
 */

import { type ShippedTraining, shippedTrainingSchema } from '../../results/shippedTraining.ts';
import type { Stage } from '../../training/stages.ts';
import { SUITES } from '../../worlds/arithmetic/suites.ts';
import { PHASES, type Phase } from '../../worlds/phases.ts';
import { LAYOUTS, type Layout } from '../../worlds/recipe.ts';
import type { Channel } from '../lab/channel.ts';
import { type LabState, stageState } from '../lab/state.ts';
import type { RecordedTraining, RecordedTrainings } from '../replay/recordedTraining.ts';
import { shippedLayout } from '../weights/lineage.ts';
import type { Curve } from './curve.ts';

export interface TrainingsSurroundings {
  /** What the file beside the shipped checkpoints of a layout holds; null where there is none. */
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

/** The trainings in a file, whoever wrote it; null where it holds none. */
export function trainingsIn(content: unknown): RecordedTrainings | null {
  const parsed = shippedTrainingSchema.safeParse(content);
  if (!parsed.success) return null;
  const { data } = parsed;
  return { A: recorded(data, 'A'), B: recorded(data, 'B'), AB: recorded(data, 'AB') };
}

/** How the weights of a stage were trained, where they are shipped ones; null before that is here, and of all others. */
export function recordedOf(state: LabState, stage: Stage): RecordedTraining | null {
  const phase = PHASES.find((each) => each === stage);
  if (phase === undefined || stageState(state, phase).origin.kind !== 'shipped') return null;
  const layout = shippedLayout(state.settings, phase);
  return (layout && state.trainings[layout]?.[phase]) ?? null;
}

export function createTrainings({ store }: Pick<Channel, 'store'>, surroundings: TrainingsSurroundings) {
  const fetched = new Set<Layout>();

  async function fetchOne(layout: Layout): Promise<void> {
    if (fetched.has(layout)) return;
    fetched.add(layout);
    const found = trainingsIn(await surroundings.fetchTraining(layout));
    if (found === null)
      fetched.delete(layout); // the next weights are another chance
    else store.setState(({ trainings }) => ({ trainings: { ...trainings, [layout]: found } }));
  }

  return {
    /** Fetches how all shipped weights were trained. */
    fetchAll(): void {
      for (const layout of LAYOUTS) void fetchOne(layout);
    },

    /**
     * Fetches how the weights in place were trained, where they are shipped ones. Once someone's own keys are there,
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
