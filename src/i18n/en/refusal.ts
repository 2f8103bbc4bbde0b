import type { Refusal } from '../../training/refusal.ts';
import { integer } from '../format.ts';
import { PHASE_NAMES as phase } from '../names.ts';

/** Why a checkpoint was refused. */
export function refusal(reason: Refusal): string {
  switch (reason.kind) {
    case 'damaged':
      return 'This is not a safetensors file, or it is damaged.';
    case 'foreign':
      return 'It was not saved by CALM Lab, so nobody knows which keys it learned.';
    case 'unreadable':
      return 'What it says of itself can’t be read; it may be from another version.';
    case 'lacking':
      return `It has no ${reason.parameter}: it was made for a model of another shape.`;
    case 'surplus':
      return `It has parameters that the present model lacks, such as ${reason.parameter}.`;
    case 'cut-short':
      return `It is cut short: ${reason.parameter} is not whole.`;
    case 'not-finite':
      return `Its ${reason.parameter} holds values that are not finite.`;
    case 'shape':
      return `Its ${reason.parameter} is ${reason.found}; the present model’s is ${reason.present}. Choose the settings it was made with.`;
    case 'phase':
      return `It holds the weights of ${phase[reason.found]}, not of ${phase[reason.present]}.`;
    case 'operands':
      return `It was made for expressions of up to ${reason.found} operands, not ${reason.present}.`;
    case 'keys':
      return `It knows other keys: ${integer(reason.found.keys)} keys of seed ${reason.found.seed}, where the present ones are ${integer(reason.present.keys)} of seed ${reason.present.seed}.`;
    case 'other-model':
      return `This composition was trained with another ${reason.model} than the present one. Load that first.`;
  }
}
