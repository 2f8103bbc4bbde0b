import { expect, it } from 'vitest';
import { type BarFigure, barRows, intervalOf } from './ShareBars.tsx';

const figure: BarFigure = {
  rows: [
    { name: 'CALM', phase: 'AB', bars: [{ share: 0.98, margin: 0.01 }, { share: 0.9 }] },
    { name: 'LoRA', bars: [{ share: 0, margin: null }, null] },
  ],
  series: [
    { name: 'held-out', look: 'full' },
    { name: 'numeric', look: 'outlined' },
  ],
};

it('writes a column for intervals only if there are some, and leaves missing measurements empty', () => {
  expect(barRows(figure, 'model')).toEqual([
    ['model', 'held-out', '± held-out', 'numeric'],
    ['CALM', 0.98, 0.01, 0.9],
    ['LoRA', 0, null, null],
  ]);
});

it('keeps intervals within 0 and 1', () => {
  expect(intervalOf({ share: 0.99, margin: 0.25 })).toEqual({ from: 0.74, to: 1 });
  expect(intervalOf({ share: 0.125, margin: 0.25 })).toEqual({ from: 0, to: 0.375 });
  expect(intervalOf({ share: 0.5, margin: 0 })).toBeNull();
  expect(intervalOf({ share: 0.5 })).toBeNull();
});
