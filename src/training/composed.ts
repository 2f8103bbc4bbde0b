/** The kinds of A⊕B: the composition, and the alternatives that it is compared with. */
import type { DeviceBatch } from '../engine/deviceBatch.ts';
import type { Plan } from '../engine/plan.ts';
import { type Composition, compositionStream } from '../models/composition.ts';
import { loraStream } from '../models/lora.ts';
import { type Stream, stream, type Transformer } from '../models/transformer.ts';
import { isOfSecond, type Models } from './models.ts';
import { augmentingModels, isComposed, trainsWholeB } from './stages.ts';

/** The part of A⊕B's weights that is to be trained; null if it is only to be run. */
type Trained = 'AB' | 'AB2' | null;

/** A model with what appends its stream to a plan. */
interface Composed {
  /** Reads its last state out. */
  readout: Transformer;
  append(plan: Plan, batch: DeviceBatch): Stream;
}

/** A⊕B of these models, whatever their settings make of it. */
export function composed(models: Models, trained: Trained): Composed {
  const { variant } = models.settings.composition;
  const anchor = models.frozen('B');
  const own = trained === 'AB' ? models.parameters.AB : models.parameters.AB.frozen();
  if (trainsWholeB(variant)) {
    const readout = { shape: anchor.shape, parameters: own };
    return { readout, append: (plan, batch) => stream(plan, batch, readout) };
  }
  if (!isComposed(variant)) {
    return { readout: anchor, append: (plan, batch) => loraStream(plan, batch, { anchor, parameters: own }) };
  }
  const composition = compositionOf(models, trained);
  return { readout: anchor, append: (plan, batch) => compositionStream(plan, batch, composition) };
}

/**
 * The composition of the augmenting models with B. While the links to a first augmenting model are trained, there
 * is none yet that will be added later.
 */
export function compositionOf(models: Models, trained: Trained): Composition {
  const { settings, shapes, parameters } = models;
  const present = augmentingModels(settings).filter(
    (model) => !(model === 'A2' && settings.augmenting === 'later' && trained === 'AB'),
  );
  const links = trained === 'AB' ? parameters.AB : parameters.AB.frozen();
  const later = trained === 'AB2' ? parameters.AB2 : parameters.AB2?.frozen();
  return {
    augmenting: present.map((model) => models.frozen(model)),
    anchor: models.frozen('B'),
    shape: trained === null ? { ...shapes.composition, stateNoise: 0 } : shapes.composition,
    parameters: { get: (name) => (later && isOfSecond(name) ? later : links).get(name) },
  };
}
