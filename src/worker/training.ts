/** Trains one stage at a time: play, pause, single steps, reset. */

import { type Gpu, isLost } from '../engine/gpu.ts';
import type { Emit } from '../protocol/messages.ts';
import type { Checkpoints } from '../session/checkpoints.ts';
import type { Outcome, Progress } from '../session/progress.ts';
import type { Survey } from '../session/survey.ts';
import type { Turns } from '../session/turns.ts';
import type { Models } from '../training/models.ts';
import type { Settings } from '../training/settings.ts';
import { basisOf, isAugmenting, optimiserOf, type Stage } from '../training/stages.ts';
import { badStep, type Metrics, type OptimiserMemory, type Trainer } from '../training/trainer.ts';
import type { World } from '../worlds/world.ts';
import { ReadabilityMeter } from './readability.ts';
import { Snapshots } from './snapshots.ts';
import { Trainers } from './trainers.ts';
import { MEASURE_EVERY, TrainingLoop } from './trainingLoop.ts';

interface TrainingRun {
  cancelled: boolean;
  loop: TrainingLoop | null;
  ended: Promise<void>;
}

/** Something that was asked of training. */
interface Request {
  what: 'play' | 'pause' | 'step';
  /** The stage that is to be trained; null of a pause. */
  stage: Stage | null;
}

/** The parts of the lab that training works with. */
interface TrainingParts {
  gpu: Gpu;
  settings: Settings;
  world: World;
  models: Models;
  survey: Survey;
  progress: Progress;
  checkpoints: Checkpoints;
  turns: Turns;
  emit: Emit;
}

export class Training {
  readonly trainers: Trainers;
  readonly snapshots: Snapshots;
  private readonly readability: ReadabilityMeter;
  private run: TrainingRun | null = null;
  /** The latest request. Whatever still waits gives way to it, as a visitor means the last of several. */
  private latest: Request = { what: 'pause', stage: null };
  private stepsPerSecond: number | null = null;

  constructor(private readonly parts: TrainingParts) {
    this.trainers = new Trainers(parts);
    this.readability = new ReadabilityMeter(parts);
    this.snapshots = new Snapshots(parts);
  }

  /** Steps per second at most; null: as fast as it goes. */
  pace(stepsPerSecond: number | null): void {
    this.stepsPerSecond = stepsPerSecond;
    this.run?.loop?.pace(stepsPerSecond);
  }

  /** Trains until the last step, the early stop, a pause or a loss that is not finite, and then measures the result. */
  async play(stage: Stage): Promise<void> {
    const { progress, survey, turns } = this.parts;
    const request = this.ask('play', stage);
    await this.comeToRest(stage, request);
    if (request !== this.latest) return;
    const before = progress.stepOf(stage);
    const run: TrainingRun = { cancelled: false, loop: null, ended: Promise.resolve() };
    this.run = run;
    run.ended = this.train(stage, run).finally(() => {
      this.run = null;
    });
    await run.ended;
    const step = progress.stepOf(stage);
    if (step === before) return;
    const isLast = step >= (await this.trainers.of(stage)).steps;
    await survey.measureAll(stage, step, isLast, (part) => turns.take(part));
  }

  /** Ends training after what has been submitted, and what was asked for but has not begun. */
  pause(): Promise<void> {
    this.ask('pause', null);
    return this.stop();
  }

  /**
   * Pauses what can't train on while a stage gets other weights: the stage itself, and what builds on it. All else
   * trains on.
   */
  async makeWay(stage: Stage): Promise<void> {
    const { stage: trains } = this.latest;
    if (trains === null) return;
    if (trains === stage || basisOf(trains, this.parts.settings).includes(stage)) await this.pause();
  }

  /** Takes one step. Several that are asked for in a row are all taken. */
  async singleStep(stage: Stage): Promise<void> {
    const { survey, progress, turns } = this.parts;
    const request = this.ask('step', stage);
    await this.comeToRest(stage, request);
    if (request !== this.latest) return;
    const trainer = await this.trainers.of(stage);
    await turns.take(async () => {
      if (request !== this.latest || trainer.step >= trainer.steps) return;
      survey.cancel(stage);
      progress.announce(stage, { status: 'training', source: 'trained' });
      const startedAt = performance.now();
      trainer.takeStep();
      const metrics = await trainer.metrics();
      progress.spend(stage, (performance.now() - startedAt) / 1000);
      this.reportLosses(stage, metrics, 0, 0);
      const ended = trainer.step >= trainer.steps ? 'finished' : 'paused';
      this.settle(stage, trainer, metrics.halted ? 'diverged' : ended, badStep(metrics));
      await this.measure(stage, trainer);
      await this.snapshots.take(stage, trainer);
    });
  }

