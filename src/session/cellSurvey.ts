/** Asks models about the cells of maps, part by part. */
import type { Emit } from '../protocol/messages.ts';
import { modelOf, phaseOf, type Stage } from '../training/stages.ts';
import type { CellMap } from '../worlds/cells.ts';
import { type CellMapName, cellMapSchema } from '../worlds/registry.ts';
import type { ModelRunners } from './modelRunners.ts';

type InTurn = (part: () => Promise<void>) => Promise<void>;

const nameOf = ({ name }: CellMap, stage: Stage) => `${name} ${stage}`;

export class CellSurvey {
  /** For a map and a stage, where the next part begins in the map's order. */
  private readonly next = new Map<string, number>();
  /** For a map and a stage, what identifies the latest call of `askAll`, unless it was cancelled. */
  private readonly calls = new Map<string, symbol>();

  constructor(
    private readonly maps: readonly CellMap[],
    private readonly runners: ModelRunners,
    private readonly emit: Emit,
  ) {}

  /** Asks a stage's model, after `step` steps of training, the next part of each of its maps. */
  async askSome(stage: Stage, step: number): Promise<void> {
    for (const map of this.maps) {
      if (map.phases.includes(phaseOf(stage))) await this.askPart(map, stage, step);
    }
  }

  /** Asks all cells of the maps that are asked of a model that has come to rest. */
  async askAtRest(stage: Stage, step: number, inTurn: InTurn): Promise<void> {
    for (const map of this.maps) {
      if (map.isAskedAtRest && map.phases.includes(phaseOf(stage))) await this.ask(map, stage, step, inTurn);
    }
  }

  /** Asks all cells of a map, each part in a turn of its own, until `cancel` or the next such call. */
  async askAll(name: CellMapName, stage: Stage, step: number, inTurn: InTurn): Promise<void> {
    for (const map of this.maps) if (map.name === name) await this.ask(map, stage, step, inTurn);
  }

  /** Asks no more of what was to be asked: the weights of this stage's model are about to change. */
  cancel(stage: Stage): void {
    for (const map of this.maps) this.calls.delete(nameOf(map, stage));
  }

  private async ask(map: CellMap, stage: Stage, step: number, inTurn: InTurn): Promise<void> {
    const call = Symbol();
    this.calls.set(nameOf(map, stage), call);
    const isCurrent = () => this.calls.get(nameOf(map, stage)) === call;
    let left = map.order.length;
    while (left > 0 && isCurrent()) {
      await inTurn(async () => {
        if (isCurrent()) left = await this.askPart(map, stage, step, left);
      });
    }
  }

  /**
   * Goes on around the map where the last part ended.
   * @param before cells that are to be asked in this and later parts
   * @returns how many are left to later parts
   */
  private async askPart(map: CellMap, stage: Stage, step: number, before = 0): Promise<number> {
    const runner = await this.runners.of(modelOf(stage));
    const from = this.next.get(nameOf(map, stage)) ?? 0;
    const cells = map.order.slice(from, from + map.passes * this.runners.rows);
    const examples = cells.map((cell) => map.example(cell));
    const answers = await runner.right(examples, map.written(phaseOf(stage)));
    this.next.set(nameOf(map, stage), (from + cells.length) % map.order.length);
    const right = Uint8Array.from(answers, Number);
    const left = Math.max(0, before - cells.length);
    this.emit({ type: 'cells', map: cellMapSchema.parse(map.name), stage, step, cells, right, left }, [
      right.buffer,
    ]);
    return left;
  }
}
