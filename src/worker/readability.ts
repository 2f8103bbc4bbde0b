/**
 * The share of the values that an augmenting model's states give away while it trains, which decides when its learning
 * rate may fall. It is read at the states that the loss is read from, since those are the ones that learn to hold
 * values.
 */

import type { Gpu } from '../engine/gpu.ts';
import { withinMemory } from '../engine/memory.ts';
import { tuningFor } from '../engine/tuning.ts';
import { type KeyStates, together } from '../inspection/keyStates.ts';
import { readableShare } from '../inspection/readability.ts';
import { StateReader } from '../inspection/stateReader.ts';
import { trainedOn } from '../training/knowledge.ts';
import type { Models } from '../training/models.ts';
import type { Settings } from '../training/settings.ts';
import type { Augmenting } from '../training/stages.ts';
import type { World } from '../worlds/world.ts';

/** Expressions in a pass, and passes: enough states for a linear map, at about the cost of one training step. */
const ROWS = 100;
const PASSES = 3;
const SEED = 78;

interface ReadabilityParts {
  gpu: Gpu;
  settings: Settings;
  world: World;
  models: Models;
}

export class ReadabilityMeter {
  private readonly readers = new Map<Augmenting, Promise<StateReader>>();

  constructor(private readonly parts: ReadabilityParts) {}

  /** The share of the values that a linear map reads, from 0 to 1: at an early exit or at the end, whichever is less. */
  async measure(stage: Augmenting): Promise<number> {
    const { settings, world } = this.parts;
    const { A } = settings;
    const known = trainedOn(stage, world, settings);
    const reader = await this.readerOf(stage);
    const expressions = known.drawEntries(SEED).filter((_, i, all) => isChosen(i, all.length));
    const passes: KeyStates[][] = [];
    for (let from = 0; from < expressions.length; from += ROWS) {
      passes.push(await reader.read(expressions.slice(from, from + ROWS)));
    }
    const shares = [A.earlyExit ?? A.layers, A.layers].map((layer) =>
      readableShare(together(passes.map((pass) => pass[layer])), known.entries.values, known.text),
    );
    return Math.min(...shares);
  }

  async destroy(): Promise<void> {
    for (const reader of this.readers.values()) (await reader).destroy();
  }

  private readerOf(stage: Augmenting): Promise<StateReader> {
    const present = this.readers.get(stage);
    if (present) return present;
    const { gpu, models, world } = this.parts;
    const compiled = withinMemory(gpu.device, () => {
      const built = new StateReader(gpu.device, tuningFor(gpu), models.frozen(stage), world, ROWS);
      return { built, compiled: built.compile() };
    });
    this.readers.set(stage, compiled);
    compiled.catch(() => this.readers.delete(stage));
    return compiled;
  }
}

/** Chooses evenly among the keys, where there are more than are read. */
const isChosen = (key: number, count: number) => {
  const most = ROWS * PASSES;
  return Math.floor(((key + 1) * most) / count) > Math.floor((key * most) / count);
};
