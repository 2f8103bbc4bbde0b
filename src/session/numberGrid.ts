/** The grid of all a + b and a − b: which of them B answers right. */

import type { Emit } from '../protocol/messages.ts';
import { gridOrder } from '../worlds/arithmetic/numberGrid.ts';
import type { World } from '../worlds/world.ts';
import type { ModelRunners } from './modelRunners.ts';

/** Passes over the runner's rows in a part; two numbers take a third of the tokens that three keys take. */
const PASSES = 3;

export class NumberGrid {
  private readonly cells = gridOrder();
  private next = 0;
  private changes = 0;

  constructor(
    private readonly world: World,
    private readonly runners: ModelRunners,
    private readonly emit: Emit,
  ) {}

  /** Asks the next part of the grid. Returns how many cells that were. */
  async some(): Promise<number> {
    const runner = await this.runners.of('B');
    const cells = this.cells.slice(this.next, this.next + PASSES * this.runners.rows);
    const expressions = cells.map((cell) => this.world.gridExample(cell));
    const right = await runner.right(expressions);
    this.next = (this.next + cells.length) % this.cells.length;
    this.emit({ type: 'numberGrid', cells, right });
    return cells.length;
  }

  /** Asks the whole grid, each part in a turn of its own, until `abandon` or the next call. */
  async all(inTurn: (part: () => Promise<void>) => Promise<void>): Promise<void> {
    this.abandon();
    const before = this.changes;
    let left = this.cells.length;
    while (left > 0) {
      await inTurn(async () => {
        left = before === this.changes ? left - (await this.some()) : 0;
      });
    }
  }

  /** Ends `all` where it is: B's weights are about to change. */
  abandon(): void {
    this.changes++;
  }
}
