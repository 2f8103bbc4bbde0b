/** The models of one set of settings on the CPU, and what they are asked. */

import { parameterCount } from '../models/shapes.ts';
import type { CommandOf, LabEvent } from '../protocol/messages.ts';
import { answerAll } from '../session/asking.ts';
import { Checkpoints } from '../session/checkpoints.ts';
import type { ModelRunners } from '../session/modelRunners.ts';
import { Progress, UNTRAINED } from '../session/progress.ts';
import { Survey } from '../session/survey.ts';
import { Turns } from '../session/turns.ts';
import { stageParameters } from '../training/models.ts';
import { CheckpointRefused } from '../training/refusal.ts';
import type { Settings } from '../training/settings.ts';
import { type ModelName, mapStages, type Stage } from '../training/stages.ts';
import { PHASES } from '../worlds/phases.ts';
import { cellCounts, makeWorld } from '../worlds/registry.ts';
import type { World } from '../worlds/world.ts';
import { type Inquired, inquire } from './inspection.ts';
import { AnsweringModels } from './models.ts';
import { AnsweringRunner } from './runner.ts';

/** The number of expressions in a pass: few, as a question that comes meanwhile waits for it. */
const ROWS = 20;

export type Emit = (event: LabEvent) => void;

export class Answers implements ModelRunners {
  readonly rows = ROWS;
  private readonly world: World;
  private readonly models: AnsweringModels;
  private readonly progress: Progress;
  private readonly checkpoints: Checkpoints;
  private readonly survey: Survey;
  private readonly runners = new Map<ModelName, AnsweringRunner>();
  /** Weights are loaded one after another; questions wait for loads that came before them. */
  private readonly loads = new Turns(() => {});
  private readonly emit: Emit;
  private isOver = false;
  /** The number of times that weights have changed. */
  private changes = 0;

  /** @param settings of which `canAnswer` holds */
  constructor(
    private readonly settings: Settings,
    send: Emit,
  ) {
    const emit: Emit = (event) => {
      if (!this.isOver) send(event);
    };
    this.emit = emit;
    this.world = makeWorld(settings.world);
    this.models = new AnsweringModels(settings);
    this.progress = new Progress(settings, emit);
    this.checkpoints = new Checkpoints(settings, this.models, this.progress);
    this.survey = new Survey(settings, this.world, this, emit);
    const { entries } = this.world;
    emit({
      type: 'ready',
      texts: [...entries.texts],
      values: entries.values.slice(),
      ...(entries.groups && { groups: entries.groups.slice() }),
      compositionKeys: entries.composed,
      cells: cellCounts(settings.world),
      parameters: mapStages(stageParameters(settings), parameterCount),
    });
    for (const phase of PHASES) this.progress.announce(phase);
  }

  of(model: ModelName): Promise<AnsweringRunner> {
    return Promise.resolve(this.runner(model));
  }

  load({ stage, bytes }: CommandOf<'load'>): Promise<void> {
    return this.loads.take(async () => {
      try {
        const { step, seconds } = await this.checkpoints.load(stage, bytes);
        this.change(stage);
        this.progress.announce(stage, { status: 'finished', source: 'checkpoint', step, seconds });
      } catch (error) {
        if (!(error instanceof CheckpointRefused)) throw error;
        this.emit({ type: 'refused', stage, refusal: error.refusal });
      }
    });
  }

  /** Restores the initial weights of a stage. */
  reset({ stage }: CommandOf<'reset'>): Promise<void> {
    return this.loads.take(async () => {
      this.checkpoints.initialise(stage);
      this.change(stage);
      this.progress.announce(stage, UNTRAINED);
    });
  }

  async ask({ id, text }: CommandOf<'ask'>): Promise<void> {
    await this.loads.idle();
    const models = { A: this.runner('A'), B: this.runner('B'), AB: this.runner('AB') };
    this.emit(await answerAll(models, this.world, id, text));
  }

  async sample({ id, count, seed }: CommandOf<'sample'>): Promise<void> {
    await this.loads.idle();
    await this.survey.sample(id, count, seed);
  }

  async evaluate({ id, count, seed }: CommandOf<'evaluate'>): Promise<void> {
    await this.loads.idle();
    await this.survey.table(id, count, seed);
  }

  async askCells({ map, stage }: CommandOf<'askCells'>): Promise<void> {
    await this.loads.idle();
    await this.survey.cells.askAll(map, stage, this.progress.stepOf(stage), (part) => part());
  }

  /** Answers about one set of weights: anew, if some have changed meanwhile. */
  async inquire(command: Inquired): Promise<void> {
    const { world, models, checkpoints } = this;
    const runner = (model: ModelName) => this.runner(model);
    for (;;) {
      await this.loads.idle();
      const before = this.changes;
      const event = await inquire(command, { settings: this.settings, world, models, checkpoints, runner });
      if (before === this.changes) return this.emit(event);
    }
  }

  /** Ends these models, as others replace them: work still under way goes no further, and sends nothing. */
  end(): void {
    this.isOver = true;
    void this.loads.close().then(() => this.models.dispose());
  }

  private change(stage: Stage): void {
    this.changes++;
    this.survey.cancel(stage);
  }

  /**
   * Lets messages in: tfjs computes at once, and many expressions would keep a visitor's question waiting. Never
   * resolves once the models have ended.
   */
  private breathe(): Promise<void> {
    return new Promise((resolve) => {
      setTimeout(() => {
        if (!this.isOver) resolve();
      });
    });
  }

  private runner(model: ModelName): AnsweringRunner {
    if (model === 'A2') throw new RangeError('these settings have one augmenting model');
    const present = this.runners.get(model);
    if (present) return present;
    const logits = this.models.logitsOf(model);
    const runner = new AnsweringRunner(logits, this.world, ROWS, () => this.breathe());
    this.runners.set(model, runner);
    return runner;
  }
}
