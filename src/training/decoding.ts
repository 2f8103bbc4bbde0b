/**
 * Answers a single expression, token by token, the way a person would see it done. Every token is one forward
 * pass over at most 27 tokens, so there is no cache of keys and values: it would save nothing that one notices.
 */
import type { BatchWriter } from '../engine/batch.ts';
import { answerLength, answerTokens, readAnswer } from '../worlds/keyvalue/answer.ts';
import { type Expression, NUMBER } from '../worlds/keyvalue/expression.ts';
import { promptColumns } from '../worlds/keyvalue/layout.ts';
import { writePrompt } from '../worlds/keyvalue/sequence.ts';
import { writeValues } from '../worlds/keyvalue/suites.ts';
import { BLANK, SUBSTITUTE, SYMBOLS, TOKEN_TEXT } from '../worlds/keyvalue/vocabulary.ts';
import type { Answer, GeneratedToken } from './answer.ts';
import { isAugmenting, type ModelName } from './stages.ts';

/** What can be asked for the next token: a model, or several together. */
export interface Predictor {
  /** The probabilities [vocabulary] of each target's token, for what `write` puts into an empty batch. */
  predict(write: (batch: BatchWriter) => void): Promise<Float32Array[]>;
}

const TOP = 5;

/** The likeliest token, and how it is shown. */
export function generated(probabilities: Float32Array): { token: number; shown: GeneratedToken } {
  const order = Array.from(probabilities.keys()).sort((a, b) => probabilities[b] - probabilities[a]);
  const top = order
    .slice(0, TOP)
    .map((token) => ({ text: TOKEN_TEXT[token], probability: probabilities[token] }));
  return { token: order[0], shown: { ...top[0], top } };
}

/** Writes the prompt and the tokens that follow it so far; the target is the token after them. */
function writeSoFar(writer: BatchWriter, expression: Expression, tokens: readonly number[]): void {
  writePrompt(writer, expression);
  tokens.forEach((token, i) => {
    writer.push(token, promptColumns(expression.operands) + i);
  });
  writer.expect(BLANK);
}

/** Greedy decoding. It ends early where the model says nothing (a blank), which no further token could mend. */
export async function decode(predictor: Predictor, expression: Expression) {
  const tokens: number[] = [];
  const shown: GeneratedToken[] = [];
  while (tokens.length < answerLength(expression)) {
    const [probabilities] = await predictor.predict((batch) => writeSoFar(batch, expression, tokens));
    const next = generated(probabilities);
    tokens.push(next.token);
    shown.push(next.shown);
    if (next.token === BLANK) break;
  }
  return { tokens, shown };
}

/**
 * Greedy decoding of many expressions at once: one forward pass a token, over all that are not yet at their end;
 * the predictor takes `rows` of them. Gives each expression's tokens.
 */
export async function decodeAll(
  predictor: Predictor,
  expressions: readonly Expression[],
  rows: number,
): Promise<number[][]> {
  const decoded: number[][] = expressions.map(() => []);
  const isOpen = (i: number) =>
    decoded[i].length < answerLength(expressions[i]) && decoded[i].at(-1) !== BLANK;
  for (let from = 0; from < expressions.length; from += rows) {
    const part = [...expressions.keys()].slice(from, from + rows);
    for (let open = part; open.length > 0; open = open.filter(isOpen)) {
      const probabilities = await predictor.predict((batch) => {
        for (const i of open) writeSoFar(batch, expressions[i], decoded[i]);
      });
      open.forEach((i, row) => {
        decoded[i].push(likeliest(probabilities[row]));
      });
    }
  }
  return decoded;
}

/** The index of the greatest value. */
const likeliest = (probabilities: Float32Array): number =>
  probabilities.reduce((best, probability, token) => (probability > probabilities[best] ? token : best), 0);

/** A model's answer to each expression, in short; the predictor takes `rows` of them. */
export async function shortAnswers(predictor: Predictor, expressions: readonly Expression[], rows: number) {
  const decoded = await decodeAll(predictor, expressions, rows);
  return expressions.map((expression, i) => judged(expression, decoded[i]));
}

/** What tokens mean as an answer to an expression, and whether they are the right ones. */
export function judged(expression: Expression, tokens: readonly number[]) {
  const expected = answerTokens(expression);
  const correct = tokens.length === expected.length && tokens.every((token, i) => token === expected[i]);
  return { reading: readAnswer(expression.task, tokens), correct };
}

/** What decoding makes of an expression, as an answer. */
export async function continuation(
  predictor: Predictor,
  expression: Expression,
): Promise<{ tokens: number[]; answer: Answer }> {
  const { tokens, shown } = await decode(predictor, expression);
  return { tokens, answer: { tokens: shown, ...judged(expression, tokens) } };
}

/** A model's answer. A substitutes in place; where it is asked to, that is its answer. */
export async function answer(
  predictor: Predictor,
  model: ModelName,
  expression: Expression,
): Promise<Answer> {
  const continued = (await continuation(predictor, expression)).answer;
  if (!isAugmenting(model)) return continued;
  const inPlace = await valuesInPlace(predictor, expression);
  const values = inPlace.map((value) => value.shown);
  if (expression.task !== SUBSTITUTE) return { ...continued, values };
  return {
    ...continued,
    ...substitution(
      expression,
      inPlace.map((value) => value.token),
    ),
    values,
  };
}

/** What A says at the end of each key, first operand first. */
export async function valuesInPlace(predictor: Predictor, expression: Expression) {
  const probabilities = await predictor.predict((batch) => writeValues(batch, [expression]));
  return probabilities.map(generated);
}

/** The expression with A's values in the place of its keys; numbers stay as they are. */
function substitution(expression: Expression, tokensAtKeys: readonly number[]) {
  const said = [...tokensAtKeys];
  const parts: string[] = [];
  let correct = true;
  for (let slot = expression.first; slot < expression.operands; slot++) {
    const right = SYMBOLS + expression.values[slot];
    const token = expression.keys[slot] === NUMBER ? right : (said.shift() ?? BLANK);
    correct &&= token === right;
    if (slot > expression.first) parts.push(expression.signs[slot] > 0 ? '+' : '−');
    parts.push(TOKEN_TEXT[token]);
  }
  return { reading: parts.join(' '), correct };
}
