import type { Runner } from '../training/runner.ts';
import type { ModelName } from '../training/stages.ts';

/** Runs each model over many expressions at once. */
export interface ModelRunners {
  /** Expressions in a pass. */
  readonly rows: number;
  /** Resolves once a model can be run. */
  of(model: ModelName): Promise<Pick<Runner, 'right' | 'predict'>>;
}
