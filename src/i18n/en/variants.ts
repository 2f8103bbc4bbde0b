/** The variants of A⊕B, and the numbers of augmenting models. */

import type { Settings } from '../../training/settings.ts';
import type { Variant } from '../../worlds/recipe.ts';
import { worldWords } from '../../worlds/registry.ts';
import type { WorldWords } from '../../worlds/worldWords.ts';

export const variant: Record<Variant, string> = {
  calm: 'CALM',
  vanillaA: 'Vanilla A',
  randomA: 'Random A',
  encoder: 'A as an encoder',
  lora: 'LoRA on B',
  fineTuned: 'B fine-tuned',
  furtherTrained: 'B further trained',
};

export const augmenting: Record<Settings['augmenting'], string> = {
  one: 'one augmenting model',
  together: 'two augmenting models, composed together',
  later: 'two augmenting models, the second added later',
};

export const variantIs = (world: WorldWords): Record<Variant, string> => ({
  calm: 'This is the paper’s composition: cross-attention from B’s layers to A’s. All else is frozen.',
  vanillaA: `The composition is the same, but A has memorised other ${world.entries}. If it still worked, A’s knowledge would not matter.`,
  randomA: 'The composition is the same, but A was never trained. Only the new parameters can learn.',
  encoder: 'A reads the prompt only. It does not read the answer so far.',
  lora: `There is no A. Low-rank adapters on B learn from the same ${world.tasks}, with about as many parameters.`,
  fineTuned: `There is no A. All of B learns the ${world.tasks} over composition ${world.entries}. Watch how much it forgets.`,
  furtherTrained: `There is no A. All of B learns A’s ${world.entries} and the ${world.tasks}, as if one owner had had all the data.`,
});

export const augmentingIs = (world: WorldWords): Record<Settings['augmenting'], string> => ({
  one: `One A knows all ${world.entries}.`,
  together: `A knows every second ${world.entry}, and A₂ knows the others. One training links both to B.`,
  later: `A knows every second ${world.entry}, and A₂ knows the others. A later training links A₂, and the links to A stay as they are.`,
});

export const { worldName, worldIs } = worldWords('en');
