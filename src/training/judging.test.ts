import { expect, test } from 'vitest';
import { BatchWriter } from '../engine/batch.ts';
import { code, makeCodeWorld } from '../worlds/code/kind.ts';
import { judgedShare } from './judging.ts';

const world = makeCodeWorld(code.presets.small.world);
const vocabulary = world.text.tokens.length;
const ROWS = 8;

/** A model that writes the right answer to every example but those for which it is given another one. */
function modelSaying(
  answers: ReadonlyMap<object, readonly number[]>,
  examples: readonly ReturnType<typeof world.draw>[number][],
) {
  const counts: number[] = [];
  const answerOf = (example: (typeof examples)[number]) => answers.get(example) ?? world.answer(example);
  /** Returns the tokens of a prompt, by which prompts differ. */
  const promptOf = (example: (typeof examples)[number]) =>
    example.words.flatMap((word) => word?.tokens ?? [world.text.blank]).join();
  const byPrompt = new Map(examples.map((example) => [promptOf(example), example]));
  return {
    counts,
    right: async (asked: readonly object[]) => asked.map((example) => !answers.has(example)),
    async predict(write: (batch: BatchWriter) => void) {
      const batch = new BatchWriter(world.capacity(ROWS));
      const originals = { begin: batch.begin.bind(batch), push: batch.push.bind(batch) };
      const rows: { prompt: Map<number, number[]>; said: number[] }[] = [];
      batch.begin = () => {
        rows.push({ prompt: new Map(), said: [] });
        originals.begin();
      };
      batch.push = (token, column) => {
        const row = rows[rows.length - 1];
        if (column >= world.text.promptColumns) row.said.push(token);
        else if (column < world.layout.taskColumn) {
          const slot = Math.floor(column / world.layout.field);
          row.prompt.set(slot, [...(row.prompt.get(slot) ?? []), token]);
        }
        originals.push(token, column);
      };
      write(batch);
      counts.push(rows.length);
      return rows.map(({ prompt, said }) => {
        const last = Math.max(...prompt.keys());
        const words = Array.from({ length: last + 1 }, (_, slot) => prompt.get(slot) ?? [world.text.blank]);
        const example = byPrompt.get(words.flat().join());
        if (example === undefined) throw new Error('no example has this prompt');
        return Float32Array.from({ length: vocabulary }, (_, token) =>
          Number(token === answerOf(example)[said.length]),
        );
      });
    },
  };
}

const swapped = world.parse('py: swap halves');
const other = world.parse('py: rotate left then rotate left');
const wrong = world.parse('py: reverse');
if (!swapped.ok || !other.ok || !wrong.ok) throw new Error('these are examples');

test('an answer in other words counts if it computes the right thing', async () => {
  const examples = [swapped.example, wrong.example];
  const saying = (answer: readonly number[]) => modelSaying(new Map([[swapped.example, answer]]), examples);
  expect(await judgedShare(saying(world.answer(other.example)), 'B', world, examples, ROWS)).toBe(1);
  expect(await judgedShare(saying(world.answer(wrong.example)), 'B', world, examples, ROWS)).toBe(0.5);
});

test('only what is no exact match is written out', async () => {
  const examples = [swapped.example, wrong.example];
  const model = modelSaying(new Map([[swapped.example, world.answer(other.example)]]), examples);
  await judgedShare(model, 'AB', world, examples, ROWS);
  expect(model.counts).toEqual([1, 1, 1]);
});

test('A’s readings of names are its description', async () => {
  const examples = world.draw('describeHeldOut', 20, 0);
  const model = {
    right: async () => examples.map(() => false),
    async predict(write: (batch: BatchWriter) => void) {
      const batch = new BatchWriter(world.capacity(ROWS));
      write(batch);
      return Array.from({ length: batch.targetCount }, (_, i) =>
        Float32Array.from({ length: vocabulary }, (_, token) =>
          Number(token === batch.words[batch.layout.target + i]),
        ),
      );
    },
  };
  const judged = examples.filter(
    (example) =>
      world.judgeReadings(
        example,
        world.readings(example).map(({ token }) => token),
      )?.correct,
  );
  expect(await judgedShare(model, 'A', world, examples, ROWS)).toBe(judged.length / 20);
  expect(judged.length).toBeGreaterThan(0);
});
