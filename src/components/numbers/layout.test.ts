import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KEY } from '../../store/lab/state.ts';
import { countCells, operandsAt, pitchFor } from './layout.ts';

const operand = fc.integer({ min: 0, max: 99 });

describe('the number grid', () => {
  it('finds each cell where it lies, and none outside', () => {
    fc.assert(
      fc.property(
        operand,
        operand,
        fc.integer({ min: 200, max: 2000 }),
        fc.constantFrom(1, 2),
        (a, b, width, pixel) => {
          const pitch = pitchFor(width, pixel);
          expect(100 * pitch).toBeLessThanOrEqual(width);
          expect(operandsAt(pitch, (b + 0.5) * pitch, (a + 0.5) * pitch)).toEqual({ a, b });
          expect(operandsAt(pitch, 100 * pitch, a * pitch)).toBeNull();
        },
      ),
    );
  });

  it('counts what was asked and what is right', () => {
    const cells = new Uint8Array(20_000);
    cells[5] = KEY.right;
    cells[7] = KEY.wrong;
    cells[10_100] = KEY.right;
    expect(countCells(cells, 'sum', KEY.right, KEY.unknown)).toEqual({ of: 10_000, asked: 2, right: 1 });
    expect(countCells(cells, 'difference', KEY.right, KEY.unknown)).toEqual({ of: 5050, asked: 1, right: 1 });
  });
});