  /**
   * Makes the trainer of a stage start over at `step`, with other weights, which reached their goal after `reachedAt`.
   * @param memory of the optimiser, if the training is to go on as if it had never stopped
   */
  async restart(
    stage: Stage,
    step: number,
    reachedAt: number | null,
    memory?: OptimiserMemory,
  ): Promise<void> {
    this.parts.survey.cancel(stage);
    await this.trainers.reset(stage, step, reachedAt, memory);
  }

  async destroy(): Promise<void> {
    await this.trainers.destroy();
    await this.readability.destroy();
  }

  private ask(what: Request['what'], stage: Stage | null): Request {
    if (what !== 'step' || this.latest.what !== 'step') this.latest = { what, stage };
    return this.latest;
  }

  /** Ends a run, however it ends: whoever asked for it learns of a failure. */
  private async stop(): Promise<void> {
    const { run } = this;
    if (!run) return;
    run.cancelled = true;
    run.loop?.cancel();
    await run.ended.catch(() => {});
  }

  /**
   * Ends a run, waits for what was to be done before, such as a reset or a load, and notes what a stage builds on,
   * unless something else was asked meanwhile.
   */
  private async comeToRest(stage: Stage, request: Request): Promise<void> {
    const { checkpoints, turns } = this.parts;
    await this.stop();
    await turns.take(async () => {
      if (request === this.latest) await checkpoints.build(stage);
    });
  }

  private async train(stage: Stage, run: TrainingRun): Promise<void> {
    const { gpu, progress, survey, turns } = this.parts;
    survey.cancel(stage);
    const before = progress.announce(stage, { status: 'training', source: 'trained' });
    // Training that loses its GPU did not end: the page lets it go on.
    const trainer = await this.trainers.of(stage).catch(async (error: unknown) => {
      if (!(await isLost(gpu.device))) progress.announce(stage, before);
      throw error;
    });
    const loop = new TrainingLoop(
      gpu.device,
      trainer,
      {
        yield: () => turns.idle(),
        onMetrics: (metrics, steps, examples) => this.reportLosses(stage, metrics, steps, examples),
        onWork: (seconds) => progress.spend(stage, seconds),
        measure: () => turns.take(() => this.measureAndKeep(stage, trainer)),
      },
      this.stepsPerSecond,
    );
    run.loop = loop;
    if (run.cancelled) loop.cancel();
    const outcome = await loop.run().catch(async (error: unknown) => {
      if (!(await isLost(gpu.device))) progress.announce(stage, { status: 'paused', step: trainer.step });
      throw error;
    });
    this.settle(stage, trainer, outcome, loop.badStep);
    if (trainer.step > 0) await this.snapshots.take(stage, trainer);
  }

  /** Reports how training ended. After step `bad` went wrong the weights are those of the step before. */
  private settle(stage: Stage, trainer: Trainer, status: Outcome, bad: number | null): void {
    if (bad !== null) trainer.resume(bad);
    this.parts.progress.announce(stage, { status, step: bad === null ? trainer.step : bad - 1 });
  }

  private async measureAndKeep(stage: Stage, trainer: Trainer): Promise<boolean> {
    // The losses of the last steps may not have been read yet, but a snapshot is of all steps that were taken.
    this.parts.progress.advance(stage, trainer.step);
    const isEnough = await this.measure(stage, trainer);
    if (this.snapshots.isDue()) await this.snapshots.take(stage, trainer);
    return isEnough;
  }

  /** Measures the model and its norms, and cools it down once it is good enough; returns whether the early stop is reached. */
  private async measure(stage: Stage, trainer: Trainer): Promise<boolean> {
    const { settings, survey, progress, emit } = this.parts;
    const { step } = trainer;
    const { goal } = optimiserOf(stage, settings);
    const readability =
      goal !== null && isAugmenting(stage) ? await this.readability.measure(stage) : undefined;
    const [layers, { goodness, isEnough }] = await Promise.all([
      trainer.norms(),
      survey.measure(stage, step, step >= trainer.steps, readability),
    ]);
    if (layers.every(({ weights, gradient }) => Number.isFinite(weights + gradient))) {
      emit({ type: 'norms', stage, step, layers });
    }
    // Single steps are measured too, but decide nothing: a run must not depend on how it was watched.
    const isDue = step % MEASURE_EVERY === 0;
    if (goal !== null && isDue && progress.reachedAt(stage) === null && goodness >= goal) {
      trainer.coolDown();
      progress.announce(stage, { reachedAt: step });
    }
    return isEnough;
  }

  private reportLosses(stage: Stage, metrics: Metrics, stepsPerSecond: number, examplesPerSecond: number) {
    const { from, losses } = metrics;
    const bad = badStep(metrics);
    const taken = bad === null ? losses : losses.slice(0, bad - from);
    if (taken.length === 0) return;
    this.parts.progress.advance(stage, from + taken.length - 1);
    this.parts.emit({ type: 'losses', stage, from, losses: taken, stepsPerSecond, examplesPerSecond });
  }
}
