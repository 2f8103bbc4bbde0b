import { expect, it } from 'vitest';
import { sizeProblem } from './size.ts';

it('a text of a million lines, or of a hundred million characters, is too much for a table', () => {
  expect(sizeProblem('ka,1\n'.repeat(1e6))).toBe('too-many-lines');
  expect(sizeProblem('\r'.repeat(1e6))).toBe('too-many-lines');
  expect(sizeProblem('x'.repeat(1e8))).toBe('too-large');
});

it('a text of 200,000 lines is not', () => {
  expect(sizeProblem('ka,1\r\n'.repeat(200_000))).toBeNull();
  expect(sizeProblem('')).toBeNull();
});
