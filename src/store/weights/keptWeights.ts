/**
 * Copies of weights: the last weights of each stage that were loaded, or of which the worker reported a snapshot. They
 * lie in the page's memory, which a lost GPU can't take away.
 */
import type { EventOf } from '../../protocol/messages.ts';
import { STAGES, type Stage } from '../../training/stages.ts';
import type { PhaseState } from '../lab/state.ts';
import type { Origin } from '../training/origin.ts';

/** The curves of a stage. */
export type StageCurves = Pick<PhaseState, 'losses' | 'accuracy' | 'readability' | 'norms'>;

/** The state of a training at its snapshot: with this it goes on as if it had never stopped. */
export interface Standstill {
  status: 'paused' | 'finished' | 'stopped' | 'diverged';
  optimiser: EventOf<'snapshot'>['optimiser'];
  curves: StageCurves;
}

/** Weights as a checkpoint. */
export interface WeightsCopy {
  stage: Stage;
  origin: Origin;
  bytes: ArrayBuffer;
  /** Null of weights that were not trained here. */
  standstill: Standstill | null;
}

export class KeptWeights {
  private readonly kept = new Map<Stage, WeightsCopy>();
  private readonly underWay = new Map<Stage, WeightsCopy>();

  /** @param onChange called with a stage whose copy is another now, or is gone */
  constructor(private readonly onChange: (stage: Stage) => void) {}

  /** Returns the copy of a stage's weights. */
  of(stage: Stage): WeightsCopy | undefined {
    return this.kept.get(stage);
  }

  /** Returns all copies, models before the composition of them. */
  all(): WeightsCopy[] {
    return STAGES.flatMap((stage) => this.kept.get(stage) ?? []);
  }

  /** Keeps copies that were saved, and that are to be loaded. */
  fill(copies: readonly WeightsCopy[]): void {
    for (const copy of copies) this.kept.set(copy.stage, copy);
  }

  /** Forgets everything but the weights of some stages. */
  only(stages: readonly Stage[]): void {
    for (const stage of STAGES.filter((each) => !stages.includes(each))) this.drop(stage);
    this.underWay.clear();
  }

  /** Notes that a copy went to the worker. */
  sent(copy: WeightsCopy): void {
    this.underWay.set(copy.stage, copy);
  }

  /** Keeps the copy that the worker was sent, since it took it, and returns it. */
  taken(stage: Stage): WeightsCopy | undefined {
    const copy = this.underWay.get(stage);
    this.underWay.delete(stage);
    if (copy !== undefined && copy !== this.kept.get(stage)) this.put(copy);
    return copy;
  }

  /** Notes that the worker refused the checkpoint that it was sent. */
  refused(stage: Stage): void {
    this.underWay.delete(stage);
  }

  /** Keeps a copy in place of the one before. */
  put(copy: WeightsCopy): void {
    this.kept.set(copy.stage, copy);
    this.onChange(copy.stage);
  }

  /** Forgets the weights of a stage. */
  drop(stage: Stage): void {
    if (this.kept.delete(stage)) this.onChange(stage);
  }
}
