/** What models are trained on, where that is not all entries of a world. */
import type { World } from '../worlds/world.ts';
import type { Settings } from './settings.ts';
import type { Augmenting, Stage } from './stages.ts';

/** What is asked of an augmenting model: all entries, or, where there are two, every second one. */
export const askedOf = (model: Augmenting, world: World, { augmenting }: Settings): World =>
  augmenting === 'one' ? world : world.part(model === 'A' ? 'first' : 'second');

/**
 * What a stage is trained on: the whole world; or, where A is to know other entries than those that are asked, as many
 * others. The links to a first augmenting model don't know the entries of one that is added later.
 */
export function trainedOn(stage: Stage, world: World, settings: Settings): World {
  if (stage === 'A' || stage === 'A2') {
    const isOther = settings.composition.variant === 'vanillaA';
    return askedOf(stage, isOther ? world.part('others') : world, settings);
  }
  return stage === 'AB' && settings.augmenting === 'later' ? world.part('first') : world;
}
