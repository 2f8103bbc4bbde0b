/**
 * The logits of the shipped small models, in `interop/expected.json`, as our own CPU path and `interop/calm.py` compute
 * them. Whoever ships other models writes them anew: `CALM_WRITE=1 npx vitest run --project unit scripts/interop`.
 */
import '@tensorflow/tfjs-backend-cpu';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as tf from '@tensorflow/tfjs-core';
import { afterAll, expect, test } from 'vitest';
import { z } from 'zod';
import { AnsweringModels } from '../src/cpu/models.ts';
import { BatchWriter } from '../src/engine/batch.ts';
import { padBatch } from '../src/reference/batch.ts';
import { batchTensors } from '../src/reference/inputs.ts';
import { readCheckpoint } from '../src/training/checkpoint.ts';
import { shippedSettings, shippedTrio } from '../src/training/shipped.fixture.ts';
import { writeRun } from '../src/training/wholeRun.ts';
import { PHASES } from '../src/worlds/phases.ts';
import { makeWorld } from '../src/worlds/registry.ts';

const EXPECTED = join('interop', 'expected.json');
const TOLERANCE = 1e-4;
/** Whole prompts, the first part of one, where a key ends, and one with half of its answer. */
const CASES = [
  { text: '12 + 34 - 5 =', read: 6, answered: [] },
  { text: '7 + 99 >', read: 4, answered: [] },
  { text: 'KEY + 8 - KEY =', read: Number.POSITIVE_INFINITY, answered: [] },
  { text: 'KEY + KEY =', read: Number.POSITIVE_INFINITY, answered: [36, 33, 31] },
  { text: 'KEY - 1 >', read: Number.POSITIVE_INFINITY, answered: [] },
  { text: 'KEY + KEY + KEY =', read: 3, answered: [] },
];

const logits = z.array(z.number()).length(131);
const caseSchema = z.object({
  expression: z.string(),
  tokens: z.array(z.number().int()),
  columns: z.array(z.number().int()),
  logits: z.object({ A: logits, B: logits, AB: logits }),
});
type Case = z.infer<typeof caseSchema>;

/** Computes the logits at the last token of each sequence as the page does without a GPU. */
function ownCases(): Case[] {
  const settings = shippedSettings();
  const world = makeWorld(settings.world);
  const models = new AnsweringModels(settings);
  for (const { stage, bytes } of shippedTrio()) {
    const { specs, parameters } = models.trained(stage);
    parameters.write(readCheckpoint(bytes, specs).weights);
  }
  const { texts, composed } = world.entries;
  const heldOut = texts.slice(composed)[Symbol.iterator]();
  const writer = new BatchWriter(world.capacity(1));
  return CASES.map(({ text, read, answered }) => {
    const expression = text.replaceAll('KEY', () => heldOut.next().value ?? '');
    const parsed = world.parse(expression);
    if (!parsed.ok) throw new Error(parsed.problem);
    writer.clear();
    world.writePrompt(writer, parsed.example, answered);
    const { words, layout } = writer;
    const length = Math.min(read, writer.tokenCount);
    const [tokens, columns] = [layout.tokens, layout.columns].map((at) => [...words.slice(at, at + length)]);
    writer.clear();
    writer.begin();
    tokens.forEach((token, i) => {
      writer.push(token, columns[i]);
    });
    writer.expect(world.text.blank);
    writer.finish(0, 0, 0);
    const batch = batchTensors(padBatch(writer));
    const last = tf.tensor1d([length - 1], 'int32');
    const own = (model: 'A' | 'B' | 'AB') =>
      Array.from(models.logitsOf(model)(batch, last).dataSync(), (value) => Number(value.toFixed(6)));
    return { expression, tokens, columns, logits: { A: own('A'), B: own('B'), AB: own('AB') } };
  });
}

/** Returns the largest difference between the logits of two lists of the same cases. */
function difference(one: readonly Case[], other: readonly Case[]): number {
  const differences = one.flatMap(({ logits }, i) =>
    PHASES.flatMap((model) => logits[model].map((value, k) => Math.abs(value - other[i].logits[model][k]))),
  );
  return Math.max(...differences);
}

const own = ownCases();
if (process.env.CALM_WRITE === '1') {
  writeFileSync(EXPECTED, `[\n${own.map((each) => JSON.stringify(each)).join(',\n')}\n]\n`);
}
const expected = z.array(caseSchema).parse(JSON.parse(readFileSync(EXPECTED, 'utf8')));
const folder = mkdtempSync(join(tmpdir(), 'calm-interop-'));
afterAll(() => rmSync(folder, { recursive: true }));

const PYTHON = ['python3', '/usr/bin/python3'].find(
  (path) => spawnSync(path, ['-c', 'import numpy, torch']).status === 0,
);

/** Returns what Python prints that runs this program, with `calm` to import. */
function python(command: string, program: string, ...args: string[]): unknown {
  const env = { ...process.env, PYTHONPATH: 'interop', PYTHONDONTWRITEBYTECODE: '1' };
  const { stdout, stderr, status } = spawnSync(command, ['-c', program, ...args], { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

test('the expected logits are those of our own CPU path, of the shipped models', () => {
  expect(own.map(({ logits: _, ...sequence }) => sequence)).toEqual(
    expected.map(({ logits: _, ...sequence }) => sequence),
  );
  expect(difference(own, expected)).toBeLessThan(TOLERANCE);
});

/** Prints the cases with the logits that calm.py computes, after it has encoded their expressions itself. */
const COMPUTE = `
import json, sys
from calm import load
calm = load(*sys.argv[2:])
cases = json.load(open(sys.argv[1]))
for case in cases:
    prompt = [place for place in zip(case["tokens"], case["columns"]) if place[1] < calm.prompt_columns]
    assert list(zip(*calm.encode(case["expression"])))[:len(prompt)] == prompt, case["expression"]
    case["logits"] = {m: calm.logits(m, case["tokens"], case["columns"])[-1].tolist() for m in case["logits"]}
print(json.dumps(cases))
`;

const REFUSE = `
import json, sys
from calm import load
try:
    load(*sys.argv[1:])
    print("null")
except ValueError as error:
    print(json.dumps(str(error)))
`;

const SHIPPED = PHASES.map((phase) => join('public', 'checkpoints', 'small', `${phase}.safetensors`));

if (PYTHON === undefined) {
  test('no Python with PyTorch is found here: the expected logits are held to our own CPU path alone', () => {
    expect(difference(own, expected)).toBeLessThan(TOLERANCE);
  });
} else {
  test('calm.py computes the expected logits to 1e-4, from three files and from that of the whole run', async () => {
    const { bytes } = await writeRun(shippedSettings(), '', shippedTrio());
    const whole = join(folder, 'run.safetensors');
    writeFileSync(whole, new Uint8Array(bytes));
    for (const paths of [SHIPPED, [whole]]) {
      const computed = z.array(caseSchema).parse(python(PYTHON, COMPUTE, EXPECTED, ...paths));
      expect(difference(computed, expected)).toBeLessThan(TOLERANCE);
    }
  }, 120_000);

  test('calm.py refuses a composition of another A, and says which one it wants', () => {
    const [, B, AB] = SHIPPED;
    const otherA = join('public', 'checkpoints', 'paper', 'A.safetensors');
    expect(python(PYTHON, REFUSE, ...SHIPPED)).toBeNull();
    expect(python(PYTHON, REFUSE, otherA, B, AB)).toMatch(
      /AB was trained on the A with the fingerprint 5d66340f/,
    );
  }, 120_000);
}
