/**
 * The models of one set of settings, their weights, and what is done with them. Training runs beside the
 * commands; whatever else uses the models (answers, evaluations, checkpoints) is done in turn, and training
 * waits for it between two steps.
 */
import type { Gpu } from '../engine/gpu.ts';
import { withinMemory } from '../engine/memory.ts';
import { tuningFor } from '../engine/tuning.ts';
import { parameterCount } from '../models/shapes.ts';
import { CheckpointRefused } from '../training/checkpoint.ts';
import { answer } from '../training/decoding.ts';
import { Models } from '../training/models.ts';
import { forwardPass, Runner } from '../training/runner.ts';
import { PHASES, type Phase, type Settings } from '../training/settings.ts';
import { answerTokens, readAnswer } from '../worlds/keyvalue/answer.ts';
import { formatExpression, parseExpression } from '../worlds/keyvalue/parse.ts';
import { type KeyValueWorld, makeKeyValueWorld } from '../worlds/keyvalue/world.ts';
import { Checkpoints } from './checkpoints.ts';
import { Inspection } from './inspection.ts';
import type { Emit } from './lab.ts';
import { NumberGrid } from './numberGrid.ts';
import { eachPhase } from './phases.ts';
import { Progress } from './progress.ts';
import type { Command } from './protocol.ts';
import { Runners } from './runners.ts';
import { Survey } from './survey.ts';
import { Training } from './training.ts';
import { Turns } from './turns.ts';

type SessionCommand = Exclude<Command, { type: 'configure' | 'speed' | 'stopAt' }>;

export class Session {
  readonly training: Training;
  readonly survey: Survey;
  private readonly world: KeyValueWorld;
  private readonly models: Models;
  private readonly answering: Record<Phase, Runner>;
  private readonly runners: Runners;
  private readonly inspection: Inspection;
  private readonly progress: Progress;
  private readonly checkpoints: Checkpoints;
  private readonly turns = new Turns();

  private constructor(
    gpu: Gpu,
    settings: Settings,
    private readonly emit: Emit,
  ) {
    const world = makeKeyValueWorld(settings.world);
    const models = new Models(gpu.device, settings);
    const runner = (phase: Phase, rows: number) =>
      new Runner(
        gpu.device,
        tuningFor(gpu, rows === 1 ? 'sequence' : 'batches'),
        forwardPass(models, phase),
        world.operands,
        rows,
      );
    const { turns } = this;
    const progress = new Progress(settings, emit);
    const checkpoints = new Checkpoints(settings, models, progress);
    const runners = new Runners(gpu.software, runner);
    const grid = new NumberGrid(world.operands, runners, emit);
    const survey = new Survey(world, runners, grid, emit);
    this.world = world;
    this.models = models;
    this.answering = eachPhase((phase) => runner(phase, 1));
    this.runners = runners;
    this.progress = progress;
    this.survey = survey;
    this.checkpoints = checkpoints;
    this.inspection = new Inspection({ gpu, world, models, checkpoints, runners, grid, turns, emit });
    this.training = new Training({ gpu, settings, world, models, survey, progress, turns, emit });
  }

  /** Builds the models and compiles what answers questions. Throws `OutOfMemory`. */
  static async build(gpu: Gpu, settings: Settings, emit: Emit): Promise<Session> {
    const counts = eachPhase(() => ({ done: 0, total: 0 }));
    const sum = (count: 'done' | 'total') => PHASES.reduce((all, phase) => all + counts[phase][count], 0);
    const { session, compiled } = await withinMemory(gpu.device, () => {
      const built = new Session(gpu, settings, emit);
      const compile = (phase: Phase) =>
        built.answering[phase].compile((done, total) => {
          counts[phase] = { done, total };
          emit({ type: 'building', done: sum('done'), total: sum('total') });
        });
      return { session: built, compiled: Promise.all(PHASES.map(compile)) };
    });
    await compiled;
    session.introduce();
    return session;
  }

  private introduce(): void {
    const { keys } = this.world;
    this.emit({
      type: 'ready',
      keys: keys.texts.map((text, i) => ({ text, value: keys.values[i] })),
      compositionKeys: keys.compositionKeys,
      parameters: eachPhase((phase) => parameterCount(this.models.specs[phase])),
    });
    for (const phase of PHASES) this.progress.announce(phase);
  }

  async perform(command: SessionCommand): Promise<void> {
    switch (command.type) {
      case 'play':
        if (command.phase === 'AB') await this.checkpoints.compose();
        return this.training.play(command.phase);
      case 'pause':
        return this.training.pause();
      case 'step':
        if (command.phase === 'AB') await this.checkpoints.compose();
        return this.training.singleStep(command.phase);
      case 'reset':
        return this.reset(command.phase);
      case 'load':
        return this.load(command.phase, command.bytes);
      case 'save':
        return this.turns.take(() => this.save(command.phase));
      case 'ask':
        return this.turns.take(() => this.ask(command.id, command.text));
      case 'evaluate':
        return this.evaluate(command.id, command.count, command.seed);
      default:
        return this.inspection.perform(command);
    }
  }

  /** Stops everything and frees the GPU's memory. */
  async end(): Promise<void> {
    for (const phase of PHASES) this.survey.abandon(phase);
    await this.training.pause();
    await this.turns.idle();
    for (const runner of Object.values(this.answering)) runner.destroy();
    await this.training.destroy();
    await this.runners.destroy();
    this.inspection.destroy();
    this.models.destroy();
  }

  private async reset(phase: Phase): Promise<void> {
    await this.training.pause();
    await this.turns.take(async () => {
      this.checkpoints.initialise(phase);
      await this.training.restart(phase, 0);
      this.progress.announce(phase, { status: 'untrained', source: 'initial', step: 0, seconds: 0 });
    });
  }

  private async load(phase: Phase, bytes: ArrayBuffer): Promise<void> {
    await this.training.pause();
    try {
      await this.turns.take(() => this.putInPlace(phase, bytes));
    } catch (error) {
      if (!(error instanceof CheckpointRefused)) throw error;
      this.emit({ type: 'refused', phase, reason: error.message });
      return;
    }
    await this.survey.look(phase, this.progress.stepOf(phase), (part) => this.turns.take(part));
  }

  private async putInPlace(phase: Phase, bytes: ArrayBuffer): Promise<void> {
    const { step, seconds } = await this.checkpoints.putInPlace(phase, bytes);
    await this.training.restart(phase, step);
    const status = step < this.progress.stepsOf(phase) ? 'paused' : 'finished';
    this.progress.announce(phase, { status, source: 'checkpoint', step, seconds });
  }

  private async save(phase: Phase): Promise<void> {
    const file = await this.checkpoints.save(phase);
    this.emit({ type: 'checkpoint', phase, ...file }, [file.bytes]);
  }

  private async ask(id: number, text: string): Promise<void> {
    const parsed = parseExpression(text, this.world);
    if (!parsed.ok) {
      this.emit({ type: 'unanswerable', id, problem: parsed.problem, detail: parsed.detail });
      return;
    }
    const { expression } = parsed;
    const answers = {
      A: await answer(this.answering.A, 'A', expression),
      B: await answer(this.answering.B, 'B', expression),
      AB: await answer(this.answering.AB, 'AB', expression),
    };
    const expected = readAnswer(expression.task, answerTokens(expression)) ?? '';
    this.emit({ type: 'answered', id, expression: formatExpression(expression), expected, answers });
  }

  private async evaluate(id: number, count: number, seed: number): Promise<void> {
    for (const phase of PHASES) await this.survey.prepare(phase);
    await this.turns.take(() => this.survey.table(id, count, seed));
  }
}
