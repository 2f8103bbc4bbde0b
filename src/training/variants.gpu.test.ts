import { describe, expect, test } from 'vitest';
import { Random } from '../engine/random.ts';
import { SOFTWARE_TUNING } from '../engine/tuning.ts';
import { parameterCount } from '../models/shapes.ts';
import { checkGpu } from '../ops/gpu.fixture.ts';
import { drawSuite, writeAnswers } from '../worlds/arithmetic/suites.ts';
import { makeKeyValueWorld } from '../worlds/keyvalue/kind.ts';
import { VARIANTS, type Variant } from '../worlds/recipe.ts';
import { type Models, stageParameters } from './models.ts';
import { forwardPass, Runner } from './runner.ts';
import { PRESETS, type Settings } from './settings.ts';
import { isComposed, type ModelName, type Stage, stagesOf } from './stages.ts';
import { setUp, TINY, take } from './tiny.fixture.ts';

const withVariant = (variant: Variant, augmenting: Settings['augmenting'] = 'one'): Settings => ({
  ...TINY,
  augmenting,
  composition: { ...TINY.composition, variant },
});
const world = makeKeyValueWorld(TINY.world);
const EXPRESSIONS = drawSuite(world, 'heldOut', 6, 1);

/** Returns a model's answers to a few expressions: the probabilities of every token, target by target. */
async function said(models: Models, model: ModelName): Promise<Float32Array[]> {
  const { device } = await checkGpu();
  const runner = new Runner(device, SOFTWARE_TUNING, forwardPass(models, model), world, 8);
  await runner.compile();
  return runner.predict((batch) => writeAnswers(batch, EXPRESSIONS));
}

const read = (models: Models, stage: Stage) => models.trained(stage).parameters.read();

/** Gives a stage weights that are nothing special, as an output matrix of zeros is. */
async function scramble(models: Models, stage: Stage) {
  const random = new Random(5);
  const weights = Array.from(
    await read(models, stage),
    ([name, values]) => [name, values.map((value) => value + 0.3 * random.normal())] as const,
  );
  models.trained(stage).parameters.write(new Map(weights));
}

describe.each(VARIANTS)('%s', (variant) => {
  test('is B, bit for bit, before it is trained', async () => {
    const { models } = await setUp(withVariant(variant), 'AB');
    await scramble(models, 'B');
    models.initialise('AB');
    expect(await said(models, 'AB')).toEqual(await said(models, 'B'));
  });

  test('learns, and changes nothing but its own weights', async () => {
    const { models, trainer } = await setUp(withVariant(variant), 'AB');
    const before = { A: await read(models, 'A'), B: await read(models, 'B'), AB: await read(models, 'AB') };
    const { losses } = await take(trainer, 12);
    expect(losses[11]).toBeLessThan(losses[0]);
    expect(await read(models, 'A')).toEqual(before.A);
    expect(await read(models, 'B')).toEqual(before.B);
    const after = await read(models, 'AB');
    for (const [name, values] of before.AB) expect(after.get(name), name).not.toEqual(values);
  });
});

test('A as an encoder says the first token as A⊕B does, and later ones otherwise', async () => {
  const byVariant = async (variant: Variant) => {
    const { models } = await setUp(withVariant(variant), 'AB');
    await scramble(models, 'AB');
    return said(models, 'AB');
  };
  const [calm, encoder] = [await byVariant('calm'), await byVariant('encoder')];
  const answerLength = calm.length / EXPRESSIONS.length;
  calm.forEach((row, target) => {
    const first = target % answerLength === 0;
    if (first) expect(encoder[target]).toEqual(row);
    else expect(encoder[target]).not.toEqual(row);
  });
});

test.each(['paper', 'small'] as const)(
  'LoRA has about as many parameters as the composition, %s',
  (preset) => {
    const count = (variant: Variant) => {
      const settings = PRESETS[preset];
      const composition = { ...settings.composition, variant };
      return parameterCount(stageParameters({ ...settings, composition }).AB);
    };
    expect(count('lora') / count('calm')).toBeCloseTo(1, 1);
    for (const variant of VARIANTS.filter(isComposed)) expect(count(variant)).toBe(count('calm'));
    expect(count('fineTuned')).toBe(parameterCount(stageParameters(PRESETS[preset]).B));
  },
);

describe('two augmenting models', () => {
  test.each(stagesOf(withVariant('calm', 'later')))(
    'leave the others as they are while %s is trained',
    async (stage) => {
      const { models, trainer } = await setUp(withVariant('calm', 'later'), stage);
      for (const other of ['AB', 'AB2'] as const) await scramble(models, other);
      const stages = stagesOf(models.settings);
      const before = await Promise.all(stages.map((each) => read(models, each)));
      await take(trainer, 3);
      const after = await Promise.all(stages.map((each) => read(models, each)));
      for (const [i, each] of stages.entries()) {
        if (each === stage) expect(after[i], each).not.toEqual(before[i]);
        else expect(after[i], each).toEqual(before[i]);
      }
    },
  );

  test('are composed with links of the same form, together or one after the other', () => {
    const together = stageParameters(withVariant('calm', 'together'));
    const later = stageParameters(withVariant('calm', 'later'));
    const names = (specs: readonly { name: string }[] = []) => specs.map(({ name }) => name);
    expect(names(together.AB)).toEqual([...names(later.AB), ...names(later.AB2)]);
    expect(together.AB2).toBeUndefined();
    expect(names(later.AB2).every((name) => name.startsWith('cross.1.'))).toBe(true);
  });

  test('say what the first and B say, bit for bit, until links to the second are trained', async () => {
    const { models } = await setUp(withVariant('calm', 'later'), 'AB');
    await scramble(models, 'AB');
    const before = await said(models, 'AB');
    await scramble(models, 'A2');
    expect(await said(models, 'AB')).toEqual(before);
    await scramble(models, 'AB2');
    expect(await said(models, 'AB')).not.toEqual(before);
  });
});
