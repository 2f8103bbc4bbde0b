import type { Runner } from '../training/runner.ts';
import type { Phase } from '../training/settings.ts';

/** What runs each model over many expressions at once, compiled when it is first needed. */
export class Runners {
  /** Expressions in a pass. */
  readonly rows: number;
  private readonly runners = new Map<Phase, Promise<Runner>>();

  /** @param software whether passes are slow, so that fewer expressions must do */
  constructor(
    software: boolean,
    private readonly create: (phase: Phase, rows: number) => Runner,
  ) {
    this.rows = software ? 100 : 500;
  }

  /** Resolves once the model of a phase can be run. */
  of(phase: Phase): Promise<Runner> {
    const present = this.runners.get(phase);
    if (present) return present;
    const runner = this.create(phase, this.rows);
    const compiled = runner.compile().then(() => runner);
    this.runners.set(phase, compiled);
    compiled.catch(() => this.runners.delete(phase));
    return compiled;
  }

  async destroy(): Promise<void> {
    for (const runner of this.runners.values()) (await runner).destroy();
  }
}
