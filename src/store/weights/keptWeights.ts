/** The last weights of each stage that came to rest, as checkpoints in memory: what a lost GPU can't take away. */
import { STAGES, type Stage } from '../../training/stages.ts';
import type { Origin } from '../training/origin.ts';

interface Kept {
  origin: Origin;
  bytes: ArrayBuffer;
}

export class KeptWeights {
  private readonly kept = new Map<Stage, Kept>();
  private readonly underWay = new Map<Stage, Kept>();
  private readonly downloads = new Set<Stage>();

  /** Everything kept, models before the composition of them. */
  all(): (Kept & { stage: Stage })[] {
    return STAGES.flatMap((stage) => {
      const weights = this.kept.get(stage);
      return weights === undefined ? [] : [{ stage, ...weights }];
    });
  }

  /** Forgets everything but the weights of some stages; whatever was asked for of the others won't come. */
  only(stages: readonly Stage[]): void {
    for (const stage of STAGES.filter((each) => !stages.includes(each))) this.kept.delete(stage);
    this.underWay.clear();
    this.downloads.clear();
  }

  /** A checkpoint went to the worker. */
  sent(stage: Stage, origin: Origin, bytes: ArrayBuffer): void {
    this.underWay.set(stage, { origin, bytes });
  }

  /** The worker took the checkpoint that it was sent. */
  taken(stage: Stage): void {
    const weights = this.underWay.get(stage);
    if (weights === undefined) return;
    this.kept.set(stage, weights);
    this.underWay.delete(stage);
  }

  /** The worker refused the checkpoint that it was sent. */
  refused(stage: Stage): void {
    this.underWay.delete(stage);
  }

  /** The weights of a stage are no longer worth keeping. */
  dropped(stage: Stage): void {
    this.kept.delete(stage);
  }

  /** The visitor wants the next checkpoint of a stage as a file. */
  wanted(stage: Stage): void {
    this.downloads.add(stage);
  }

  /**
   * A checkpoint of weights that came about so came from the worker; returns whether the visitor wanted it as a file.
   * Saving shipped weights does not make them trained here.
   */
  received(stage: Stage, origin: Origin, bytes: ArrayBuffer): boolean {
    const isTrained = origin.kind === 'trained' || origin.kind === 'initial';
    this.kept.set(stage, { origin: isTrained ? { kind: 'restored' } : origin, bytes });
    return this.downloads.delete(stage);
  }
}
