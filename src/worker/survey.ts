/** Measures models while they train and afterwards: accuracies for the charts, and the map of all keys. */
import { accuracyOn, rightOnKeys } from '../training/evaluation.ts';
import { PHASES, type Phase } from '../training/settings.ts';
import { drawKeyMap, type Suite } from '../worlds/keyvalue/suites.ts';
import type { KeyValueWorld } from '../worlds/keyvalue/world.ts';
import type { Emit } from './lab.ts';
import type { NumberGrid } from './numberGrid.ts';
import type { Runners } from './runners.ts';

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
  private readonly keys;
  private readonly nextKey: Record<Phase, number> = { A: 0, B: 0, AB: 0 };
  private readonly changes: Record<Phase, number> = { A: 0, B: 0, AB: 0 };

  constructor(
    private readonly world: KeyValueWorld,
    private readonly runners: Runners,
    private readonly grid: NumberGrid,
    private readonly emit: Emit,
  ) {
    this.keys = drawKeyMap(world, SEED);
  }

  /** Compiles what measures this phase. */
  async prepare(phase: Phase): Promise<void> {
    await this.runners.of(phase);
  }

  /** Measures the model of a phase after `step` steps; says whether the early stop is reached. */
  async measure(phase: Phase, step: number): Promise<boolean> {
    const runner = await this.runners.of(phase);
    const accuracy: Partial<Record<Suite, number>> = {};
    for (const suite of WATCHED[phase]) {
      accuracy[suite] = await accuracyOn(runner, phase, this.world, suite, this.runners.rows, SEED);
    }
    this.emit({ type: 'accuracy', phase, step, accuracy });
    if (phase === 'B') await this.grid.some();
    else await this.someKeys(phase);
    const { heldOut } = accuracy;
    return this.stopAt !== null && heldOut !== undefined && heldOut >= this.stopAt;
  }

  /** Every suite for every model, on fresh expressions. */
  async table(id: number, count: number, seed: number): Promise<void> {
    const cells = async (suite: Suite) => {
      const shares = { A: 0, B: 0, AB: 0 };
      for (const model of PHASES) {
        shares[model] = await accuracyOn(await this.runners.of(model), model, this.world, suite, count, seed);
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
    for (let done = 0; done < this.keys.length; done += this.runners.rows) {
      await unlessAbandoned(() => this.someKeys(phase));
    }
  }

  /** Ends `look` where it is: the weights of this phase are about to change, and with them what A⊕B does. */
  abandon(phase: Phase): void {
    this.changes[phase]++;
    this.changes.AB++;
    if (phase === 'B') this.grid.abandon();
  }

  /** Goes on around the map where the last call left off. */
  private async someKeys(phase: Phase): Promise<void> {
    const from = this.nextKey[phase];
    const part = this.keys.slice(from, from + this.runners.rows);
    const right = await rightOnKeys(await this.runners.of(phase), phase, part);
    this.nextKey[phase] = (from + part.length) % this.keys.length;
    this.emit({ type: 'keyMap', phase, from, right });
  }
}
