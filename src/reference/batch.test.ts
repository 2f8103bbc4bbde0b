import { expect, test } from 'vitest';
import { BatchWriter } from '../engine/batch.ts';
import { attentionMask, columnDistances, padBatch } from './batch.ts';

function twoSequences() {
  const batch = new BatchWriter({ tokens: 8, targets: 8, vocabulary: 10, columns: 9 }, [1, 0.5]);
  batch.begin();
  batch.push(4, 5);
  batch.push(7, 6);
  batch.expect(3, 0, 0.25);
  batch.begin();
  batch.push(2, 2);
  batch.push(9, 6);
  batch.expect(8, 0);
  batch.push(1, 8);
  batch.expect(0, 1);
  batch.finish(1, 0, 0);
  return padBatch(batch);
}

test('a packed batch becomes rows over the columns in use', () => {
  const batch = twoSequences();
  expect(batch.sequences).toBe(2);
  expect([...batch.columns]).toEqual([2, 5, 6, 8]);
  expect([...batch.tokens]).toEqual([0, 4, 7, 0, 2, 0, 9, 1]);
  expect([...batch.visible]).toEqual([0, 1, 1, 0, 1, 0, 1, 1]);
  expect([...batch.targets]).toEqual([0, 0, 3, 0, 0, 0, 8, 0]);
  expect([...batch.weights]).toEqual([0, 0, 0.5, 0, 0, 0, 0.5, 0.5]);
  expect([...batch.smoothing]).toEqual([0, 0, 0.25, 0, 0, 0, 0, 0]);
  expect(batch.firstTarget).toBe(2);
});

test('a position looks at itself and at earlier tokens, never at blanks', () => {
  const mask = attentionMask(twoSequences());
  expect([...mask.subarray(16)]).toEqual([1, 0, 0, 0, 1, 1, 0, 0, 1, 0, 1, 0, 1, 0, 1, 1]);
});

test('distances count columns, not time steps', () => {
  const distances = columnDistances(twoSequences());
  expect([...distances.subarray(12)]).toEqual([6, 3, 2, 0]);
});
