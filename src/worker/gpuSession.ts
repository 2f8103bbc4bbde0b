import type { Gpu } from '../engine/gpu.ts';
import { withinMemory } from '../engine/memory.ts';
import { tuningFor } from '../engine/tuning.ts';
import { parameterCount } from '../models/shapes.ts';
import type { KernelCommand } from '../protocol/kernels.ts';
import type { Command, CommandOf, Emit } from '../protocol/messages.ts';
import { answerAll } from '../session/asking.ts';
import { Checkpoints } from '../session/checkpoints.ts';
import { Progress, UNTRAINED } from '../session/progress.ts';
import { Survey } from '../session/survey.ts';
import { Turns } from '../session/turns.ts';
import { Models } from '../training/models.ts';
import { CheckpointRefused } from '../training/refusal.ts';
import { forwardPass, Runner } from '../training/runner.ts';
import { lastStep } from '../training/schedule.ts';
import type { Settings } from '../training/settings.ts';
import {
  type ModelName,
  mapStages,
  modelsOf,
  optimiserOf,
  type Stage,
  stagesOf,
} from '../training/stages.ts';
import { isMemoryOf } from '../training/trainer.ts';
import { PHASES, type Phase } from '../worlds/phases.ts';
import { type CellMapName, cellCounts, makeWorld } from '../worlds/registry.ts';
import type { World } from '../worlds/world.ts';
import { Inspection } from './inspection.ts';
import { answerOfKernels } from './kernels.ts';
import { Probing } from './probing.ts';
import { Runners } from './runners.ts';
import { Training } from './training.ts';

type SessionCommand = Exclude<
  Command,
  { type: 'configure' | 'speed' | 'stopAt' | 'watch' | 'keepSnapshots' }
>;

export class GpuSession {
  readonly training: Training;
  readonly survey: Survey;
  /** True if weights that are loaded are measured. */
  isWatched = false;
  private readonly world: World;
  private readonly models: Models;
  private readonly answering: Record<Phase, Runner> & { A2?: Runner };
  private readonly runners: Runners;
  private readonly inspection: Inspection;
  private readonly probing: Probing;
  private readonly progress: Progress;
  private readonly checkpoints: Checkpoints;
  private readonly turns = new Turns(() => this.checkpoints.inherit());

  private constructor(
    gpu: Gpu,
    private readonly settings: Settings,
    private readonly emit: Emit,
  ) {
    const world = makeWorld(settings.world);
    const models = new Models(gpu.device, settings);
    const runner = (model: ModelName, rows: number) =>
      new Runner(
        gpu.device,
        tuningFor(gpu, rows === 1 ? 'sequence' : 'batches'),
        forwardPass(models, model),
        world,
        rows,
      );
    const progress = new Progress(settings, emit);
    const checkpoints = new Checkpoints(settings, models, progress);
    const runners = new Runners(gpu, runner);
    const survey = new Survey(settings, world, runners, emit);
    this.world = world;
    this.models = models;
    this.answering = {
      A: runner('A', 1),
      ...(settings.augmenting !== 'one' && { A2: runner('A2', 1) }),
      B: runner('B', 1),
      AB: runner('AB', 1),
    };
    this.runners = runners;
    this.progress = progress;
    this.survey = survey;
    this.checkpoints = checkpoints;
    const parts = {
      gpu,
      settings,
      world,
      models,
      answering: this.answering,
      runners,
      survey,
      progress,
      checkpoints,
      turns: this.turns,
      emit,
    };
    this.inspection = new Inspection(parts);
    this.probing = new Probing(parts);
    this.training = new Training(parts);
  }

  /** Builds the models and compiles what answers questions. Throws `OutOfMemory`. */
  static async build(gpu: Gpu, settings: Settings, emit: Emit): Promise<GpuSession> {
    const counts = new Map<Runner, { done: number; total: number }>();
    const sum = (count: 'done' | 'total') => [...counts.values()].reduce((all, each) => all + each[count], 0);
    const session = await withinMemory(gpu.device, () => {
      const built = new GpuSession(gpu, settings, emit);
      const compiled = Object.values(built.answering).map((runner) =>
        runner.compile((done, total) => {
          counts.set(runner, { done, total });
          emit({ type: 'building', done: sum('done'), total: sum('total') });
        }),
      );
      return { built, compiled: Promise.all(compiled) };
    });
    session.introduce();
    return session;
  }

  private introduce(): void {
    const { entries } = this.world;
    this.emit({
      type: 'ready',
      texts: [...entries.texts],
      values: entries.values.slice(),
      ...(entries.groups && { groups: entries.groups.slice() }),
      compositionKeys: entries.composed,
      cells: cellCounts(this.settings.world),
      parameters: mapStages(this.models.specs, parameterCount),
    });
    for (const stage of stagesOf(this.settings)) this.progress.announce(stage);
  }

