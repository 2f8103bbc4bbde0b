import type { KnownEntries, Refusal } from '../../training/refusal.ts';
import { wordsOf } from '../../worlds/registry.ts';
import { integer } from '../format.ts';
import { STAGE_NAMES as name } from '../names.ts';
import { augmenting, variant, worldName } from './variants.ts';

function keys({ kind, count, highest, seed, table, others, part, seen }: KnownEntries): string {
  const { entries, values } = wordsOf(kind, 'en');
  const all = table
    ? `${integer(count)} ${entries} of the own table ${short(table)}, seed ${seed}`
    : `${integer(count)} ${entries} of seed ${seed}${highest === undefined ? '' : ` with ${values} up to ${highest}`}`;
  const which = {
    all,
    first: `every second of ${all}, from the first on`,
    second: `every second of ${all}, from the second on`,
    composition: `${integer(seen)} of ${all}`,
  }[part];
  return others ? `others than ${which}` : which;
}

/** As much of a fingerprint as a person compares. */
const short = (fingerprint: string): string => fingerprint.slice(0, 8);

/** The reason why a checkpoint was refused. */
export function refusal(reason: Refusal): string {
  switch (reason.kind) {
    case 'damaged':
      return 'This is not a safetensors file, or it is damaged.';
    case 'twice':
      return `Its header names ${reason.parameter} twice, so nobody can tell which one is meant.`;
    case 'misplaced':
      return `Its header is wrong about ${reason.parameter}: the place, the type or the shape does not fit the file.`;
    case 'trailing':
      return 'There is something behind the last of its parameters that belongs to none.';
    case 'weightless':
      return 'It holds a run without any weights.';
    case 'altered':
      return `The weights of ${name[reason.stage]} are not those that it was saved with: someone or something has changed them.`;
    case 'foreign':
      return 'It was not saved by CALM Lab, so nobody knows what it learned.';
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
    case 'stage':
      return `It holds the weights of ${name[reason.found]}, not of ${name[reason.present]}.`;
    case 'world':
      return `It was trained in another world: ${worldName[reason.found]}, where this is ${worldName[reason.present]}.`;
    case 'operands':
      return `It was made for expressions of up to ${reason.found} operands, not ${reason.present}.`;
    case 'keys':
      return `It knows other ${wordsOf(reason.found.kind, 'en').entries}: ${keys(reason.found)}, where it should know ${keys(reason.present)}.`;
    case 'untrained':
      return `With the present settings ${name[reason.stage]} is not trained, so it takes no weights.`;
    case 'variant':
      return `It is of another kind (${variant[reason.found.variant]}, ${augmenting[reason.found.augmenting]}) than the present A⊕B (${variant[reason.present.variant]}, ${augmenting[reason.present.augmenting]}). Choose the settings it was made with.`;
    case 'other-model': {
      const { wanted, present } = reason;
      const which = wanted ? ` It wants the one with the fingerprint ${short(wanted)}` : '';
      const here = wanted && present ? `; the present one has ${short(present)}` : '';
      return `It was trained with another ${name[reason.model]} than the present one.${which && `${which}${here}.`} Load that first.`;
    }
  }
}
