import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockOf, boxOf, keyAt, keyBeside, layoutMap } from './layout.ts';

const layouts = fc
  .record({
    keys: fc.integer({ min: 2, max: 25_000 }),
    share: fc.double({ min: 0.01, max: 0.9, noNaN: true }),
    width: fc.integer({ min: 200, max: 3000 }),
    pixel: fc.constantFrom(1, 1.5, 2),
  })
  .map(({ keys, share, width, pixel }) => layoutMap(keys, Math.floor(share * keys), width, pixel));

describe('the layout of the key map', () => {
  it('finds each key where its cell is, and every cell lies inside the map', () => {
    fc.assert(
      fc.property(layouts, fc.nat(), (layout, n) => {
        const key = n % layout.keys;
        const { x, y, size } = boxOf(layout, key);
        expect(keyAt(layout, x + size / 2, y + size / 2)).toBe(key);
        expect(x + size).toBeLessThanOrEqual(layout.width);
        expect(y + size).toBeLessThanOrEqual(layout.height);
      }),
    );
  });

  it('has the cells of a kind within its block', () => {
    fc.assert(
      fc.property(layouts, fc.nat(), (layout, n) => {
        const key = n % layout.keys;
        const { y, size } = boxOf(layout, key);
        const [top, bottom] = blockOf(layout, key >= layout.compositionKeys);
        expect(y).toBeGreaterThanOrEqual(top);
        expect(y + size).toBeLessThanOrEqual(bottom);
      }),
    );
  });

  it('has composition keys above held-out keys, with room between', () => {
    const layout = layoutMap(1000, 200, 448, 1);
    expect(boxOf(layout, 200).y).toBeGreaterThan(boxOf(layout, 199).y + boxOf(layout, 199).size + 5);
    expect(keyAt(layout, 3, boxOf(layout, 200).y - 2)).toBeNull();
  });

  it('is about as high as wide', () => {
    for (const keys of [256, 1000, 25_000]) {
      const { width, height } = layoutMap(keys, keys / 4, 1000, 2);
      expect(height / width).toBeGreaterThan(0.5);
      expect(height / width).toBeLessThan(1.3);
    }
  });

  it('keeps the column when a key moves from one block into the other', () => {
    const layout = layoutMap(1000, 200, 448, 1);
    const column = 3;
    expect(boxOf(layout, keyBeside(layout, 200 + column, -1)).x).toBe(boxOf(layout, 200 + column).x);
  });

  it('lets arrow keys reach every row, and stay inside', () => {
    fc.assert(
      fc.property(layouts, fc.nat(), (layout, n) => {
        const key = n % layout.keys;
        for (const direction of [-1, 1] as const) {
          const there = keyBeside(layout, key, direction);
          expect(there).toBeGreaterThanOrEqual(0);
          expect(there).toBeLessThan(layout.keys);
          if (there === key) continue;
          const [from, to] = [boxOf(layout, key), boxOf(layout, there)];
          expect(Math.sign(to.y - from.y)).toBe(direction);
          expect(to.x).toBeLessThanOrEqual(from.x);
        }
      }),
    );
    const layout = layoutMap(1000, 200, 448, 1);
    let key = 0;
    while (keyBeside(layout, key, 1) !== key) key = keyBeside(layout, key, 1);
    expect(key).toBeGreaterThanOrEqual(1000 - 2 * layout.columns);
  });
});
