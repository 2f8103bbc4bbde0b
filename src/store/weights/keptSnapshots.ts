/** Snapshots of what trains, kept together with the curves up to the same step. */
import type { EventOf, LabEvent } from '../../protocol/messages.ts';
import type { Stage } from '../../training/stages.ts';
import type { Channel } from '../lab/channel.ts';
import { type PhaseState, stageState } from '../lab/state.ts';
import { type Curve, last } from '../training/curve.ts';
import type { KeptWeights, StageCurves } from './keptWeights.ts';
import { isStale } from './lineage.ts';

/** Returns a copy of a curve up to a step. */
function curveUpTo({ length, steps, values }: Curve, step: number): Curve {
  let end = length;
  while (end > 0 && steps[end - 1] > step) end--;
  return { length: end, steps: steps.slice(0, end), values: values.slice(0, end) };
}

const mapValues = <Of, To>(record: Readonly<Record<string, Of>>, to: (value: Of) => To): Record<string, To> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, to(value)]));

/** Returns copies of a stage's curves up to a step. */
export function curvesUpTo({ losses, accuracy, readability, norms }: StageCurves, step: number): StageCurves {
  const until = (curve: Curve) => curveUpTo(curve, step);
  return {
    losses: until(losses),
    accuracy: mapValues(accuracy, until),
    readability: until(readability),
    norms: mapValues(norms, ({ weights, gradient }) => ({
      weights: until(weights),
      gradient: until(gradient),
    })),
  };
}

/** Returns the status that a training has when it is taken up at a step. */
function restOf({ status, steps }: PhaseState, step: number) {
  if (status === 'stopped' || status === 'diverged') return status;
  return step >= steps ? 'finished' : 'paused';
}

export function createSnapshots({ store }: Pick<Channel, 'store'>, kept: KeptWeights) {
  /** Snapshots that came before the losses of the steps that led to them. */
  const early = new Map<Stage, EventOf<'snapshot'>>();

  function keep({ stage, step, bytes, optimiser }: EventOf<'snapshot'>): void {
    const state = store.getState();
    const phase = stageState(state, stage);
    early.delete(stage);
    const curves = curvesUpTo(phase, step);
    kept.put({
      stage,
      origin: { kind: 'restored' },
      bytes,
      standstill: { status: restOf(phase, step), optimiser, curves },
    });
    // A composition of other models could not be loaded again.
    for (const composed of ['AB', 'AB2'] as const) if (isStale(state, composed)) kept.drop(composed);
  }

  function keepIfComplete(snapshot: EventOf<'snapshot'>): void {
    const { status, losses } = stageState(store.getState(), snapshot.stage);
    if (status !== 'training' || (last(losses)?.step ?? 0) >= snapshot.step) keep(snapshot);
    else early.set(snapshot.stage, snapshot);
  }

  return {
    /** Takes an event. The state has it already. */
    follow(event: LabEvent): void {
      if (event.type === 'snapshot') keepIfComplete(event);
      if (event.type !== 'losses') return;
      const waiting = early.get(event.stage);
      if (waiting) keepIfComplete(waiting);
    },

    /** Forgets what has not been kept: the models are being replaced. */
    clear(): void {
      early.clear();
    },
  };
}
