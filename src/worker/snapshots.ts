/**
 * Snapshots of a training: all that its next steps depend on, read back from the GPU while no step is under way. A
 * lost GPU, a reload or a crash costs the steps since the last one.
 */
import type { Emit } from '../protocol/messages.ts';
import type { Checkpoints } from '../session/checkpoints.ts';
import type { Stage } from '../training/stages.ts';
import type { Trainer } from '../training/trainer.ts';

/** Milliseconds between two snapshots, at least. */
const LEAST_MS = 2000;
/** A snapshot may take at most this share of the time of training. */
const SHARE = 0.02;

interface SnapshotParts {
  checkpoints: Checkpoints;
  emit: Emit;
}

export class Snapshots {
  /** True if somebody keeps them. */
  isOn = false;
  private takenAt = Number.NEGATIVE_INFINITY;
  private cost = 0;

  constructor(private readonly parts: SnapshotParts) {}

  /** Returns true if enough time has passed since the last snapshot to pay for the next one. */
  isDue(): boolean {
    return performance.now() - this.takenAt >= Math.max(LEAST_MS, this.cost / SHARE);
  }

  /** Reports a snapshot of a stage. Its trainer must have no step under way. */
  async take(stage: Stage, trainer: Trainer): Promise<void> {
    if (!this.isOn) return;
    const startedAt = performance.now();
    const { step } = trainer;
    const [{ bytes }, optimiser] = await Promise.all([this.parts.checkpoints.save(stage), trainer.memory()]);
    this.parts.emit({ type: 'snapshot', stage, step, bytes, optimiser }, [bytes, optimiser.moments.buffer]);
    this.takenAt = performance.now();
    this.cost = this.takenAt - startedAt;
  }
}
