import { beforeAll, describe, expect, test } from 'vitest';
import { SOFTWARE_TUNING } from '../engine/tuning.ts';
import type { Models } from '../training/models.ts';
import type { Expression } from '../worlds/arithmetic/expression.ts';
import { drawSuite } from '../worlds/arithmetic/suites.ts';
import type { World } from '../worlds/world.ts';
import { passages } from './handOver.ts';
import { Inspector } from './inspector.ts';
import { PromptReader } from './promptReader.ts';
import { TINY, tinyModels } from './tiny.fixture.ts';

const { heads } = TINY.composition;
const WIDTH = TINY.B.width;

let device: GPUDevice;
let models: Models;
let world: World;
let reader: PromptReader;
let expression: Expression;

beforeAll(async () => {
  const tiny = await tinyModels();
  ({ device, models, world } = tiny);
  reader = new PromptReader(device, SOFTWARE_TUNING, models, world);
  await reader.compile();
  [expression] = drawSuite(tiny.world, 'heldOut', 1, 6);
});

const measure = async () =>
  passages(
    await reader.read(expression),
    await models.parameters.B.read(),
    models.shapes.composition,
    world.text,
  );

/** Does some work while a parameter of A⊕B has other values. */
async function withChanged<T>(name: string, change: (values: Float32Array) => void, work: () => Promise<T>) {
  const before = await models.parameters.AB.read();
  const changed = before.get(name)?.slice() ?? new Float32Array();
  change(changed);
  models.parameters.AB.write(new Map(before).set(name, changed));
  try {
    return await work();
  } finally {
    models.parameters.AB.write(before);
  }
}

describe('the hand-over', () => {
  test('puts on each token the weight that the inspector measures there', async () => {
    const inspector = new Inspector(device, SOFTWARE_TUNING, models, world);
    await inspector.compile();
    const { tokens, prompt, attention } = await inspector.inspect(expression, []);
    inspector.destroy();
    const passed = await measure();
    expect(passed.map(({ text, column }) => ({ text, column }))).toEqual(tokens.slice(0, prompt));
    passed.forEach(({ weights }, row) => {
      const mean = attention.map((map) => {
        const of = (head: number) => map[(head * tokens.length + row) * (tokens.length + 1) + row];
        return Array.from({ length: heads }, (_, head) => of(head)).reduce((a, b) => a + b) / heads;
      });
      weights.forEach((weight, pair) => {
        expect(weight).toBeCloseTo(mean[pair], 5);
      });
    });
  });

  test('finds in B alone the token that B read, exactly', async () => {
    for (const { text, B } of await measure()) {
      expect(B.text).toBe(text);
      expect(B.similarity).toBeCloseTo(1, 5);
      expect(B.second).toBeLessThan(1);
    }
  });

  test('changes what B’s input looks like, unless the link into it is cut', async () => {
    const linked = await measure();
    expect(linked.map(({ AB }) => AB)).not.toEqual(linked.map(({ B }) => B));
    const cut = await withChanged('cross.0.1.output', (output) => output.fill(0), measure);
    expect(cut.map(({ AB }) => AB)).toEqual(cut.map(({ B }) => B));
  });

  test('finds the number whose embedding a link writes in the place of a letter', async () => {
    const B = await models.parameters.B.read();
    const row = (name: string, index: number) =>
      B.get(name)?.subarray(index * WIDTH, (index + 1) * WIDTH) ?? new Float32Array();
    const [tens, units] = [row('tens', 4), row('units', 2)];
    const passed = passages(
      {
        tokens: [1],
        columns: [3],
        links: [],
        input: {
          B: row('embedding', 1).map((value, i) => value + row('position', 3)[i]),
          AB: tens.map((value, i) => value + units[i] + row('position', 3)[i]),
        },
      },
      B,
      models.shapes.composition,
      world.text,
    );
    expect(passed[0].B.text).toBe('a');
    expect(passed[0].AB.text).toBe('42');
    expect(passed[0].AB.similarity).toBeCloseTo(1, 5);
  });
});
