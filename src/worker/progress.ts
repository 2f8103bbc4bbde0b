/** Where each phase stands, told to the page whenever it changes. */
import type { Phase, Settings } from '../training/settings.ts';
import type { Emit } from './lab.ts';
import { eachPhase } from './phases.ts';
import type { Outcome } from './trainingLoop.ts';

export interface Standing {
  status: 'untrained' | 'training' | Outcome;
  source: 'initial' | 'trained' | 'checkpoint';
  step: number;
  /** Seconds that these steps took, unless the weights come from a checkpoint that doesn't say. */
  seconds: number | undefined;
}

export class Progress {
  private readonly standings: Record<Phase, Standing>;
  private readonly steps: Record<Phase, number>;

  constructor(
    { A, B, composition }: Settings,
    private readonly emit: Emit,
  ) {
    this.standings = eachPhase(() => ({ status: 'untrained', source: 'initial', step: 0, seconds: 0 }));
    this.steps = { A: A.optimiser.steps, B: B.optimiser.steps, AB: composition.optimiser.steps };
  }

  /** Steps that the weights of a phase have seen. */
  stepOf(phase: Phase): number {
    return this.standings[phase].step;
  }

  /** Seconds that these steps took, if that is known. */
  secondsOf(phase: Phase): number | undefined {
    return this.standings[phase].seconds;
  }

  /** Steps that a phase is to be trained for. */
  stepsOf(phase: Phase): number {
    return this.steps[phase];
  }

  /** Notes how far training is, without telling: the losses tell. */
  advance(phase: Phase, step: number): void {
    this.standings[phase].step = step;
  }

  /** Notes time spent on training, without telling. */
  spend(phase: Phase, seconds: number): void {
    const standing = this.standings[phase];
    if (standing.seconds !== undefined) standing.seconds += seconds;
  }

  /** Changes where a phase stands, and tells. Returns where it stood. */
  announce(phase: Phase, change: Partial<Standing> = {}): Standing {
    const before = { ...this.standings[phase] };
    const standing = Object.assign(this.standings[phase], change);
    this.emit({ type: 'phase', phase, ...standing, steps: this.steps[phase] });
    return before;
  }
}