  async perform(command: SessionCommand): Promise<void> {
    switch (command.type) {
      case 'play':
        return this.training.play(command.stage);
      case 'pause':
        return this.training.pause();
      case 'step':
        return this.training.singleStep(command.stage);
      case 'reset':
        return this.reset(command.stage);
      case 'load':
      case 'restore':
        return this.load(command);
      case 'save':
        return this.turns.take(() => this.save(command.id, command.stage));
      case 'ask':
        return this.turns.take(async () =>
          this.emit(await answerAll(this.answering, this.world, command.id, command.text)),
        );
      case 'evaluate':
        return this.ofAll(modelsOf(this.settings), () =>
          this.survey.table(command.id, command.count, command.seed),
        );
      case 'sample':
        return this.ofAll(PHASES, () => this.survey.sample(command.id, command.count, command.seed));
      case 'askCells':
        return this.askCells(command.map, command.stage);
      case 'probe':
        return this.probing.perform(command);
      case 'kernels':
      case 'profile':
      case 'timeStep':
        return this.answerKernels(command);
      default:
        return this.inspection.perform(command);
    }
  }

  /** Measures the present weights, and from now on all that are loaded. */
  async watch(): Promise<void> {
    this.isWatched = true;
    const trained = stagesOf(this.settings).filter((stage) => this.progress.stepOf(stage) > 0);
    await Promise.all(trained.map((stage) => this.measureAll(stage)));
  }

  /** Stops everything and frees the GPU's memory. */
  async end(): Promise<void> {
    for (const stage of stagesOf(this.settings)) this.survey.cancel(stage);
    await this.training.pause();
    await this.turns.close();
    for (const runner of Object.values(this.answering)) runner.destroy();
    await Promise.all([this.training.destroy(), this.runners.destroy()]);
    this.inspection.destroy();
    this.models.destroy();
  }

  private async reset(stage: Stage): Promise<void> {
    await this.training.makeWay(stage);
    await this.turns.take(async () => {
      this.checkpoints.initialise(stage);
      await this.training.restart(stage, 0, null);
      this.progress.announce(stage, UNTRAINED);
    });
  }

  private async load(command: CommandOf<'load' | 'restore'>): Promise<void> {
    const { stage } = command;
    await this.training.makeWay(stage);
    try {
      await this.turns.take(() => this.takeWeights(command));
    } catch (error) {
      if (!(error instanceof CheckpointRefused)) throw error;
      this.emit({ type: 'refused', stage, refusal: error.refusal });
      return;
    }
    if (this.isWatched) await this.measureAll(stage);
  }

  private measureAll(stage: Stage): Promise<void> {
    return this.survey.measureAll(stage, this.progress.stepOf(stage), false, (part) => this.turns.take(part));
  }

  private askCells(map: CellMapName, stage: Stage): Promise<void> {
    const step = this.progress.stepOf(stage);
    return this.survey.cells.askAll(map, stage, step, (part) => this.turns.take(part));
  }

  private async takeWeights(command: CommandOf<'load' | 'restore'>): Promise<void> {
    const { stage, bytes } = command;
    const memory = command.type === 'restore' ? command.optimiser : undefined;
    if (memory && !isMemoryOf(this.models.trained(stage).parameters, memory))
      throw new CheckpointRefused({ kind: 'damaged' });
    const { step, seconds, reachedAt = null } = await this.checkpoints.load(stage, bytes);
    await this.training.restart(stage, step, reachedAt, memory);
    const last = lastStep(optimiserOf(stage, this.settings), reachedAt);
    const status = command.type === 'restore' ? command.status : step < last ? 'paused' : 'finished';
    this.progress.announce(stage, { status, source: 'checkpoint', step, seconds, reachedAt });
  }

  private async save(id: number, stage: Stage): Promise<void> {
    const file = await this.checkpoints.save(stage);
    this.emit({ type: 'checkpoint', id, stage, ...file }, [file.bytes]);
  }

  private async answerKernels(command: KernelCommand): Promise<void> {
    const trainer = await this.training.trainers.of(command.stage);
    await this.turns.take(async () => this.emit(await answerOfKernels(command, trainer)));
  }

  /** Asks several models something in a turn, once what asks them is compiled. */
  private async ofAll(models: readonly ModelName[], task: () => Promise<void>): Promise<void> {
    for (const model of models) await this.survey.prepare(model);
    await this.turns.take(task);
  }
}
