import { expect, test } from 'vitest';
import { initialParameters, parameterCount, transformerParameters } from '../models/shapes.ts';
import { shapesOf } from '../training/models.ts';
import { PRESETS } from '../training/settings.ts';
import { averageWeights } from './averageWeights.ts';

const shapes = shapesOf(PRESETS.small);
const model = (which: 'A' | 'B') => {
  const specs = transformerParameters(shapes[which]);
  return { specs, weights: initialParameters(specs, which === 'A' ? 1 : 2) };
};

test('what has the same name and shape is averaged, the rest is the anchor model’s', () => {
  const [A, B] = [model('A'), model('B')];
  const { weights, averaged, kept } = averageWeights(A, B);
  expect([...weights.keys()]).toEqual(B.specs.map(({ name }) => name));
  for (const name of averaged.names) {
    const [ours, a, b] = [weights, A.weights, B.weights].map((all) => all.get(name) ?? new Float32Array());
    expect(ours).toEqual(b.map((value, i) => (a[i] + value) / 2));
  }
  for (const name of kept.names) expect(weights.get(name)).toEqual(B.weights.get(name));
  // A has another MLP, one layer less and no output matrix of its own.
  expect(kept.names).toEqual([
    ...[0, 1].flatMap((layer) => [`blocks.${layer}.mlpInput`, `blocks.${layer}.mlpOutput`]),
    ...B.specs.map(({ name }) => name).filter((name) => name.startsWith('blocks.2.')),
    'output',
  ]);
  expect(averaged.values + kept.values).toBe(parameterCount(B.specs));
});
