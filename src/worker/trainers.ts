/** The trainers of the stages, each compiled when it is first needed. */

import type { Gpu } from '../engine/gpu.ts';
import { withinMemory } from '../engine/memory.ts';
import { tuningFor } from '../engine/tuning.ts';
import type { Emit } from '../protocol/messages.ts';
import type { Progress } from '../session/progress.ts';
import type { Survey } from '../session/survey.ts';
import type { Models } from '../training/models.ts';
import { phaseDefinition } from '../training/phases.ts';
import type { Settings } from '../training/settings.ts';
import { type Stage, stageSeed } from '../training/stages.ts';
import { type OptimiserMemory, Trainer } from '../training/trainer.ts';
import type { World } from '../worlds/world.ts';

/** The parts of the lab that trainers are built from. */
interface TrainerParts {
  gpu: Gpu;
  settings: Settings;
  world: World;
  models: Models;
  survey: Survey;
  progress: Progress;
  emit: Emit;
}

export class Trainers {
  private readonly byStage = new Map<Stage, Promise<Trainer>>();
  /** The memory of trainings that are to be taken up, until their trainers are built. */
  private readonly memories = new Map<Stage, OptimiserMemory>();

  constructor(private readonly parts: TrainerParts) {}

  /** Returns the trainer of a stage, once it is compiled. */
  of(stage: Stage): Promise<Trainer> {
    const present = this.byStage.get(stage);
    if (present) return present;
    const created = this.build(stage);
    this.byStage.set(stage, created);
    created.catch(() => this.byStage.delete(stage));
    return created;
  }

  /**
   * Makes the trainer of a stage start over at `step`; its goal was reached after `reachedAt`.
   * @param memory of the optimiser, if the training is to go on as if it had never stopped
   */
  async reset(stage: Stage, step: number, reachedAt: number | null, memory?: OptimiserMemory): Promise<void> {
    const trainer = await this.byStage.get(stage);
    trainer?.reset(step, reachedAt);
    if (memory === undefined) this.memories.delete(stage);
    else if (trainer) trainer.remember(memory);
    else this.memories.set(stage, memory);
  }

  async destroy(): Promise<void> {
    for (const trainer of this.byStage.values()) (await trainer).destroy();
  }

  private async build(stage: Stage): Promise<Trainer> {
    const { gpu, settings, world, models, survey, progress, emit } = this.parts;
    const definition = phaseDefinition(stage, models, world, settings);
    const seed = stageSeed(settings.seed, stage);
    await survey.prepare(stage);
    const trainer = await withinMemory(gpu.device, () => {
      const built = new Trainer(
        gpu.device,
        stage,
        tuningFor(gpu),
        definition,
        models.trained(stage).parameters,
        seed,
      );
      const onProgress = (done: number, total: number) => emit({ type: 'compiling', stage, done, total });
      return { built, compiled: built.compile(onProgress) };
    });
    trainer.reset(progress.stepOf(stage), progress.reachedAt(stage));
    const memory = this.memories.get(stage);
    if (memory) trainer.remember(memory);
    this.memories.delete(stage);
    return trainer;
  }
}
