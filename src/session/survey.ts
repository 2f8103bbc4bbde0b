/** Measures models while they train and afterwards: accuracies for the charts, and the map of all keys. */

import type { Emit } from '../protocol/messages.ts';
import { shortAnswers } from '../training/decoding.ts';
import { accuracyOn, rightOnEntries, rightShare } from '../training/evaluation.ts';
import { trainedOn } from '../training/knowledge.ts';
import type { Settings } from '../training/settings.ts';
import { type ModelName, modelOf, phaseOf, type Stage } from '../training/stages.ts';
import type { Phase } from '../worlds/phases.ts';
import { judgingSuites, type Suite, suitesOf, watchedSuites } from '../worlds/registry.ts';
import { expectedAnswer, type PartSuite, type World } from '../worlds/world.ts';
import type { ModelRunners } from './modelRunners.ts';
import type { NumberGrid } from './numberGrid.ts';

interface Measured {
  /** What the goal of the schedule is about, from 0 to 1. */
  goodness: number;
  /** Whether the early stop is reached. */
  isEnough: boolean;
}

/** Seeds the expressions that are asked during training; the same in every run, so that curves compare. */
const SEED = 77;

/** Expressions, at least, on which a training that has ended is measured. */
const LAST_COUNT = 500;

export class Survey {
  /** Held-out accuracy at which the composition is done. */
  stopAt: number | null = null;
  private readonly keyMap;
  private readonly nextKey = new Map<Stage, number>();
  private readonly changed = new Map<Stage, number>();
  private readonly worlds = new Map<Stage, World>();

  constructor(
    private readonly settings: Settings,
    private readonly world: World,
    private readonly runners: ModelRunners,
    private readonly grid: NumberGrid,
    private readonly emit: Emit,
  ) {
    this.keyMap = world.drawEntries(SEED);
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
    if (stage === 'B') await this.grid.some();
    else await this.someKeys(stage, step);
    const heldOut = accuracy[judging.AB];
    const isEnough = this.stopAt !== null && heldOut !== undefined && heldOut >= this.stopAt;
    return { goodness: readability ?? accuracy[judge] ?? 0, isEnough };
  }

  /** Every suite for every model, on fresh examples. */
  async table(id: number, count: number, seed: number): Promise<void> {
    const cells = async (suite: Suite) => {
      const examples = this.world.draw(suite, count, seed);
      const share = async (model: Phase) =>
        accuracyOn(await this.runners.of(model), model, suite, examples, this.settings);
      return { A: await share('A'), B: await share('B'), AB: await share('AB') };
    };
    const accuracy: Partial<Record<Suite, Record<Phase, number>>> = {};
    for (const suite of suitesOf(this.settings.world.kind)) accuracy[suite] = await cells(suite);
    const parts = this.settings.augmenting === 'one' ? undefined : await this.parts(count, seed);
    this.emit({ type: 'table', id, accuracy, parts });
  }

  /** What every model answers to `count` expressions over held-out keys. */
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
   * Measures a model that has come to rest, and asks it about every key; each part in a turn of its own, until
   * `abandon`.
   * @param isLast whether it comes from a training that has ended
   */
  async look(
    stage: Stage,
    step: number,
    isLast: boolean,
    inTurn: (part: () => Promise<void>) => Promise<void>,
  ): Promise<void> {
    const before = this.changesOf(stage);
    const unlessAbandoned = (part: () => Promise<unknown>) =>
      inTurn(async () => {
        if (before === this.changesOf(stage)) await part();
      });
    await this.prepare(stage);
    await unlessAbandoned(() => this.measure(stage, step, isLast));
    if (stage === 'B') return;
    for (let done = 0; done < this.keyMap.length; done += this.runners.rows) {
      await unlessAbandoned(() => this.someKeys(stage, step));
    }
  }

  /** Ends `look` where it is: the weights of this stage are about to change, and with them what A⊕B does. */
  abandon(stage: Stage): void {
    for (const each of new Set<Stage>([stage, 'AB', 'AB2'])) {
      this.changed.set(each, this.changesOf(each) + 1);
    }
    if (stage === 'B') this.grid.abandon();
  }

  /** What a stage is trained on. */
  private worldOf(stage: Stage): World {
    const world = this.worlds.get(stage) ?? trainedOn(stage, this.world, this.settings);
    this.worlds.set(stage, world);
    return world;
  }

  /** How often weights of any model were about to change. */
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

  /** Goes on around the map where the last call left off. */
  private async someKeys(stage: Stage, step: number): Promise<void> {
    const model = modelOf(stage);
    const from = this.nextKey.get(stage) ?? 0;
    const part = this.keyMap.slice(from, from + this.runners.rows);
    const right = await rightOnEntries(await this.runners.of(model), model, part);
    this.nextKey.set(stage, (from + part.length) % this.keyMap.length);
    const keys = part.map((example) => this.world.readings(example).at(-1)?.entry ?? 0);
    const bytes = Uint8Array.from(right, Number);
    this.emit({ type: 'keyMap', stage, step, keys, right: bytes }, [bytes.buffer]);
  }
}
