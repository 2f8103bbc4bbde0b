/**
 * The models of one set of settings, their weights, and what is done with them. Training runs beside the
 * commands; whatever else uses the models (answers, evaluations, checkpoints) is done in turn, and training
 * waits for it between two steps.
 */
import type { Gpu } from '../engine/gpu.ts';
import { type Tuning, tuningFor } from '../engine/tuning.ts';
import { parameterCount } from '../models/shapes.ts';
import {
  CheckpointRefused,
  checkProvenance,
  fingerprint,
  readCheckpoint,
  writeCheckpoint,
} from '../training/checkpoint.ts';
import { answer } from '../training/decoding.ts';
import { Models, phaseSeed } from '../training/models.ts';
import { phaseDefinition } from '../training/phases.ts';
import { Runner } from '../training/runner.ts';
import { PHASES, type Phase, type Settings } from '../training/settings.ts';
import { type Metrics, Trainer } from '../training/trainer.ts';
import { answerTokens, readAnswer } from '../worlds/keyvalue/answer.ts';
import { formatExpression, parseExpression } from '../worlds/keyvalue/parse.ts';
import { type KeyValueWorld, makeKeyValueWorld } from '../worlds/keyvalue/world.ts';
import type { Emit } from './lab.ts';
import type { Command } from './protocol.ts';
import { Survey } from './survey.ts';
import { type Outcome, TrainingLoop } from './trainingLoop.ts';
import { Turns } from './turns.ts';

type SessionCommand = Exclude<Command, { type: 'configure' | 'speed' | 'stopAt' }>;
type Status = 'untrained' | 'training' | Outcome;

/** Where a phase stands. */
interface Progress {
  status: Status;
  source: 'initial' | 'trained' | 'checkpoint';
  step: number;
}

/** The models do not fit into the GPU's memory. */
export class OutOfMemory extends Error {
  override name = 'OutOfMemory';
}

export class Session {
  private readonly world: KeyValueWorld;
  private readonly models: Models;
  private readonly tuning: Tuning;
  private readonly answering: Record<Phase, Runner>;
  private readonly survey: Survey;
  private readonly trainers = new Map<Phase, Trainer>();
  private readonly turns = new Turns();
  private readonly progress: Record<Phase, Progress>;
  private training: { phase: Phase; loop: TrainingLoop; ended: Promise<void> } | null = null;
  private stepsPerSecond: number | null = null;
  private trainedOn: { A: string; B: string } | undefined;

  private constructor(
    private readonly gpu: Gpu,
    private readonly settings: Settings,
    private readonly emit: Emit,
  ) {
    this.world = makeKeyValueWorld(settings.world);
    this.tuning = tuningFor(gpu);
    this.models = new Models(gpu.device, settings);
    this.answering = eachPhase((phase) => this.runner(phase, 1));
    this.survey = new Survey(this.world, gpu.software, emit, (phase, rows) => this.runner(phase, rows));
    this.progress = eachPhase(() => ({ status: 'untrained', source: 'initial', step: 0 }));
  }

  /** Builds the models and compiles what answers questions. Throws `OutOfMemory`. */
  static async build(gpu: Gpu, settings: Settings, emit: Emit): Promise<Session> {
    gpu.device.pushErrorScope('out-of-memory');
    const session = new Session(gpu, settings, emit);
    const done: Record<Phase, number> = { A: 0, B: 0, AB: 0 };
    const total: Record<Phase, number> = { A: 0, B: 0, AB: 0 };
    const sum = (counts: Record<Phase, number>) => PHASES.reduce((all, phase) => all + counts[phase], 0);
    await Promise.all(
      PHASES.map((phase) =>
        session.answering[phase].compile((compiled, all) => {
          done[phase] = compiled;
          total[phase] = all;
          emit({ type: 'building', done: sum(done), total: sum(total) });
        }),
      ),
    );
    const error = await gpu.device.popErrorScope();
    if (error) {
      await session.end();
      throw new OutOfMemory(error.message);
    }
    session.introduce();
    return session;
  }

