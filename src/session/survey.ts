/** Measures models while they train and afterwards: accuracies for the charts, and maps of cells. */

import type { Emit } from '../protocol/messages.ts';
import { shortAnswers } from '../training/decoding.ts';
import { accuracyOn, rightShare } from '../training/evaluation.ts';
import { judgedShare } from '../training/judging.ts';
import { trainedOn } from '../training/knowledge.ts';
import type { Settings } from '../training/settings.ts';
import { type ModelName, modelOf, phaseOf, type Stage } from '../training/stages.ts';
import type { Phase } from '../worlds/phases.ts';
import { isOpenSuite, judgingSuites, type Suite, suitesOf, watchedSuites } from '../worlds/registry.ts';
import { expectedAnswer, type PartSuite, type World } from '../worlds/world.ts';
import { CellSurvey } from './cellSurvey.ts';
import type { ModelRunners } from './modelRunners.ts';

interface Measured {
  /** The quantity that the schedule's goal is about, from 0 to 1. */
  goodness: number;
  /** True if the early stop is reached. */
  isEnough: boolean;
}

/** Seeds the expressions that are asked during training; the same in every run, so that curves compare. */
const SEED = 77;

/** Expressions, at least, on which a training that has ended is measured. */
const LAST_COUNT = 500;

export class Survey {
  /** Held-out accuracy at which the composition is done. */
  stopAt: number | null = null;
  readonly cells: CellSurvey;
  private readonly changed = new Map<Stage, number>();
  private readonly worlds = new Map<Stage, World>();

  constructor(
    private readonly settings: Settings,
    private readonly world: World,
    private readonly runners: ModelRunners,
    private readonly emit: Emit,
  ) {
    this.cells = new CellSurvey(world.cellMaps(SEED), runners, emit);
  }

  /** Compiles what measures this stage. */
  async prepare(stage: Stage): Promise<void> {
    await this.runners.of(modelOf(stage));
  }

  /**
   * Measures the model of a stage after `step` steps, on what it is trained for.
   * @param isLast whether training has ended: what it has come to is measured on more expressions
   * @param readability of an augmenting model that is being trained
   */
  async measure(stage: Stage, step: number, isLast: boolean, readability?: number): Promise<Measured> {
    const model = modelOf(stage);
    const runner = await this.runners.of(model);
    const world = this.worldOf(stage);
    const accuracy: Partial<Record<Suite, number>> = {};
    const { rows } = this.runners;
    const { kind } = this.settings.world;
    const judging = judgingSuites(kind);
    const judge = judging[phaseOf(stage)];
    for (const suite of watchedSuites(kind, phaseOf(stage))) {
      const count = isLast && suite === judge ? Math.max(rows, LAST_COUNT) : rows;
      const examples = world.draw(suite, count, SEED);
      accuracy[suite] = await accuracyOn(runner, model, suite, examples, this.settings);
    }
    this.emit({ type: 'accuracy', stage, step, accuracy, readability });
    await this.cells.askSome(stage, step);
    const heldOut = accuracy[judging.AB];
    const isEnough = this.stopAt !== null && heldOut !== undefined && heldOut >= this.stopAt;
    return { goodness: readability ?? accuracy[judge] ?? 0, isEnough };
  }

  /** Every suite for every model, on fresh examples. */
  async table(id: number, count: number, seed: number): Promise<void> {
    const cells = async (suite: Suite) => {
      const examples = this.world.draw(suite, count, seed);
      const isOpen = isOpenSuite(this.settings.world.kind, suite);
      const share = async (model: Phase) => {
        const runner = await this.runners.of(model);
        if (isOpen) return judgedShare(runner, model, this.world, examples, this.runners.rows);
        return accuracyOn(runner, model, suite, examples, this.settings);
      };
      return { A: await share('A'), B: await share('B'), AB: await share('AB') };
    };
    const accuracy: Partial<Record<Suite, Record<Phase, number>>> = {};
    for (const suite of suitesOf(this.settings.world.kind)) accuracy[suite] = await cells(suite);
    const parts = this.settings.augmenting === 'one' ? undefined : await this.parts(count, seed);
    this.emit({ type: 'table', id, accuracy, parts });
  }

  /** Reports every model's answers to `count` expressions over held-out keys. */
  async sample(id: number, count: number, seed: number): Promise<void> {
    const { world } = this;
    const examples = world.draw(judgingSuites(this.settings.world.kind).AB, count, seed);
    const answersOf = async (phase: Phase) =>
      shortAnswers(await this.runners.of(phase), world, examples, this.runners.rows);
    const [A, B, AB] = [await answersOf('A'), await answersOf('B'), await answersOf('AB')];
    const rows = examples.map((example, i) => ({
      expression: world.format(example),
      expected: expectedAnswer(world, example),
      answers: { A: A[i], B: B[i], AB: AB[i] },
    }));
    this.emit({ type: 'sampled', id, rows });
  }

  /**
   * Measures a model that has come to rest, and asks it about all cells; each part in a turn of its own, until
   * `cancel`.
   * @param isLast whether it comes from a training that has ended
   */
  async measureAll(
    stage: Stage,
    step: number,
    isLast: boolean,
    inTurn: (part: () => Promise<void>) => Promise<void>,
  ): Promise<void> {
    const before = this.changesOf(stage);
    const isCurrent = () => before === this.changesOf(stage);
    await this.prepare(stage);
    await inTurn(async () => {
      if (isCurrent()) await this.measure(stage, step, isLast);
    });
    if (isCurrent()) await this.cells.askAtRest(stage, step, inTurn);
  }

  /** Ends `measureAll` where it is: the weights of this stage are about to change, and with them what A⊕B does. */
  cancel(stage: Stage): void {
    for (const each of new Set<Stage>([stage, 'AB', 'AB2'])) {
      this.changed.set(each, this.changesOf(each) + 1);
      this.cells.cancel(each);
    }
  }

  /** Returns the world that a stage is trained on. */
  private worldOf(stage: Stage): World {
    const world = this.worlds.get(stage) ?? trainedOn(stage, this.world, this.settings);
    this.worlds.set(stage, world);
    return world;
  }

  /** The number of times that weights of any model were about to change. */
  get changes(): number {
    return this.changesOf('AB');
  }

  private changesOf(stage: Stage): number {
    return this.changed.get(stage) ?? 0;
  }

  /** Every model on held-out keys of the first augmenting model, of the second, and of both. */
  private async parts(count: number, seed: number) {
    const cells = async (suite: PartSuite) => {
      const examples = this.world.drawFromParts(suite, count, seed);
      const share = async (model: ModelName) => rightShare(await this.runners.of(model), examples);
      return { A: await share('A'), A2: await share('A2'), B: await share('B'), AB: await share('AB') };
    };
    return { first: await cells('first'), second: await cells('second'), mixed: await cells('mixed') };
  }
}
