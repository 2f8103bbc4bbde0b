import { expect, test } from 'vitest';
import type { KeyValueConfig } from '../worlds/keyvalue/config.ts';
import { type Settings, settingsSchema } from './settings.ts';
import { stagesOf } from './stages.ts';
import { setUp, TINY, take } from './tiny.fixture.ts';

const composition = (change: Partial<Settings['composition']>): Settings => ({
  ...TINY,
  composition: { ...TINY.composition, ...change },
});
const world = (change: Partial<KeyValueConfig>): Settings => ({
  ...TINY,
  world: { ...TINY.world, ...change },
});

/** The far ends of what sweeps vary. */
const SWEEPS: Record<string, Settings> = {
  'every layer pair': composition({
    pairs: [0, 1, 2].flatMap((augmenting) => [0, 1, 2, 3].map((anchor) => ({ augmenting, anchor }))),
  }),
  'a single head': composition({ heads: 1 }),
  'three composition keys': world({ share: 0.01 }),
  'nine tenths of the keys': world({ share: 0.9 }),
  '25,000 keys': world({ keys: 25_000 }),
  'six operands': world({ operands: 6 }),
  'an A wider, deeper and thicker than B': {
    ...TINY,
    A: { ...TINY.A, width: 48, layers: 3, heads: 6, expansion: 16, earlyExit: 1 },
  },
};

test.each(Object.entries(SWEEPS))('%s: all stages can be trained', async (_, settings) => {
  expect(settingsSchema.parse(settings)).toEqual(settings);
  for (const stage of stagesOf(settings)) {
    const { trainer } = await setUp(settings, stage);
    const { losses, halted } = await take(trainer, 6);
    expect(halted, stage).toBe(false);
    expect(Math.max(...losses), stage).toBeLessThan(20);
    trainer.destroy();
  }
});
