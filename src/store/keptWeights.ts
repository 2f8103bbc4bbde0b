/** The last weights of each phase that came to rest, as checkpoints in memory: what a lost GPU can't take away. */
import { PHASES, type Phase } from '../training/settings.ts';
import type { Origin } from './state.ts';

interface Kept {
  origin: Origin;
  bytes: ArrayBuffer;
}

export class KeptWeights {
  private readonly kept = new Map<Phase, Kept>();
  private readonly underWay = new Map<Phase, Kept>();
  private readonly downloads = new Set<Phase>();

  /** Everything kept, models before the composition of them. */
  all(): (Kept & { phase: Phase })[] {
    return PHASES.flatMap((phase) => {
      const weights = this.kept.get(phase);
      return weights === undefined ? [] : [{ phase, ...weights }];
    });
  }

  clear(): void {
    this.kept.clear();
    this.underWay.clear();
  }

  /** A checkpoint went to the worker. */
  sent(phase: Phase, origin: Origin, bytes: ArrayBuffer): void {
    this.underWay.set(phase, { origin, bytes });
  }

  /** The worker took the checkpoint that it was sent. */
  taken(phase: Phase): void {
    const weights = this.underWay.get(phase);
    if (weights === undefined) return;
    this.kept.set(phase, weights);
    this.underWay.delete(phase);
  }

  /** The worker refused the checkpoint that it was sent. */
  refused(phase: Phase): void {
    this.underWay.delete(phase);
  }

  /** The weights of a phase are no longer worth keeping. */
  dropped(phase: Phase): void {
    this.kept.delete(phase);
  }

  /** The visitor wants the next checkpoint of a phase as a file. */
  wanted(phase: Phase): void {
    this.downloads.add(phase);
  }

  /** A checkpoint came from the worker; returns whether the visitor wanted it as a file. */
  received(phase: Phase, bytes: ArrayBuffer): boolean {
    this.kept.set(phase, { origin: { kind: 'restored' }, bytes });
    return this.downloads.delete(phase);
  }
}
