/** Which keys a model is trained on, where that is not all of them. */
import { everySecond, makeOtherKeys } from '../worlds/keyvalue/keys.ts';
import type { KeyValueWorld } from '../worlds/keyvalue/world.ts';
import type { Settings } from './settings.ts';
import type { Augmenting, Stage } from './stages.ts';

/** The keys that the first and the second augmenting model have to know, where there are two. */
export const partsOf = ({ keys, operands }: KeyValueWorld): [KeyValueWorld, KeyValueWorld] => [
  { keys: everySecond(keys, 0), operands },
  { keys: everySecond(keys, 1), operands },
];

/** The keys of an augmenting model among those that are asked: all, or, where there are two, every second one. */
export const askedOf = (model: Augmenting, world: KeyValueWorld, { augmenting }: Settings): KeyValueWorld =>
  augmenting === 'one' ? world : partsOf(world)[model === 'A' ? 0 : 1];

/**
 * What an augmenting model is trained on: all keys that are asked, or every second one; or, where A is to be trained
 * on other keys, as many others.
 */
function knownTo(model: Augmenting, world: KeyValueWorld, settings: Settings): KeyValueWorld {
  const known =
    settings.composition.variant === 'vanillaA'
      ? { ...world, keys: makeOtherKeys(settings.world, world.keys) }
      : world;
  return askedOf(model, known, settings);
}

/** What a stage is trained on: the links to a first augmenting model don't know the keys of one that is added later. */
export function trainedOn(stage: Stage, world: KeyValueWorld, settings: Settings): KeyValueWorld {
  if (stage === 'A' || stage === 'A2') return knownTo(stage, world, settings);
  return stage === 'AB' && settings.augmenting === 'later' ? partsOf(world)[0] : world;
}
