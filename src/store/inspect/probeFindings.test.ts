import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bringsInTime, findingOfPatching, findingOfReading } from './probeFindings.ts';

const layer = (heldOut: number, composition = 1) => ({ heldOut, composition, error: 0 });
const share = fc.double({ min: 0, max: 1, noNaN: true });
const layers = fc.array(fc.record({ heldOut: share, composition: share, error: share }), { minLength: 1 });

describe('the finding of reading states', () => {
  it('is the first layer with most held-out values, and the one before it at which spelling was learnt by heart', () => {
    expect(findingOfReading([layer(0.01, 0.05), layer(0.2, 0.9), layer(0.4), layer(0.97), layer(1)])).toEqual(
      {
        kind: 'holds',
        first: { layer: 3, share: 0.97 },
        spelling: { layer: 1, heldOut: 0.2, composition: 0.9 },
      },
    );
  });

  it('may be no layer, or nothing by heart', () => {
    expect(findingOfReading([layer(0.02, 0.1), layer(0.5, 0.4), layer(0.3, 0.2)])).toEqual({
      kind: 'never',
      best: { layer: 1, share: 0.5 },
      spelling: null,
    });
  });

  it('has all before the first layer at half or less', () => {
    fc.assert(
      fc.property(layers, (measured) => {
        const finding = findingOfReading(measured);
        const most = measured.findIndex(({ heldOut }) => heldOut > 0.5);
        expect(finding.kind).toBe(most < 0 ? 'never' : 'holds');
        if (finding.kind === 'holds') expect(finding.first.layer).toBe(most);
        const { spelling } = finding;
        if (spelling) expect(spelling.composition).toBeGreaterThan(spelling.heldOut);
      }),
    );
  });
});

describe('the finding of patching B', () => {
  it('ends before the first layer after which it no longer answers', () => {
    expect(findingOfPatching([0.98, 0.9, 0.04, 0.7])).toEqual({
      kind: 'until',
      last: { layer: 1, share: 0.9 },
      next: { layer: 2, share: 0.04 },
    });
  });

  it('may be every layer or none', () => {
    expect(findingOfPatching([0.9, 0.8])).toEqual({ kind: 'always', least: 0.8 });
    expect(findingOfPatching([0.02, 0])).toEqual({ kind: 'never', share: 0.02 });
  });
});

describe('a layer pair', () => {
  const found = { layers: [layer(0), layer(0.3), layer(0.9)], blocks: [0.98, 0.04, 0] };

  it('brings values in time from a layer that has some to a block that B still reads', () => {
    expect(bringsInTime({ augmenting: 2, anchor: 0 }, found)).toBe(true);
    expect(bringsInTime({ augmenting: 1, anchor: 0 }, found)).toBe(false);
    expect(bringsInTime({ augmenting: 2, anchor: 1 }, found)).toBe(false);
    expect(bringsInTime({ augmenting: 9, anchor: 9 }, found)).toBe(false);
  });
});
