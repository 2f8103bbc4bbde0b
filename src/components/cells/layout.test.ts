import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxOf, layoutMap, placeAfter, placeAt, placeBeside } from './layout.ts';

const layouts = fc
  .record({
    places: fc.integer({ min: 2, max: 25_000 }),
    share: fc.double({ min: 0, max: 0.9, noNaN: true }),
    width: fc.integer({ min: 200, max: 3000 }),
    pixel: fc.constantFrom(1, 1.5, 2),
    isTable: fc.boolean(),
  })
  .map(({ places, share, width, pixel, isTable }) =>
    isTable
      ? layoutMap({ places: 10_000, seen: 0, columns: 100 }, width, pixel)
      : layoutMap({ places, seen: Math.floor(share * places), columns: undefined }, width, pixel),
  );
const keys = layoutMap({ places: 1000, seen: 200, columns: undefined }, 448, 1);
const pressed = (key: string, shiftKey = false) => ({ key, shiftKey });

describe('the layout of a map', () => {
  it('finds each place where its cell is, and every cell lies inside the map', () => {
    fc.assert(
      fc.property(layouts, fc.nat(), (layout, n) => {
        const place = n % layout.places;
        const { x, y, size } = boxOf(layout, place);
        expect(placeAt(layout, x + size / 2, y + size / 2)).toBe(place);
        expect(x + size).toBeLessThanOrEqual(layout.width);
        expect(y + size).toBeLessThanOrEqual(layout.height);
        expect(placeAt(layout, layout.columns * layout.pitch, y)).toBeNull();
      }),
    );
  });

  it('has seen cells above all others, with room between', () => {
    fc.assert(
      fc.property(layouts, fc.nat(), (layout, n) => {
        const place = n % layout.places;
        expect(boxOf(layout, place).y >= layout.unseenTop).toBe(place >= layout.seen);
      }),
    );
    expect(boxOf(keys, 200).y).toBeGreaterThan(boxOf(keys, 199).y + boxOf(keys, 199).size + 5);
    expect(placeAt(keys, 3, boxOf(keys, 200).y - 2)).toBeNull();
  });

  it('is about as high as wide', () => {
    for (const places of [256, 1000, 25_000]) {
      const { width, height } = layoutMap({ places, seen: places / 4, columns: undefined }, 1000, 2);
      expect(height / width).toBeGreaterThan(0.5);
      expect(height / width).toBeLessThan(1.3);
    }
  });

  it('keeps the column from one block to the other', () => {
    const column = 3;
    expect(boxOf(keys, placeBeside(keys, 200 + column, -1)).x).toBe(boxOf(keys, 200 + column).x);
  });

  it('lets arrow keys reach every row, and stay inside', () => {
    fc.assert(
      fc.property(layouts, fc.nat(), (layout, n) => {
        const place = n % layout.places;
        for (const direction of [-1, 1]) {
          const there = placeBeside(layout, place, direction);
          expect(there).toBeGreaterThanOrEqual(0);
          expect(there).toBeLessThan(layout.places);
          if (there === place) continue;
          const [from, to] = [boxOf(layout, place), boxOf(layout, there)];
          expect(Math.sign(to.y - from.y)).toBe(direction);
          expect(to.x).toBeLessThanOrEqual(from.x);
        }
      }),
    );
    let place = 0;
    while (placeBeside(keys, place, 1) !== place) place = placeBeside(keys, place, 1);
    expect(place).toBeGreaterThanOrEqual(1000 - keys.columns);
  });

  it('has arrow keys go on from row to row, but in a table stay in the row', () => {
    const last = keys.columns - 1;
    expect(placeAfter(keys, last, pressed('ArrowRight'))).toBe(last + 1);
    expect(placeAfter(keys, 0, pressed('ArrowLeft'))).toBe(0);
    const table = layoutMap({ places: 10_000, seen: 0, columns: 100 }, 448, 1);
    expect(placeAfter(table, 199, pressed('ArrowRight'))).toBe(199);
    expect(placeAfter(table, 505, pressed('ArrowLeft', true))).toBe(500);
    expect(placeAfter(table, 505, pressed('ArrowDown', true))).toBe(1505);
    expect(placeAfter(table, 505, pressed('ArrowUp', true))).toBe(5);
    expect([placeAfter(table, 505, pressed('Home')), placeAfter(table, 505, pressed('End'))]).toEqual([
      0, 9999,
    ]);
    expect(placeAfter(table, 505, pressed('a'))).toBeNull();
  });
});
