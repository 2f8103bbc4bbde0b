import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SwitchedOff } from '../../inspection/inspector.ts';
import { isOff, switched } from './HeadSwitches.tsx';

const HEADS = 4;
const moves = fc.array(fc.record({ pair: fc.nat(2), head: fc.option(fc.nat(HEADS - 1), { nil: null }) }), {
  maxLength: 30,
});

describe('switches of links and heads', () => {
  it('act as a switch for each head would, a link switching all of its heads', () => {
    fc.assert(
      fc.property(moves, (each) => {
        let off: SwitchedOff[] = [];
        const expected = [0, 1, 2].map(() => new Set<number>());
        for (const { pair, head } of each) {
          const all = expected[pair].size === HEADS;
          off = switched(off, pair, head, HEADS);
          if (head !== null) {
            if (!expected[pair].delete(head)) expected[pair].add(head);
          } else if (all) expected[pair].clear();
          else for (let one = 0; one < HEADS; one++) expected[pair].add(one);
        }
        expected.forEach((heads, pair) => {
          for (let head = 0; head < HEADS; head++) expect(isOff(off, pair, head)).toBe(heads.has(head));
          expect(isOff(off, pair, null)).toBe(heads.size === HEADS);
        });
      }),
    );
  });
});
