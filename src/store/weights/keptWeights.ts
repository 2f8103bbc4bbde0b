/**
 * Copies of weights: the last weights of each stage that came to rest, as checkpoints in memory, which a lost GPU can't
 * take away.
 */
import { STAGES, type Stage } from '../../training/stages.ts';
import type { Origin } from '../training/origin.ts';

interface WeightsCopy {
  origin: Origin;
  bytes: ArrayBuffer;
}

export class KeptWeights {
  private readonly kept = new Map<Stage, WeightsCopy>();
  private readonly underWay = new Map<Stage, WeightsCopy>();

  /** Returns all copies, models before the composition of them. */
  all(): (WeightsCopy & { stage: Stage })[] {
    return STAGES.flatMap((stage) => {
      const weights = this.kept.get(stage);
      return weights === undefined ? [] : [{ stage, ...weights }];
    });
  }

  /** Forgets everything but the weights of some stages. */
  only(stages: readonly Stage[]): void {
    for (const stage of STAGES.filter((each) => !stages.includes(each))) this.kept.delete(stage);
    this.underWay.clear();
  }

  /** Notes that a checkpoint went to the worker. */
  sent(stage: Stage, origin: Origin, bytes: ArrayBuffer): void {
    this.underWay.set(stage, { origin, bytes });
  }

  /** Notes that the worker took the checkpoint that it was sent. */
  taken(stage: Stage): void {
    const weights = this.underWay.get(stage);
    if (weights === undefined) return;
    this.kept.set(stage, weights);
    this.underWay.delete(stage);
  }

  /** Notes that the worker refused the checkpoint that it was sent. */
  refused(stage: Stage): void {
    this.underWay.delete(stage);
  }

  /** Forgets the weights of a stage. */
  dropped(stage: Stage): void {
    this.kept.delete(stage);
  }

  /** The worker gave a checkpoint of weights that came about so. Saving shipped ones does not make them trained here. */
  received(stage: Stage, origin: Origin, bytes: ArrayBuffer): void {
    const isTrained = origin.kind === 'trained' || origin.kind === 'initial';
    this.kept.set(stage, { origin: isTrained ? { kind: 'restored' } : origin, bytes });
  }
}
