/** The settings as a form holds them, and back: what was typed is parsed before it is believed. */
import { PRESETS, type Settings, settingsSchema } from '../../training/settings.ts';

export type NumberField = 'keys' | 'share' | 'operands' | 'seed' | 'worldSeed';

/** What stands in the fields. The share is in per cent. */
export type Fields = Record<NumberField, string> & { layout: 'paper' | 'small' };

const PLACES: Record<string, NumberField> = {
  'world.keys': 'keys',
  'world.share': 'share',
  'world.operands': 'operands',
  'world.seed': 'worldSeed',
  seed: 'seed',
};

export function fieldsOf({ preset, seed, world }: Settings): Fields {
  return {
    layout: preset === 'small' ? 'small' : 'paper',
    keys: String(world.keys),
    share: String(Math.round(100 * world.share)),
    operands: String(world.operands),
    seed: String(seed),
    worldSeed: String(world.seed),
  };
}

const number = (typed: string) => (typed.trim() === '' ? Number.NaN : Number(typed));

/** The settings that fields mean, or the fields that hold no number within the limits. */
export function parseFields(fields: Fields): { settings: Settings } | { wrong: NumberField[] } {
  const { success, data, error } = settingsSchema.safeParse({
    ...PRESETS[fields.layout],
    seed: number(fields.seed),
    world: {
      keys: number(fields.keys),
      share: number(fields.share) / 100,
      operands: number(fields.operands),
      seed: number(fields.worldSeed),
    },
  });
  if (success) return { settings: data };
  const wrong = error.issues.map(({ path }) => PLACES[path.join('.')]);
  return { wrong: [...new Set(wrong)] };
}
