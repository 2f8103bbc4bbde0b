import type { Gpu } from '../engine/gpu.ts';
import { withinMemory } from '../engine/memory.ts';
import type { ModelRunners } from '../session/modelRunners.ts';
import type { Runner } from '../training/runner.ts';
import type { ModelName } from '../training/stages.ts';

/** The runners of models over many expressions at once, each compiled when it is first needed. */
export class Runners implements ModelRunners {
  readonly rows: number;
  private readonly runners = new Map<ModelName, Promise<Runner>>();

  constructor(
    private readonly gpu: Pick<Gpu, 'device' | 'software'>,
    private readonly create: (model: ModelName, rows: number) => Runner,
  ) {
    // If passes are slow, fewer expressions must do.
    this.rows = gpu.software ? 100 : 500;
  }

  of(model: ModelName): Promise<Runner> {
    const present = this.runners.get(model);
    if (present) return present;
    const compiled = withinMemory(this.gpu.device, () => {
      const built = this.create(model, this.rows);
      return { built, compiled: built.compile() };
    });
    this.runners.set(model, compiled);
    compiled.catch(() => this.runners.delete(model));
    return compiled;
  }

  async destroy(): Promise<void> {
    for (const runner of this.runners.values()) (await runner).destroy();
  }
}
