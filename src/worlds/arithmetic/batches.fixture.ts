import { BatchWriter } from '../../engine/batch.ts';
import { Random } from '../../engine/random.ts';
import { capacityA, fillA } from './augmentingSampler.ts';
import type { Arithmetic } from './keys.ts';
import { capacityB, capacityOfExamples, fillB, fillComposition, fillFurther } from './sampler.ts';

/** Writes the batch of a step. */
export type Fill = (world: Arithmetic, rows: number, seed: number, step: number) => BatchWriter;

export const batchA: Fill = (world, rows, seed, step) => {
  const asked = { rows, smoothing: 0.25, unknownStrings: false };
  const batch = new BatchWriter(capacityA(world.layout, asked), [1, 0.3]);
  fillA(batch, new Random(seed, step), step, world, asked);
  return batch;
};
/** A batch of an augmenting model that has to know its limits. */
export const batchLimitedA: Fill = (world, rows, seed, step) => {
  const asked = { rows, smoothing: 0.25, unknownStrings: true };
  const batch = new BatchWriter(capacityA(world.layout, asked), [1, 0.3]);
  fillA(batch, new Random(seed, step), step, world, asked);
  return batch;
};
export const batchB: Fill = (world, rows, seed, step) => {
  const batch = new BatchWriter(capacityB(world.layout, rows));
  fillB(batch, new Random(seed, step), step, world, rows);
  return batch;
};
export const batchAB: Fill = (world, rows, seed, step) => {
  const batch = new BatchWriter(capacityOfExamples(world.layout, rows));
  fillComposition(batch, new Random(seed, step), step, world, rows);
  return batch;
};
/** A batch that trains B further. */
export const batchFurther: Fill = (world, rows, seed, step) => {
  const batch = new BatchWriter(capacityOfExamples(world.layout, rows));
  fillFurther(batch, new Random(seed, step), step, world, rows);
  return batch;
};
export const phases: [string, Fill][] = [
  ['A', batchA],
  ['A beside another', batchLimitedA],
  ['B', batchB],
  ['A⊕B', batchAB],
  ['B further trained', batchFurther],
];
