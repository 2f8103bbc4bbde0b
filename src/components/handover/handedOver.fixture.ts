/** A hand-over of “ab + c” with made-up numbers, for tests. */
import type { HandedOver } from '../../store/inspect/insideState.ts';

const like = (text: string, similarity = 1) => ({ text, similarity, second: 0.3 });
const token = (text: string, begins = false) => ({
  text,
  begins,
  value: null,
  weights: [0.01, 0.2],
  AB: like(text),
  B: like(text),
});
const end = (letter: string, value: string, begins = false) => ({
  ...token(letter, begins),
  value: { text: value, probability: 0.7, correct: true },
  weights: [0.9, 0.4],
  AB: like(value, 0.86),
});
const answer = (reading: string | null, correct: boolean) => ({ tokens: [], reading, correct });

export const HANDED_OVER: HandedOver = {
  type: 'handedOver',
  id: 1,
  expression: 'ab + c =',
  expected: '136',
  places: [token('a', true), end('b', '57'), token('+'), end('c', '79', true), token('=')],
  answers: { AB: answer('136', true), B: answer('104', false) },
};
