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
