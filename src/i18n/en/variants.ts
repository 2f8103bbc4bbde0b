/** What can be made of A and B, and with how many augmenting models. */
import type { Settings, Variant } from '../../training/settings.ts';

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

export const variantIs: Record<Variant, string> = {
  calm: 'The paper’s composition: a cross-attention from B’s layers to A’s, everything else frozen.',
  vanillaA:
    'The same composition with an A that memorised other keys. If it still worked, A’s knowledge would not matter.',
  randomA: 'The same composition with an A that was never trained: only the new parameters can learn.',
  encoder: 'A reads the prompt only, and not what has been answered so far.',
  lora: 'No A at all: low-rank adapters on B, with about as many trained parameters, learn from the same sums.',
  fineTuned: 'No A at all: all of B is trained on the sums over composition keys. Watch what it forgets.',
  furtherTrained:
    'No A at all: all of B is trained on A’s keys and on the sums, as if data had never been apart.',
};

export const augmentingIs: Record<Settings['augmenting'], string> = {
  one: 'One A knows all keys.',
  together: 'A knows every second key, A₂ the others; both are linked to B in one training.',
  later: 'A knows every second key, A₂ the others; A₂ is linked later, and the links to A stay as they are.',
};
