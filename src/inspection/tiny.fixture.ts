import { Random } from '../engine/random.ts';
import { checkGpu } from '../ops/gpu.fixture.ts';
import { Models } from '../training/models.ts';
import { PRESETS, type Settings } from '../training/settings.ts';
import { stagesOf } from '../training/stages.ts';
import type { KeyValueConfig } from '../worlds/keyvalue/config.ts';
import { keyValue, makeKeyValueWorld } from '../worlds/keyvalue/kind.ts';
import { FIXED_SCHEDULE } from '../worlds/recipe.ts';

/** Two layer pairs of four heads between models of width 16. */
export const TINY: Settings & { world: KeyValueConfig } = {
  ...PRESETS.small,
  preset: 'custom',
  world: { ...keyValue.presets.small.world, keys: 256, share: 0.5, seed: 3 },
  A: {
    ...PRESETS.small.A,
    width: 16,
    layers: 2,
    optimiser: { ...PRESETS.small.A.optimiser, ...FIXED_SCHEDULE, rows: 8 },
  },
  B: {
    ...PRESETS.small.B,
    width: 16,
    layers: 2,
    optimiser: { ...PRESETS.small.B.optimiser, ...FIXED_SCHEDULE, rows: 8 },
  },
  composition: {
    ...PRESETS.small.composition,
    optimiser: { ...PRESETS.small.composition.optimiser, rows: 10 },
    pairs: [
      { augmenting: 2, anchor: 1 },
      { augmenting: 1, anchor: 0 },
    ],
  },
};

/** Models with random weights, of which none, as an untrained composition's, is 0. */
export async function tinyModels(settings = TINY) {
  const { device } = await checkGpu();
  const models = new Models(device, settings);
  const random = new Random(8);
  for (const stage of stagesOf(settings)) {
    const { parameters } = models.trained(stage);
    const weights = Array.from(
      await parameters.read(),
      ([name, values]) => [name, values.map((value) => value + 0.3 * random.normal())] as const,
    );
    parameters.write(new Map(weights));
  }
  return { device, models, world: makeKeyValueWorld(TINY.world) };
}
