/** The progress of each stage, reported to the page whenever it changes. */

import type { Emit } from '../protocol/messages.ts';
import { lastStep } from '../training/schedule.ts';
import type { Settings } from '../training/settings.ts';
import { optimiserOf, type Stage, stagesOf } from '../training/stages.ts';

export type Outcome = 'paused' | 'finished' | 'stopped' | 'diverged';

interface Standing {
  status: 'untrained' | 'training' | Outcome;
  source: 'initial' | 'trained' | 'checkpoint';
  step: number;
  /** Seconds that these steps took, unless the weights come from a checkpoint without that number. */
  seconds: number | undefined;
  /** Steps after which the goal of its schedule was reached; null while it is not, or where there is none. */
  reachedAt: number | null;
}

/** The standing of a stage with its initial weights. */
export const UNTRAINED: Standing = {
  status: 'untrained',
  source: 'initial',
  step: 0,
  seconds: 0,
  reachedAt: null,
};

export class Progress {
  private readonly standings: Map<Stage, Standing>;

  constructor(
    private readonly settings: Settings,
    private readonly emit: Emit,
  ) {
    this.standings = new Map(stagesOf(settings).map((stage) => [stage, { ...UNTRAINED }]));
  }

  /** Steps that the weights of a stage have seen. */
  stepOf(stage: Stage): number {
    return this.standing(stage).step;
  }

  /** Seconds that these steps took, if that is known. */
  secondsOf(stage: Stage): number | undefined {
    return this.standing(stage).seconds;
  }

  /** Steps after which the goal of a stage's schedule was reached; null while it is not, or where there is none. */
  reachedAt(stage: Stage): number | null {
    return this.standing(stage).reachedAt;
  }

  /** Steps that a stage is to be trained for, as far as that is known. */
  stepsOf(stage: Stage): number {
    return lastStep(optimiserOf(stage, this.settings), this.reachedAt(stage));
  }

  /** Notes how far training is, without a report: the losses report it. */
  advance(stage: Stage, step: number): void {
    this.standing(stage).step = step;
  }

  /** Notes time spent on training, without a report. */
  spend(stage: Stage, seconds: number): void {
    const standing = this.standing(stage);
    if (standing.seconds !== undefined) standing.seconds += seconds;
  }

  /** Changes where a stage stands, and reports it. Returns where it stood. */
  announce(stage: Stage, change: Partial<Standing> = {}): Standing {
    const standing = this.standing(stage);
    const before = { ...standing };
    Object.assign(standing, change);
    this.emit({ type: 'phase', stage, ...standing, steps: this.stepsOf(stage) });
    return before;
  }

  private standing(stage: Stage): Standing {
    const standing = this.standings.get(stage);
    if (!standing) throw new RangeError(`With these settings there is no ${stage} to train.`);
    return standing;
  }
}
