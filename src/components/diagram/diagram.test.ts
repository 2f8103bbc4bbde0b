import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compositionParameters, parameterCount, transformerParameters } from '../../models/shapes.ts';
import { shapesOf } from '../../training/models.ts';
import { countParameters, type Part } from '../../training/parts.ts';
import { PRESETS, type Settings } from '../../training/settings.ts';
import { allPairs, columnsOf, crossingOf, neighbour, partsOf } from './columns.ts';
import { boxOf, layoutDiagram, stackOf } from './geometry.ts';

const settings: fc.Arbitrary<Settings> = fc
  .record({ A: fc.integer({ min: 1, max: 12 }), B: fc.integer({ min: 1, max: 12 }), two: fc.boolean() })
  .chain(({ A, B, two }) =>
    fc
      .array(
        fc.record({ augmenting: fc.integer({ min: 0, max: A }), anchor: fc.integer({ min: 0, max: B }) }),
        { minLength: 1, maxLength: 8 },
      )
      .map((pairs) => ({
        ...PRESETS.paper,
        augmenting: two ? ('together' as const) : ('one' as const),
        A: { ...PRESETS.paper.A, layers: A, earlyExit: null },
        B: { ...PRESETS.paper.B, layers: B },
        composition: { ...PRESETS.paper.composition, pairs },
      })),
  );

describe('the diagram', () => {
  it('draws everything inside its frame, and stacks that do not touch', () => {
    fc.assert(
      fc.property(settings, (each) => {
        const layout = layoutDiagram(each);
        for (const stack of layout.stacks) {
          for (const layer of [0, stack.layers + 1]) {
            const { x, y, width, height } = boxOf(layout, stack, layer);
            expect(x).toBeGreaterThanOrEqual(0);
            expect(y).toBeGreaterThanOrEqual(0);
            expect(x + width).toBeLessThanOrEqual(layout.width);
            expect(y + height).toBeLessThanOrEqual(layout.height);
          }
        }
        const B = stackOf(layout, 'B');
        for (const { model, projection, cross } of layout.links) {
          const A = stackOf(layout, model);
          const [left, right] = A.x < B.x ? [A, B] : [B, A];
          for (const { x } of [projection, cross]) {
            expect(x).toBeGreaterThan(left.x + left.width);
            expect(x).toBeLessThan(right.x);
          }
        }
      }),
    );
  });

  it('can be walked with the arrow keys, to every part from every other', () => {
    fc.assert(
      fc.property(settings, fc.boolean(), (each, isChoosing) => {
        const columns = columnsOf(layoutDiagram(each), isChoosing);
        const all = columns.flat().map(({ key }) => key);
        expect(new Set(all).size).toBe(all.length);
        const reached = new Set([all[0]]);
        for (const key of reached) {
          for (const pressed of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']) {
            const next = neighbour(columns, key, pressed);
            if (next !== null) reached.add(next);
          }
        }
        expect([...reached].sort()).toEqual([...all].sort());
      }),
      { numRuns: 40 },
    );
  });

  it('keeps the crossings of all layer pairs apart', () => {
    const layout = layoutDiagram(PRESETS.paper);
    const places = allPairs(layout)
      .flat()
      .map((pair) => crossingOf(layout, pair));
    expect(places).toHaveLength(25);
    places.forEach((one, i) => {
      for (const other of places.slice(i + 1)) {
        expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThanOrEqual(28);
      }
    });
  });

  it('counts each parameter once', () => {
    fc.assert(
      fc.property(settings, (each) => {
        const layout = layoutDiagram(each);
        const counts = countParameters(each);
        const sum = (parts: Part[]) => parts.reduce((total, part) => total + counts.of(part), 0);
        for (const stack of layout.stacks) {
          expect(sum(partsOf(layout, stack))).toBe(stack.model === 'B' ? counts.B : counts.A);
        }
        const links = layout.links.flatMap(({ model, pair }): Part[] => [
          { kind: 'projection', model, pair },
          { kind: 'cross', model, pair },
        ]);
        expect(sum(links)).toBe(counts.links);
      }),
    );
    const shapes = shapesOf(PRESETS.paper);
    const { A, B, links } = countParameters(PRESETS.paper);
    expect(A).toBe(parameterCount(transformerParameters(shapes.A)));
    expect(B).toBe(parameterCount(transformerParameters(shapes.B)));
    expect(links).toBe(parameterCount(compositionParameters([shapes.A], shapes.B, shapes.composition)));
  });

  it('has no links if the variant has no A in it', () => {
    const { composition } = PRESETS.paper;
    const lora = { ...PRESETS.paper, composition: { ...composition, variant: 'lora' as const } };
    expect(layoutDiagram(lora).links).toEqual([]);
    expect(countParameters(lora).links).toBe(0);
  });
});
