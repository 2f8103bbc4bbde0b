/** Measures models while they train and afterwards: accuracies for the charts, and the map of all keys. */
import { shortAnswers } from '../training/decoding.ts';
import { accuracyOn, rightOnKeys } from '../training/evaluation.ts';
import type { Runner } from '../training/runner.ts';
import { PHASES, type Phase } from '../training/settings.ts';
import { formatExpression } from '../worlds/keyvalue/parse.ts';
import { drawKeyMap, drawSuite, type Suite } from '../worlds/keyvalue/suites.ts';
import type { KeyValueWorld } from '../worlds/keyvalue/world.ts';
import type { Emit } from './lab.ts';

/** What is measured while a phase trains. */
const WATCHED: Record<Phase, readonly Suite[]> = {
  A: ['substitution'],
  B: ['numeric'],
  AB: ['heldOut', 'composition'],
};

/** Seeds the expressions that are asked during training; the same in every run, so that curves compare. */
const SEED = 77;

export class Survey {
  /** Held-out accuracy at which the composition is done. */
  stopAt: number | null = null;
  private readonly examples: number;
  private readonly runners = new Map<Phase, Promise<Runner>>();
  private readonly keys;
  private readonly nextKey: Record<Phase, number> = { A: 0, B: 0, AB: 0 };
  private readonly changes: Record<Phase, number> = { A: 0, B: 0, AB: 0 };

  /** @param software whether passes are slow, so that fewer examples must do */
  constructor(
    private readonly world: KeyValueWorld,
    software: boolean,
    private readonly emit: Emit,
    private readonly createRunner: (phase: Phase, rows: number) => Runner,
  ) {
    this.examples = software ? 100 : 500;
    this.keys = drawKeyMap(world, SEED);
  }

  /** Compiles what measures this phase. */
  async prepare(phase: Phase): Promise<void> {
    await this.runner(phase);
  }

  /** Measures the model of a phase after `step` steps; says whether the early stop is reached. */
  async measure(phase: Phase, step: number): Promise<boolean> {
    const runner = await this.runner(phase);
    const accuracy: Partial<Record<Suite, number>> = {};
    for (const suite of WATCHED[phase]) {
      accuracy[suite] = await accuracyOn(runner, phase, this.world, suite, this.examples, SEED);
    }
    this.emit({ type: 'accuracy', phase, step, accuracy });
    if (phase !== 'B') await this.someKeys(phase, this.examples);
    const { heldOut } = accuracy;
    return this.stopAt !== null && heldOut !== undefined && heldOut >= this.stopAt;
  }

  /** Every suite for every model, on fresh expressions. */
  async table(id: number, count: number, seed: number): Promise<void> {
    const cells = async (suite: Suite) => {
      const shares = { A: 0, B: 0, AB: 0 };
      for (const model of PHASES) {
        shares[model] = await accuracyOn(await this.runner(model), model, this.world, suite, count, seed);
      }
      return shares;
    };
    const accuracy = {
      substitution: await cells('substitution'),
      numeric: await cells('numeric'),
      composition: await cells('composition'),
      heldOut: await cells('heldOut'),
    };
    this.emit({ type: 'table', id, accuracy });
  }

  /** What every model answers to `count` expressions over held-out keys. */
  async sample(id: number, count: number, seed: number): Promise<void> {
    const expressions = drawSuite(this.world, 'heldOut', count, seed);
    const answersOf = async (phase: Phase) => shortAnswers(await this.runner(phase), expressions);
    const [A, B, AB] = [await answersOf('A'), await answersOf('B'), await answersOf('AB')];
    const rows = expressions.map((expression, i) => ({
      expression: formatExpression(expression),
      expected: String(expression.result),
      answers: { A: A[i], B: B[i], AB: AB[i] },
    }));
    this.emit({ type: 'sampled', id, rows });
  }

  /**
   * Measures a model that has come to rest, and asks it about every key; each part in a turn of its own, until
   * `abandon`.
   */
  async look(
    phase: Phase,
    step: number,
    inTurn: (part: () => Promise<void>) => Promise<void>,
  ): Promise<void> {
    const before = this.changes[phase];
    const unlessAbandoned = (part: () => Promise<unknown>) =>
      inTurn(async () => {
        if (before === this.changes[phase]) await part();
      });
    await this.prepare(phase);
    await unlessAbandoned(() => this.measure(phase, step));
    if (phase === 'B') return;
    for (let done = 0; done < this.keys.length; done += this.examples) {
      await unlessAbandoned(() => this.someKeys(phase, this.examples));
    }
  }

  /** Ends `look` where it is: the weights of this phase are about to change, and with them what A⊕B does. */
  abandon(phase: Phase): void {
    this.changes[phase]++;
    this.changes.AB++;
  }

  async destroy(): Promise<void> {
    for (const runner of this.runners.values()) (await runner).destroy();
  }

  /** Goes on around the map where the last call left off. */
  private async someKeys(phase: Phase, count: number): Promise<void> {
    const from = this.nextKey[phase];
    const part = this.keys.slice(from, from + count);
    const right = await rightOnKeys(await this.runner(phase), phase, part);
    this.nextKey[phase] = (from + part.length) % this.keys.length;
    const bytes = Uint8Array.from(right, Number);
    this.emit({ type: 'keyMap', phase, from, right: bytes }, [bytes.buffer]);
  }

  private runner(phase: Phase): Promise<Runner> {
    const present = this.runners.get(phase);
    if (present) return present;
    const runner = this.createRunner(phase, this.examples);
    const compiled = runner.compile().then(() => runner);
    this.runners.set(phase, compiled);
    return compiled;
  }
}