  private runner(phase: Phase, rows: number): Runner {
    const { device } = this.gpu;
    return new Runner(device, this.tuning, this.models, phase, this.settings.world.operands, rows);
  }

  private introduce(): void {
    const { keys } = this.world;
    this.emit({
      type: 'ready',
      keys: keys.texts.map((text, i) => ({ text, value: keys.values[i] })),
      compositionKeys: keys.compositionKeys,
      parameters: eachPhase((phase) => parameterCount(this.models.specs[phase])),
    });
    for (const phase of PHASES) this.announce(phase, {});
  }

  /** Steps per second at most; null: as fast as it goes. */
  pace(stepsPerSecond: number | null): void {
    this.stepsPerSecond = stepsPerSecond;
    this.training?.loop.pace(stepsPerSecond);
  }

  /** Held-out accuracy at which the composition is done; null: never. */
  stopAt(heldOut: number | null): void {
    this.survey.stopAt = heldOut;
  }

  async perform(command: SessionCommand): Promise<void> {
    switch (command.type) {
      case 'play':
        return this.play(command.phase);
      case 'pause':
        return this.pause();
      case 'step':
        return this.singleStep(command.phase);
      case 'reset':
        return this.reset(command.phase);
      case 'load':
        return this.load(command.phase, command.bytes);
      case 'save':
        return this.turns.take(() => this.save(command.phase));
      case 'ask':
        return this.turns.take(() => this.ask(command.id, command.text));
      case 'evaluate':
        return this.turns.take(() => this.survey.table(command.id, command.count, command.seed));
    }
  }

  /** Stops everything and frees the GPU's memory. */
  async end(): Promise<void> {
    this.survey.abandon();
    await this.pause();
    await this.turns.idle();
    for (const runner of Object.values(this.answering)) runner.destroy();
    for (const trainer of this.trainers.values()) trainer.destroy();
    this.survey.destroy();
    this.models.destroy();
  }

  private announce(phase: Phase, change: Partial<Progress>): void {
    Object.assign(this.progress[phase], change);
    const steps = { A: this.settings.A, B: this.settings.B, AB: this.settings.composition }[phase].optimiser
      .steps;
    this.emit({ type: 'phase', phase, ...this.progress[phase], steps });
  }

  /** The trainer of a phase; compiled when it is first asked for. */
  private async trainer(phase: Phase): Promise<Trainer> {
    const present = this.trainers.get(phase);
    if (present) return present;
    const { device } = this.gpu;
    const { models, world, settings } = this;
    const definition = phaseDefinition(phase, models, world, settings);
    const seed = phaseSeed(settings.seed, phase);
    const trainer = new Trainer(device, phase, this.tuning, definition, models.parameters[phase], seed);
    this.trainers.set(phase, trainer);
    const progress = (done: number, total: number) => this.emit({ type: 'compiling', phase, done, total });
    await trainer.compile(progress);
    await this.survey.prepare(phase);
    trainer.resume(this.progress[phase].step);
    return trainer;
  }

  private async play(phase: Phase): Promise<void> {
    await this.pause();
    const trainer = await this.turns.take(() => this.trainer(phase));
    if (this.training) return;
    await this.begin(phase);
    const loop = new TrainingLoop(
      this.gpu.device,
      trainer,
      {
        yield: () => this.turns.idle(),
        onMetrics: (metrics, stepsPerSecond, examplesPerSecond) =>
          this.reportLosses(phase, metrics, stepsPerSecond, examplesPerSecond),
        measure: () => this.turns.take(() => this.survey.measure(phase, trainer.step)),
      },
      this.stepsPerSecond,
    );
    const ended = loop.run().then(async (outcome) => {
      const { badStep } = loop;
      if (badStep !== null) trainer.resume(badStep);
      this.training = null;
      this.announce(phase, { status: outcome, step: badStep === null ? trainer.step : badStep - 1 });
      if (outcome === 'finished' || outcome === 'stopped') await this.lookAtKeys(phase);
    });
    this.training = { phase, loop, ended };
    await ended;
  }

