import { expect, it, vi } from 'vitest';
import { loadWords, useSpoken } from './words.ts';

vi.mock('./en/results.ts', () => {
  throw new Error('It is not there.');
});

it('a part that can’t be loaded does not keep the others from being loaded', async () => {
  await expect(loadWords('results')).rejects.toThrow();
  await loadWords('lab');
  expect(useSpoken.getState().parts.lab).toBeDefined();
});
