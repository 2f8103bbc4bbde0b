/** Trains one phase at a time: play, pause, single steps, reset. Trainers are compiled when first needed. */
import type { Gpu } from '../engine/gpu.ts';
import { withinMemory } from '../engine/memory.ts';
import { tuningFor } from '../engine/tuning.ts';
import { type Models, phaseSeed } from '../training/models.ts';
import { phaseDefinition } from '../training/phases.ts';
import type { Phase, Settings } from '../training/settings.ts';
import { type Metrics, Trainer } from '../training/trainer.ts';
import type { KeyValueWorld } from '../worlds/keyvalue/world.ts';
import type { Emit } from './lab.ts';
import type { Progress } from './progress.ts';
import type { Survey } from './survey.ts';
import { type Outcome, TrainingLoop } from './trainingLoop.ts';
import type { Turns } from './turns.ts';

interface Run {
  cancelled: boolean;
  loop: TrainingLoop | null;
  ended: Promise<void>;
}

/** What training works with. */
export interface TrainingParts {
  gpu: Gpu;
  settings: Settings;
  world: KeyValueWorld;
  models: Models;
  survey: Survey;
  progress: Progress;
  turns: Turns;
  emit: Emit;
}

export class Training {
  private readonly trainers = new Map<Phase, Promise<Trainer>>();
  private run: Run | null = null;
  private stepsPerSecond: number | null = null;

  constructor(private readonly parts: TrainingParts) {}

  /** Steps per second at most; null: as fast as it goes. */
  pace(stepsPerSecond: number | null): void {
    this.stepsPerSecond = stepsPerSecond;
    this.run?.loop?.pace(stepsPerSecond);
  }

  /** Trains until the last step, the early stop, a pause or a loss that is not finite, and then looks at the result. */
  async play(phase: Phase): Promise<void> {
    const { progress, survey, turns } = this.parts;
    await this.comeToRest();
    const before = progress.stepOf(phase);
    const run: Run = { cancelled: false, loop: null, ended: Promise.resolve() };
    this.run = run;
    run.ended = this.train(phase, run);
    await run.ended;
    const step = progress.stepOf(phase);
    if (step !== before) await survey.look(phase, step, (part) => turns.take(part));
  }

  async pause(): Promise<void> {
    const { run } = this;
    if (!run) return;
    run.cancelled = true;
    run.loop?.cancel();
    await run.ended;
  }

  /** Pauses, and waits for what was to be done before, such as a reset or a load. */
  private async comeToRest(): Promise<void> {
    await this.pause();
    await this.parts.turns.idle();
  }

  async singleStep(phase: Phase): Promise<void> {
    const { survey, progress, turns } = this.parts;
    await this.comeToRest();
    const trainer = await this.trainer(phase);
    if (trainer.step >= trainer.steps) return;
    await turns.take(async () => {
      survey.abandon(phase);
      progress.announce(phase, { status: 'training', source: 'trained' });
      const startedAt = performance.now();
      trainer.takeStep();
      const metrics = await trainer.metrics();
      progress.spend(phase, (performance.now() - startedAt) / 1000);
      this.reportLosses(phase, metrics, 0, 0);
      if (metrics.halted) this.settle(phase, trainer, 'diverged', trainer.step);
      else this.settle(phase, trainer, trainer.step >= trainer.steps ? 'finished' : 'paused', null);
      await this.measure(phase, trainer);
    });
  }

  /** Makes the trainer of a phase start over at `step`, with other weights. */
  async restart(phase: Phase, step: number): Promise<void> {
    this.parts.survey.abandon(phase);
    const trainer = await this.trainers.get(phase);
    trainer?.reset();
    trainer?.resume(step);
  }

  async destroy(): Promise<void> {
    for (const trainer of this.trainers.values()) (await trainer).destroy();
  }

  private async train(phase: Phase, run: Run): Promise<void> {
    const { gpu, progress, survey, turns } = this.parts;
    survey.abandon(phase);
    const before = progress.announce(phase, { status: 'training', source: 'trained' });
    const trainer = await this.trainer(phase).catch((error: unknown) => {
      this.run = null;
      progress.announce(phase, before);
      throw error;
    });
    const loop = new TrainingLoop(
      gpu.device,
      trainer,
      {
        yield: () => turns.idle(),
        onMetrics: (metrics, steps, examples) => this.reportLosses(phase, metrics, steps, examples),
        onWork: (seconds) => progress.spend(phase, seconds),
        measure: () => turns.take(() => this.measure(phase, trainer)),
      },
      this.stepsPerSecond,
    );
    run.loop = loop;
    if (run.cancelled) loop.cancel();
    const outcome = await loop.run();
    this.run = null;
    this.settle(phase, trainer, outcome, loop.badStep);
  }

  /** Says how training ended. After step `bad` went wrong the weights are those of the step before. */
  private settle(phase: Phase, trainer: Trainer, status: Outcome, bad: number | null): void {
    if (bad !== null) trainer.resume(bad);
    this.parts.progress.announce(phase, { status, step: bad === null ? trainer.step : bad - 1 });
  }

  /** Measures the model and its norms; says whether the early stop is reached. */
  private async measure(phase: Phase, trainer: Trainer): Promise<boolean> {
    const { survey, emit } = this.parts;
    const { step } = trainer;
    const [layers, stop] = await Promise.all([trainer.norms(), survey.measure(phase, step)]);
    if (layers.every(({ weights, gradient }) => Number.isFinite(weights + gradient))) {
      emit({ type: 'norms', phase, step, layers });
    }
    return stop;
  }

  private reportLosses(phase: Phase, metrics: Metrics, stepsPerSecond: number, examplesPerSecond: number) {
    const { from, losses } = metrics;
    const bad = losses.findIndex((loss) => !Number.isFinite(loss));
    const finite = bad < 0 ? losses : losses.slice(0, bad);
    if (finite.length === 0) return;
    this.parts.progress.advance(phase, from + finite.length - 1);
    this.parts.emit({ type: 'losses', phase, from, losses: finite, stepsPerSecond, examplesPerSecond });
  }

  private trainer(phase: Phase): Promise<Trainer> {
    const present = this.trainers.get(phase);
    if (present) return present;
    const created = this.createTrainer(phase);
    this.trainers.set(phase, created);
    created.catch(() => this.trainers.delete(phase));
    return created;
  }

  private async createTrainer(phase: Phase): Promise<Trainer> {
    const { gpu, settings, world, models, survey, progress, emit } = this.parts;
    const definition = phaseDefinition(phase, models, world, settings);
    const seed = phaseSeed(settings.seed, phase);
    const { trainer, compiled } = await withinMemory(gpu.device, () => {
      const built = new Trainer(
        gpu.device,
        phase,
        tuningFor(gpu),
        definition,
        models.parameters[phase],
        seed,
      );
      const onProgress = (done: number, total: number) => emit({ type: 'compiling', phase, done, total });
      return { trainer: built, compiled: built.compile(onProgress) };
    });
    await compiled;
    await survey.prepare(phase);
    trainer.resume(progress.stepOf(phase));
    return trainer;
  }
}
