/**
 * Everything that determines a run, as one serialisable object: with the same settings, on the same adapter,
 * a run comes out the same.
 */
import { z } from 'zod';
import { LAYOUTS, type Layout, recipeShape, refineRecipe } from '../worlds/recipe.ts';
import { KIND_NAMES, type KindName, recipesOf, worldSchema } from '../worlds/registry.ts';

export const settingsSchema = z
  .object({
    preset: z.enum([...LAYOUTS, 'custom']),
    /** Seeds the initial weights and the batches. The entries have their own seed, in `world`. */
    seed: z
      .number()
      .int()
      .min(0)
      .max(2 ** 31 - 1),
    world: worldSchema,
    ...recipeShape,
  })
  .superRefine(refineRecipe);
export type Settings = z.infer<typeof settingsSchema>;

const layoutsOf = (kind: KindName): Record<Layout, Settings> => {
  const { paper, small } = recipesOf(kind);
  return { paper: { preset: 'paper', seed: 0, ...paper }, small: { preset: 'small', seed: 0, ...small } };
};

const LAYOUTS_OF = new Map(KIND_NAMES.map((kind) => [kind, layoutsOf(kind)]));

/** The settings of each layout of a kind of world. */
export function presetsOf(kind: KindName): Record<Layout, Settings> {
  const found = LAYOUTS_OF.get(kind);
  if (!found) throw new RangeError(`there is no world “${kind}”`);
  return found;
}

/** The presets of the world that the page opens with. */
export const PRESETS = presetsOf(KIND_NAMES[0]);