  /** Marks a phase as training from here on. */
  private async begin(phase: Phase): Promise<void> {
    this.survey.abandon();
    if (phase === 'AB') this.trainedOn = { A: await this.fingerprint('A'), B: await this.fingerprint('B') };
    this.announce(phase, { status: 'training', source: 'trained' });
  }

  private reportLosses(
    phase: Phase,
    metrics: Metrics,
    stepsPerSecond: number,
    examplesPerSecond: number,
  ): void {
    const { from, losses } = metrics;
    const bad = losses.findIndex((loss) => !Number.isFinite(loss));
    const finite = bad < 0 ? losses : losses.slice(0, bad);
    if (finite.length === 0) return;
    this.progress[phase].step = from + finite.length - 1;
    this.emit({ type: 'losses', phase, from, losses: finite, stepsPerSecond, examplesPerSecond });
  }

  private async pause(): Promise<void> {
    this.training?.loop.cancel();
    await this.training?.ended;
  }

  private async singleStep(phase: Phase): Promise<void> {
    await this.pause();
    await this.turns.take(async () => {
      const trainer = await this.trainer(phase);
      if (trainer.step >= trainer.steps) return;
      await this.begin(phase);
      trainer.takeStep();
      const metrics = await trainer.metrics();
      this.reportLosses(phase, metrics, 0, 0);
      if (metrics.halted) trainer.resume(trainer.step);
      const ended = trainer.step >= trainer.steps ? 'finished' : 'paused';
      const step = metrics.halted ? trainer.step - 1 : trainer.step;
      this.announce(phase, { status: metrics.halted ? 'diverged' : ended, step });
      await this.survey.measure(phase, trainer.step);
    });
  }

  private async reset(phase: Phase): Promise<void> {
    this.survey.abandon();
    await this.pause();
    await this.turns.take(async () => {
      this.models.initialise(phase);
      this.trainers.get(phase)?.reset();
      this.announce(phase, { status: 'untrained', source: 'initial', step: 0 });
    });
  }

  private async load(phase: Phase, bytes: ArrayBuffer): Promise<void> {
    this.survey.abandon();
    await this.pause();
    try {
      await this.turns.take(async () => {
        const { weights, provenance } = readCheckpoint(bytes, this.models.specs[phase]);
        const present = { A: await this.fingerprint('A'), B: await this.fingerprint('B') };
        checkProvenance(provenance, phase, this.settings, present);
        this.models.parameters[phase].write(weights);
        if (phase === 'AB') this.trainedOn = provenance.trainedOn;
        const trainer = this.trainers.get(phase);
        trainer?.reset();
        trainer?.resume(provenance.step);
        const steps = provenance.step;
        this.announce(phase, { status: 'finished', source: 'checkpoint', step: steps });
      });
    } catch (error) {
      if (!(error instanceof CheckpointRefused)) throw error;
      this.emit({ type: 'refused', phase, reason: error.message });
      return;
    }
    await this.lookAtKeys(phase);
  }

  private async save(phase: Phase): Promise<void> {
    const weights = await this.models.parameters[phase].read();
    const bytes = writeCheckpoint(this.models.specs[phase], weights, {
      phase,
      settings: this.settings,
      step: this.progress[phase].step,
      trainedOn: phase === 'AB' ? this.trainedOn : undefined,
    });
    const { preset, seed } = this.settings;
    const fileName = `calm-${preset}-seed${seed}-${phase}.safetensors`;
    this.emit({ type: 'checkpoint', phase, fileName, bytes }, [bytes]);
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

  /** Asks the model about every key, a part at a time, until something else is to be done. */
  private lookAtKeys(phase: Phase): Promise<void> {
    return this.survey.allKeys(phase, (part) => this.turns.take(part));
  }

  private async fingerprint(phase: 'A' | 'B'): Promise<string> {
    return fingerprint(this.models.specs[phase], await this.models.parameters[phase].read());
  }
}

function eachPhase<T>(make: (phase: Phase) => T): Record<Phase, T> {
  return { A: make('A'), B: make('B'), AB: make('AB') };
}
