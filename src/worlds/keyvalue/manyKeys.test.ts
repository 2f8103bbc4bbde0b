import fc from 'fast-check';
import { expect, it } from 'vitest';
import { PRESETS, settingsSchema } from '../../training/settings.ts';
import { trainingFor } from './manyKeys.ts';

const keys = fc.integer({ min: 1, max: 25_000 });
const { paper, small } = PRESETS;

it('up to 1,000 keys everything is trained as it is', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1000 }), (few) => {
      expect(trainingFor(paper, few)).toEqual({ A: paper.A, composition: paper.composition });
    }),
  );
});

it('of more keys A sees each a hundred times at least, and can be trained so', () => {
  fc.assert(
    fc.property(keys, fc.constantFrom(paper, small), (many, preset) => {
      const training = trainingFor(preset, many);
      const { steps, rows } = training.A.optimiser;
      const keysInRow = 2.85; // three operands in 85 % of the rows, two in the others
      expect((steps * rows * keysInRow) / many).toBeGreaterThan(100);
      expect(settingsSchema.safeParse({ ...preset, ...training }).success).toBe(true);
    }),
  );
});

it('the composition never takes fewer steps than it was given', () => {
  fc.assert(
    fc.property(keys, fc.integer({ min: 1, max: 5000 }), (many, steps) => {
      const composition = { ...small.composition, optimiser: { ...small.composition.optimiser, steps } };
      const trained = trainingFor({ A: small.A, composition }, many).composition.optimiser;
      expect(trained.steps).toBeGreaterThanOrEqual(steps);
    }),
  );
});

it('more keys never mean fewer steps or rows', () => {
  fc.assert(
    fc.property(keys, keys, (one, other) => {
      const [fewer, more] = [Math.min(one, other), Math.max(one, other)].map((n) => trainingFor(small, n));
      expect(more.A.optimiser.steps).toBeGreaterThanOrEqual(fewer.A.optimiser.steps);
      expect(more.A.optimiser.rows).toBeGreaterThanOrEqual(fewer.A.optimiser.rows);
      expect(more.composition.optimiser.steps).toBeGreaterThanOrEqual(fewer.composition.optimiser.steps);
    }),
  );
});
