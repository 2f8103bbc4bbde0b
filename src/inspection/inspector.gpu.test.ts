import { beforeAll, describe, expect, test } from 'vitest';
import { SOFTWARE_TUNING } from '../engine/tuning.ts';
import { answer } from '../training/decoding.ts';
import type { Models } from '../training/models.ts';
import { forwardPass, Runner } from '../training/runner.ts';
import type { Expression } from '../worlds/arithmetic/expression.ts';
import { drawSuite } from '../worlds/arithmetic/suites.ts';
import type { Phase } from '../worlds/phases.ts';
import type { World } from '../worlds/world.ts';
import { Inspector } from './inspector.ts';
import { TINY, tinyModels } from './tiny.fixture.ts';

const { heads, distanceSlope, pairs } = TINY.composition;
const WIDTH = TINY.B.width;
const EVERYTHING = pairs.map((_, pair) => ({ pair, head: null }));

let device: GPUDevice;
let models: Models;
let world: World;
let inspector: Inspector;
let expression: Expression;

beforeAll(async () => {
  const tiny = await tinyModels();
  ({ device, models, world } = tiny);
  inspector = new Inspector(device, SOFTWARE_TUNING, models, world);
  await inspector.compile();
  [expression] = drawSuite(tiny.world, 'heldOut', 1, 6);
});

async function answerOf(model: Phase) {
  const runner = new Runner(device, SOFTWARE_TUNING, forwardPass(models, model), world, 1);
  await runner.compile();
  return answer(runner, model, world, expression);
}

/** Does some work while a parameter has other values. */
async function withChanged<T>(
  phase: Phase,
  name: string,
  change: (values: Float32Array) => void,
  work: () => Promise<T>,
): Promise<T> {
  const before = await models.parameters[phase].read();
  const changed = before.get(name)?.slice() ?? new Float32Array();
  change(changed);
  models.parameters[phase].write(new Map(before).set(name, changed));
  try {
    return await work();
  } finally {
    models.parameters[phase].write(before);
  }
}

describe('an inspected A⊕B', () => {
  test('answers as A⊕B does, and its last block says the answer', async () => {
    const { answer: said, lens, tokens, prompt } = await inspector.inspect(expression, []);
    expect(said).toEqual(await answerOf('AB'));
    expect(lens.AB).toHaveLength(TINY.B.layers + 1);
    expect(lens.AB.at(-1)).toEqual(said.tokens.map(({ top }) => top));
    expect(tokens).toHaveLength(prompt + said.tokens.length - 1);
    expect(tokens[prompt - 1]).toEqual({ text: '=', column: 20 });
    expect(tokens.slice(prompt).map(({ text }) => text)).toEqual(
      said.tokens.slice(0, -1).map(({ text }) => text),
    );
  });

  test('is exactly B when every pair is off', async () => {
    const { answer: said, lens } = await inspector.inspect(expression, EVERYTHING);
    expect(said).toEqual(await answerOf('B'));
    expect(lens.AB).toEqual(lens.B);
    expect(lens.B.at(-1)).toEqual(said.tokens.map(({ top }) => top));
  });

  test.each([
    ['a head', [{ pair: 1, head: 2 }], [2]],
    ['all heads of a pair', [{ pair: 1, head: null }], [0, 1, 2, 3]],
  ])('without %s is the composition whose output matrix has no rows for it', async (_, off, rows) => {
    const whole = await inspector.inspect(expression, []);
    const { answer: without, lens } = await inspector.inspect(expression, off);
    expect(without).not.toEqual(whole.answer);
    expect(lens.AB).not.toEqual(lens.B);
    const size = (WIDTH * WIDTH) / heads;
    const byHand = await withChanged(
      'AB',
      'cross.0.1.output',
      (output) => {
        for (const head of rows) output.fill(0, head * size, (head + 1) * size);
      },
      () => answerOf('AB'),
    );
    expect(without).toEqual(byHand);
    expect((await inspector.inspect(expression, [])).answer).toEqual(whole.answer);
  });

  test('reads by distance alone where a head’s queries are 0, and gives each pair its own map', async () => {
    const { tokens, attention } = await withChanged(
      'AB',
      'cross.0.0.query',
      (query) => {
        for (let row = 0; row < WIDTH; row++) query.fill(0, row * WIDTH + 4, row * WIDTH + 8);
      },
      () => inspector.inspect(expression, []),
    );
    const columns = tokens.map(({ column }) => column);
    const byDistance = columns.flatMap((column, i) => {
      const scores = columns.map((other, j) => (j <= i ? Math.exp(-distanceSlope * (column - other)) : 0));
      const total = scores.reduce((a, b) => a + b, 1);
      return [...scores, 1].map((score) => score / total);
    });
    const size = byDistance.length;
    const near = (map: Float32Array, head: number) =>
      byDistance.every((weight, i) => Math.abs(map[head * size + i] - weight) < 1e-6);
    expect(attention.map((map) => Array.from({ length: heads }, (_, head) => near(map, head)))).toEqual([
      [false, true, false, false],
      [false, false, false, false],
    ]);
  });

  test('reads its lens after each block: one that adds nothing changes nothing', async () => {
    const { lens } = await inspector.inspect(expression, []);
    const without = await withChanged(
      'B',
      'blocks.1.attentionOutput',
      (values) => values.fill(0),
      () =>
        withChanged(
          'B',
          'blocks.1.mlpOutput',
          (values) => values.fill(0),
          () => inspector.inspect(expression, []),
        ),
    );
    expect(without.lens.B[2]).toEqual(without.lens.B[1]);
    expect(without.lens.B[1]).not.toEqual(without.lens.B[0]);
    expect(without.lens.B[0].slice(0, 1)).toEqual(lens.B[0].slice(0, 1));
    expect(without.lens.B[1].slice(0, 1)).toEqual(lens.B[1].slice(0, 1));
    expect(without.lens.B[2].slice(0, 1)).not.toEqual(lens.B[2].slice(0, 1));
  });

  test('has no other heads than those of the settings', async () => {
    await expect(inspector.inspect(expression, [{ pair: 0, head: heads }])).rejects.toThrow(
      /no head 4 of layer pair 0/,
    );
    await expect(inspector.inspect(expression, [{ pair: 2, head: 0 }])).rejects.toThrow(
      /no head 0 of layer pair 2/,
    );
  });
});

describe.each(['together', 'later'] as const)('two augmenting models, composed %s', (augmenting) => {
  test('are inspected pair by pair, those of the second after those of the first', async () => {
    const tiny = await tinyModels({ ...TINY, augmenting });
    const inspectorOfTwo = new Inspector(device, SOFTWARE_TUNING, tiny.models, tiny.world);
    await inspectorOfTwo.compile();
    const all = [0, 1, 2, 3].map((pair) => ({ pair, head: null }));
    const whole = await inspectorOfTwo.inspect(expression, []);
    expect(whole.attention).toHaveLength(4);
    expect(whole.lens.AB).not.toEqual(whole.lens.B);
    const first = await inspectorOfTwo.inspect(expression, all.slice(0, 2));
    expect(first.lens.AB).not.toEqual(first.lens.B);
    const none = await inspectorOfTwo.inspect(expression, all);
    expect(none.lens.AB).toEqual(none.lens.B);
  });
});
