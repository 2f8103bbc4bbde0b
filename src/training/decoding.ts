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
import { isAugmenting, type ModelName } from './stages.ts';

/** What can be asked for the next token: a model, or several together. */
export interface Predictor {
  /** The probabilities [vocabulary] of each target's token, for what `write` puts into an empty batch. */
  predict(write: (batch: BatchWriter) => void): Promise<Float32Array[]>;
}

export interface GeneratedToken {
  text: string;
  probability: number;
  /** The five likeliest tokens, most likely first. */
  top: { text: string; probability: number }[];
}

export interface Answer {
  tokens: GeneratedToken[];
  /** What the tokens mean, or null where they mean nothing. */
  reading: string | null;
  correct: boolean;
  /** What A reads at the end of each operand that is a key (augmenting models only). */
  values?: GeneratedToken[];
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

/** Greedy decoding. It ends early where the model says nothing (a blank), which no further token could mend. */
export async function decode(predictor: Predictor, expression: Expression) {
  const tokens: number[] = [];
  const shown: GeneratedToken[] = [];
  while (tokens.length < answerLength(expression)) {
    const [probabilities] = await predictor.predict((batch) => {
      writePrompt(batch, expression);
      tokens.forEach((token, i) => {
        batch.push(token, promptColumns(expression.operands) + i);
      });
      batch.expect(BLANK);
    });
    const next = generated(probabilities);
    tokens.push(next.token);
    shown.push(next.shown);
    if (next.token === BLANK) break;
  }
  return { tokens, shown };
}

/** What decoding makes of an expression, as an answer. */
export async function continuation(
  predictor: Predictor,
  expression: Expression,
): Promise<{ tokens: number[]; answer: Answer }> {
  const { tokens, shown } = await decode(predictor, expression);
  const expected = answerTokens(expression);
  const correct = tokens.length === expected.length && tokens.every((token, i) => token === expected[i]);
  return { tokens, answer: { tokens: shown, reading: readAnswer(expression.task, tokens), correct } };
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
async function valuesInPlace(predictor: Predictor, expression: Expression) {
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
