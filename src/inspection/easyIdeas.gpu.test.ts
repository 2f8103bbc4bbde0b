import { expect, test } from 'vitest';
import { SOFTWARE_TUNING } from '../engine/tuning.ts';
import { answer } from '../training/decoding.ts';
import { forwardPass, Runner } from '../training/runner.ts';
import type { Expression } from '../worlds/arithmetic/expression.ts';
import { parseExpression } from '../worlds/arithmetic/parse.ts';
import { drawSuite } from '../worlds/arithmetic/suites.ts';
import { tryIdea } from './easyIdeas.ts';
import { TRIABLE } from './ideas.ts';
import { tinyModels } from './tiny.fixture.ts';
import type { Alone } from './together.ts';

async function setUp() {
  const { device, models, world } = await tinyModels();
  const tuning = SOFTWARE_TUNING;
  const runner = async (model: 'A' | 'B') => {
    const made = new Runner(device, tuning, forwardPass(models, model), world, 3);
    await made.compile();
    return made;
  };
  const alone = { A: await runner('A'), B: await runner('B') };
  return { alone, parts: { device, tuning, models, world, suite: 'heldOut' as const, count: 8, seed: 1 } };
}

test('averaged weights answer as the anchor model does with those weights in it', async () => {
  const { alone, parts } = await setUp();
  const { models, world } = parts;
  const { examples, merged } = await tryIdea('averageWeights', alone, parts);
  const before = await models.parameters.B.read();
  const ofA = await models.parameters.A.read();
  const mean = new Map(before);
  for (const name of merged?.averaged.names ?? []) {
    const [a, b] = [ofA, before].map((weights) => weights.get(name) ?? new Float32Array());
    mean.set(
      name,
      b.map((value, i) => (a[i] + value) / 2),
    );
  }
  expect(merged?.averaged.names).toContain('blocks.1.queryKeyValue');
  models.parameters.B.write(mean);
  expect(examples).toHaveLength(4);
  for (const { expression, together, B } of examples) {
    const parsed = parseExpression(expression, world);
    if (!parsed.ok) throw new Error(`${expression} can't be parsed`);
    expect(together).toEqual(await answer(alone.B, 'B', world, parsed.example));
    expect(together).not.toEqual(B);
  }
});

test.each(TRIABLE)('%s is tried on held-out expressions, beside A and B', async (idea) => {
  const { alone, parts } = await setUp();
  const { examples } = await tryIdea(idea, alone, parts);
  for (const { expression, expected, A, B } of examples) {
    const parsed = parseExpression(expression, parts.world);
    if (!parsed.ok) throw new Error(`${expression} can't be parsed`);
    const { keys, first, result } = parsed.example;
    for (const key of keys.subarray(first))
      expect(key).toBeGreaterThanOrEqual(parts.world.keys.compositionKeys);
    expect(expected).toBe(String(result));
    expect(A).toEqual(await answer(alone.A, 'A', parts.world, parsed.example));
    expect(B).toEqual(await answer(alone.B, 'B', parts.world, parsed.example));
  }
});

test('the accuracy is the share of the expressions that are answered right', async () => {
  const { alone, parts } = await setUp();
  const A: Alone['A'] = {
    rows: alone.A.rows,
    predict: (write) => alone.A.predict(write),
    right: async (expressions: readonly Expression[]) => expressions.map(({ first }) => first === 0),
  };
  const { accuracy } = await tryIdea('routing', { A, B: alone.B }, parts);
  const full = drawSuite(parts.world, parts.suite, parts.count, parts.seed).filter(
    ({ first }) => first === 0,
  );
  expect(accuracy).toBe(full.length / parts.count);
  expect(accuracy).toBeGreaterThan(0);
  expect(accuracy).toBeLessThan(1);
});
