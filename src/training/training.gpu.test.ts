import { beforeAll, describe, expect, test } from 'vitest';
import { SOFTWARE_TUNING } from '../engine/tuning.ts';
import { checkGpu } from '../ops/gpu.fixture.ts';
import { answerTokens } from '../worlds/arithmetic/answer.ts';
import { drawSuite } from '../worlds/arithmetic/suites.ts';
import { keyValue, makeKeyValueWorld } from '../worlds/keyvalue/kind.ts';
import { PHASES, type Phase } from '../worlds/phases.ts';
import { readCheckpoint } from './checkpoint.ts';
import { decode, decodeAll } from './decoding.ts';
import { Models } from './models.ts';
import { fingerprint } from './provenance.ts';
import { forwardPass, Runner } from './runner.ts';
import { PRESETS, type Settings } from './settings.ts';
import { setUp, TINY, take } from './tiny.fixture.ts';

describe.each(PHASES)('training %s', (phase) => {
  test('gives the same losses and weights twice, bit for bit, and others with another seed', async () => {
    const run = async (settings: Settings) => {
      const { models, trainer } = await setUp(settings, phase);
      return { metrics: await take(trainer, 12), weights: await models.parameters[phase].read() };
    };
    const first = await run(TINY);
    expect(first.metrics.losses).toHaveLength(12);
    expect(await run(TINY)).toEqual(first);
    expect((await run({ ...TINY, seed: 1 })).metrics.losses).not.toEqual(first.metrics.losses);
  });

  test('after a reset runs again as at first', async () => {
    const { models, trainer } = await setUp(TINY, phase);
    const first = await take(trainer, 5);
    models.initialise(phase);
    trainer.reset();
    expect(await take(trainer, 5)).toEqual(first);
  });
});

test('comes out the same, bit for bit, with more workgroups than a dimension of a dispatch holds', async () => {
  const { optimiser } = TINY.B;
  const B = { ...TINY.B, width: 64, heads: 16, layers: 2, expansion: 16 };
  const large = { ...TINY, B: { ...B, optimiser: { ...optimiser, rows: 600 } } };
  const run = async (group: number) => {
    const { models, trainer } = await setUp(large, 'B', { ...SOFTWARE_TUNING, group });
    const { losses } = await take(trainer, 1);
    return { losses, weights: await fingerprint(models.specs.B, await models.parameters.B.read()) };
  };
  expect(await run(1)).toEqual(await run(64));
});

test('the first step from weights that come trained is as long as Adam makes it', async () => {
  const { models, trainer } = await setUp(TINY, 'B');
  const { learningRate, warmup } = TINY.B.optimiser;
  trainer.reset(warmup);
  const read = async () => [...(await models.parameters.B.read()).values()].flatMap((values) => [...values]);
  const before = await read();
  await take(trainer, 1);
  const moved = (await read()).map((value, i) => Math.abs(value - before[i]));
  // Without a bias correction it would be 0.7 times the learning rate.
  expect(Math.max(...moved) / learningRate).toBeCloseTo(1, 1);
});

test.each([
  ['A', ['embedding', 'blocks.0', 'blocks.1', 'norm']],
  [
    'AB',
    ['augmentingNorm', 'anchorNorm', 'projection', 'query', 'keyValue', 'output'].map(
      (x) => `cross.0.0.${x}`,
    ),
  ],
] as const)('norms of %s are reported layer by layer', async (phase, layers) => {
  const { models, trainer } = await setUp(TINY, phase);
  const { norms } = await take(trainer, 3);
  const reported = await trainer.norms();
  expect(reported.map(({ name }) => name)).toEqual(layers);
  const gradient = Math.hypot(...reported.map((layer) => layer.gradient));
  expect(gradient / norms[2]).toBeCloseTo(1, 5);
  for (const { gradient } of reported) expect(gradient).toBeGreaterThan(0);
  const weights = [...(await models.parameters[phase].read()).values()].flatMap((values) => [...values]);
  expect(Math.hypot(...reported.map((layer) => layer.weights)) / Math.hypot(...weights)).toBeCloseTo(1, 5);
});

test('training the composition changes nothing but its own weights', async () => {
  const { models, trainer } = await setUp(TINY, 'AB');
  const read = async (phase: Phase) => models.parameters[phase].read();
  const before = { A: await read('A'), B: await read('B'), AB: await read('AB') };
  await take(trainer, 5);
  expect(await read('A')).toEqual(before.A);
  expect(await read('B')).toEqual(before.B);
  const after = await read('AB');
  for (const [name, values] of before.AB) expect(after.get(name), name).not.toEqual(values);
});

describe('exact match', () => {
  const world = makeKeyValueWorld(keyValue.presets.small.world);
  let models: Models;

  beforeAll(async () => {
    const { device } = await checkGpu();
    models = new Models(device, PRESETS.small);
    for (const phase of PHASES) {
      const response = await fetch(`/checkpoints/small/${phase}.safetensors`);
      const { weights } = readCheckpoint(await response.arrayBuffer(), models.specs[phase]);
      models.parameters[phase].write(weights);
    }
  });

  test.each([
    ['B', 'numeric'],
    ['AB', 'heldOut'],
    ['AB', 'substitution'],
    ['A', 'numeric'],
  ] as const)('by one forward pass is that of greedy decoding: %s on %s', async (model, suite) => {
    const { device } = await checkGpu();
    const runner = (rows: number) =>
      new Runner(device, SOFTWARE_TUNING, forwardPass(models, model), world, rows);
    const expressions = drawSuite(world, suite, 30, 5);
    const together = runner(25);
    const single = runner(1);
    await Promise.all([together.compile(), single.compile()]);
    const right = await together.right(expressions, 'answers');
    const decoded = await decodeAll(together, world, expressions, 25);
    for (const [i, expression] of expressions.entries()) {
      const { tokens } = await decode(single, world, expression);
      expect(tokens.join() === answerTokens(expression).join(), `expression ${i}`).toBe(right[i]);
      expect(decoded[i]).toEqual(tokens);
    }
    if (model !== 'A') expect(right.filter(Boolean).length).toBeGreaterThan(25);
  });
});
