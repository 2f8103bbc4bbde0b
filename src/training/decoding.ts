/**
 * Answers a single example, token by token, the way a person would see it done. Every token is one forward
 * pass over a few dozen tokens, so there is no cache of keys and values: it would save nothing that one notices.
 */

import type { BatchWriter } from '../engine/batch.ts';
import type { Example } from '../worlds/example.ts';
import type { World } from '../worlds/world.ts';
import type { Answer, GeneratedToken } from './answer.ts';
import { isAugmenting, type ModelName } from './stages.ts';

/** A model, or several together, that can be asked for the next token. */
export interface Predictor {
  /** The probabilities [vocabulary] of each target's token, for what `write` puts into an empty batch. */
  predict(write: (batch: BatchWriter) => void): Promise<Float32Array[]>;
}

const TOP = 5;

/** The likeliest token, and how it is shown. */
export function generated(
  probabilities: Float32Array,
  { text }: World,
): { token: number; shown: GeneratedToken } {
  const order = Array.from(probabilities.keys()).sort((a, b) => probabilities[b] - probabilities[a]);
  const top = order
    .slice(0, TOP)
    .map((token) => ({ text: text.tokens[token], probability: probabilities[token] }));
  return { token: order[0], shown: { ...top[0], top } };
}

/** Writes the prompt and the tokens that follow it so far; the target is the token after them. */
function writeSoFar(batch: BatchWriter, world: World, example: Example, tokens: readonly number[]): void {
  world.writePrompt(batch, example, tokens);
  batch.expect(world.text.blank);
}

/** An answer is at its end where its world calls it complete, or where the model writes a blank. */
const isEnded = (world: World, example: Example, tokens: readonly number[]): boolean =>
  tokens.at(-1) === world.text.blank || world.isComplete(example, tokens);

/** Greedy decoding. */
export async function decode(predictor: Predictor, world: World, example: Example) {
  const tokens: number[] = [];
  const shown: GeneratedToken[] = [];
  while (!isEnded(world, example, tokens)) {
    const [probabilities] = await predictor.predict((batch) => writeSoFar(batch, world, example, tokens));
    const next = generated(probabilities, world);
    tokens.push(next.token);
    shown.push(next.shown);
  }
  return { tokens, shown };
}

/**
 * Greedy decoding of many examples at once: one forward pass a token, over all that are not yet at their end;
 * the predictor takes `rows` of them. Gives each example's tokens.
 */
export async function decodeAll(
  predictor: Predictor,
  world: World,
  examples: readonly Example[],
  rows: number,
): Promise<number[][]> {
  const decoded: number[][] = examples.map(() => []);
  const isOpen = (i: number) => !isEnded(world, examples[i], decoded[i]);
  for (let from = 0; from < examples.length; from += rows) {
    const part = [...examples.keys()].slice(from, from + rows);
    for (let open = part; open.length > 0; open = open.filter(isOpen)) {
      const probabilities = await predictor.predict((batch) => {
        for (const i of open) writeSoFar(batch, world, examples[i], decoded[i]);
      });
      open.forEach((i, row) => {
        decoded[i].push(likeliest(probabilities[row]));
      });
    }
  }
  return decoded;
}

/** The index of the greatest value. */
export const likeliest = (probabilities: Float32Array): number =>
  probabilities.reduce((best, probability, token) => (probability > probabilities[best] ? token : best), 0);

/** A model's answer to each example, in short; the predictor takes `rows` of them. */
export async function shortAnswers(
  predictor: Predictor,
  world: World,
  examples: readonly Example[],
  rows: number,
) {
  const decoded = await decodeAll(predictor, world, examples, rows);
  return examples.map((example, i) => world.judge(example, decoded[i]));
}

/** Decodes the answer to an example. */
export async function continuation(
  predictor: Predictor,
  world: World,
  example: Example,
): Promise<{ tokens: number[]; answer: Answer }> {
  const { tokens, shown } = await decode(predictor, world, example);
  return { tokens, answer: { tokens: shown, ...world.judge(example, tokens) } };
}

/** Returns a model's answer. A writes the values of entries at their ends; if that is asked, they are A's answer. */
export async function answer(
  predictor: Predictor,
  model: ModelName,
  world: World,
  example: Example,
): Promise<Answer> {
  const { answer: continued } = await continuation(predictor, world, example);
  if (!isAugmenting(model)) return continued;
  const said = await entryReadings(predictor, world, example);
  const tokens = said.map(({ token }) => token);
  const values = said.map(({ shown }) => shown);
  return { ...continued, ...world.judgeReadings(example, tokens), values };
}

/** Returns the tokens that A writes at the end of each entry, from left to right. */
export async function entryReadings(predictor: Predictor, world: World, example: Example) {
  const probabilities = await predictor.predict((batch) => world.write(batch, [example], 'readings'));
  return probabilities.map((row) => generated(row, world));
}
