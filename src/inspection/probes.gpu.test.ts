import { beforeAll, describe, expect, test } from 'vitest';
import { Random } from '../engine/random.ts';
import { SOFTWARE_TUNING } from '../engine/tuning.ts';
import { checkGpu } from '../ops/opCheck.ts';
import { readCheckpoint } from '../training/checkpoint.ts';
import { Models } from '../training/models.ts';
import { PRESETS } from '../training/settings.ts';
import { drawKeyMap, drawSuite } from '../worlds/arithmetic/suites.ts';
import { keyValue, makeKeyValueWorld } from '../worlds/keyvalue/kind.ts';
import { type KeyStates, together } from './keyStates.ts';
import { Patching } from './patching.ts';
import { readability, readableShare } from './readability.ts';
import { StateReader } from './stateReader.ts';
import { glossEmbeddings } from './tokenEmbeddings.ts';

const world = makeKeyValueWorld(keyValue.presets.small.world);
let models: Models;

beforeAll(async () => {
  const { device } = await checkGpu();
  models = new Models(device, PRESETS.small);
  for (const phase of ['A', 'B'] as const) {
    const response = await fetch(`/checkpoints/small/${phase}.safetensors`);
    const { weights } = readCheckpoint(await response.arrayBuffer(), models.specs[phase]);
    models.parameters[phase].write(weights);
  }
});

describe('the states of the shipped A', () => {
  let layers: KeyStates[];

  beforeAll(async () => {
    const { device } = await checkGpu();
    const reader = new StateReader(device, SOFTWARE_TUNING, models.frozen('A'), world, 100);
    await reader.compile();
    const expressions = drawKeyMap(world, 1).slice(100, 300);
    const parts = [await reader.read(expressions.slice(0, 100)), await reader.read(expressions.slice(100))];
    layers = parts[0].map((_, layer) => together(parts.map((part) => part[layer])));
    reader.destroy();
  });

  test('are of all layers, of every key of the expressions, and of one size', async () => {
    expect(layers).toHaveLength(3);
    const { width } = PRESETS.small.A;
    for (const { states, rows } of layers) {
      expect(states.length).toBe(rows.length * width);
      expect(rows.length).toBeGreaterThan(500);
      const square = states.subarray(5 * width, 6 * width).reduce((sum, x) => sum + x * x, 0);
      expect(square / width).toBeCloseTo(1, 2);
    }
  });

  test('give nearly all of the digits away after the last layer, and next to nothing before the first', () => {
    const [embeddings, , last] = layers.map((states) =>
      readableShare(states, world.entries.values, world.text),
    );
    expect(last).toBeGreaterThan(0.9);
    expect(embeddings).toBeLessThan(0.2);
  });

  test('hold values after the last layer, and only spelling in its embeddings', async () => {
    const integers = glossEmbeddings(await models.parameters.B.read(), PRESETS.small.B.width, world.text);
    const [embeddings, , last] = layers.map((states) =>
      readability(states, world.entries, integers, PRESETS.small.B.width),
    );
    expect(embeddings.heldOut).toBeLessThan(0.1);
    expect(embeddings.error).toBeGreaterThan(0.5);
    expect(last.heldOut).toBeGreaterThan(0.95);
    expect(last.error).toBeLessThan(0.1);
  });
});

test('the embeddings of integers are those that B reads', async () => {
  const integers = glossEmbeddings(await models.parameters.B.read(), 64, world.text);
  const weights = await models.parameters.B.read();
  const row = (name: string, digit: number) => weights.get(name)?.subarray(64 * digit, 64 * digit + 64) ?? [];
  const expected = Array.from(row('tens', 4), (value, i) => value + row('units', 7)[i]);
  expected.forEach((value, i) => {
    expect(integers[64 * 47 + i]).toBeCloseTo(value, 6);
  });
});

describe('the shipped B with letters for numbers', () => {
  test('answers if its embeddings are put right, and no longer after its first block', async () => {
    const { device } = await checkGpu();
    const patching = new Patching(device, SOFTWARE_TUNING, models.frozen('B'), world, 50);
    await patching.compile();
    const right = await patching.right(drawSuite(world, 'numeric', 50, 2), new Random(3));
    expect(right).toHaveLength(4);
    expect(right[0]).toBeGreaterThan(45);
    expect(Math.max(...right.slice(1))).toBeLessThan(15);
    patching.destroy();
  });
});
