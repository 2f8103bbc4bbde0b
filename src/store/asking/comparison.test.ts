import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Comparison, readComparison, writeComparison } from './comparison.ts';

const USUAL: Comparison = { expression: null, decode: 'once', layout: null, world: 'keyvalue', sample: null };

describe('the address of a comparison', () => {
  it('shows the same thing to someone else', () => {
    const shown = fc.record<Comparison>({
      expression: fc.string({ minLength: 1, maxLength: 200 }),
      decode: fc.constantFrom('once', 'steps'),
      layout: fc.constantFrom('paper', 'small', null),
      world: fc.constantFrom('keyvalue', 'roman'),
      sample: fc.option(
        fc.record({ count: fc.constantFrom(20, 100), seed: fc.integer({ min: 0, max: 2 ** 31 - 1 }) }),
      ),
    });
    fc.assert(
      fc.property(shown, (comparison) => {
        expect(readComparison(writeComparison(comparison))).toEqual({ comparison, changes: [] });
      }),
    );
  });

  it('says nothing of what is usual', () => {
    expect(writeComparison(USUAL)).toBe('');
    expect(readComparison('')).toEqual({ comparison: USUAL, changes: [] });
  });

  it('gives a comparison whatever it holds', () => {
    fc.assert(
      fc.property(fc.string(), (query) => {
        const { comparison } = readComparison(query);
        expect(readComparison(writeComparison(comparison))).toEqual({
          comparison: { ...comparison, expression: comparison.expression || null },
          changes: [],
        });
      }),
    );
  });

  it('takes the nearest value, and says so', () => {
    const { comparison, changes } = readComparison('decode=never&layout=<script>&sample=1e9&seed=-3');
    expect(comparison).toEqual({ ...USUAL, layout: 'paper', sample: { count: 100, seed: 0 } });
    expect(changes).toEqual([
      { kind: 'replaced', name: 'decode', given: 'never', used: 'once' },
      { kind: 'replaced', name: 'layout', given: '<script>', used: 'paper' },
      { kind: 'replaced', name: 'sample', given: '1e9', used: '100' },
      { kind: 'replaced', name: 'seed', given: '-3', used: '0' },
    ]);
  });

  it('leaves out what means nothing, and says so', () => {
    const { comparison, changes } = readComparison('colour=red&sample=many&decode=steps&decode=once');
    expect(comparison).toEqual({ ...USUAL, decode: 'steps' });
    expect(changes).toEqual([
      { kind: 'unknown', name: 'colour' },
      { kind: 'dropped', name: 'decode', given: 'once' },
      { kind: 'dropped', name: 'sample', given: 'many' },
    ]);
  });

  it('shortens what is too long, and quotes little of it', () => {
    const { comparison, changes } = readComparison(`expression=${'a'.repeat(5000)}&${'b'.repeat(5000)}=1`);
    expect(comparison.expression).toHaveLength(200);
    expect(changes).toEqual([
      { kind: 'unknown', name: `${'b'.repeat(24)}…` },
      { kind: 'shortened', most: 200 },
    ]);
  });
});
