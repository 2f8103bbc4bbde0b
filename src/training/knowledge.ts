/** The knowledge that models are trained on, if that is not all entries of a world. */
import type { World } from '../worlds/world.ts';
import type { Settings } from './settings.ts';
import type { Augmenting, Stage } from './stages.ts';

/**
 * Returns the world that an augmenting model is asked about: all entries, or, if there are two such models, every
 * second one.
 */
export const askedOf = (model: Augmenting, world: World, { augmenting }: Settings): World =>
  augmenting === 'one' ? world : world.part(model === 'A' ? 'first' : 'second');

/**
 * Returns the world that a stage is trained on: the whole world; or, if A is to know other entries than those that are
 * asked, as many others. The links to a first augmenting model don't know the entries of one that is added later.
 */
export function trainedOn(stage: Stage, world: World, settings: Settings): World {
  if (stage === 'A' || stage === 'A2') {
    const isOther = settings.composition.variant === 'vanillaA';
    return askedOf(stage, isOther ? world.part('others') : world, settings);
  }
  return stage === 'AB' && settings.augmenting === 'later' ? world.part('first') : world;
}
