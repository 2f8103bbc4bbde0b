import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bindingsOf } from '../../engine/template.ts';
import { kernels as words } from '../../i18n/en/kernels.ts';
import { TEMPLATES } from '../../ops/templates.ts';
import { STEP_PARTS } from '../../protocol/kernels.ts';
import { type Family, familyOf, fileOf, ICONS } from './KernelIcon.tsx';
import { kernelRows } from './StepFigure.tsx';
import { moved, shareOf, stretchesOf } from './Strip.tsx';
import { grid, groupOf, headerOf, tensorsOf } from './wgsl.ts';

const MULTIPLY = `// y = x · w
@group(0) @binding(0) var<storage, read> batch: array<u32>;
@group(0) @binding(1) var<storage, read> x: array<vec4f>;
@group(0) @binding(2) var<storage, read_write> y: array<vec4f>;
@compute @workgroup_size(1, 4)
fn main() {}`;

describe('the facts in a kernel’s WGSL', () => {
  it('are bindings in order, and the size of a workgroup', () => {
    expect(bindingsOf(MULTIPLY)).toEqual([
      { name: 'batch', isWritten: false },
      { name: 'x', isWritten: false },
      { name: 'y', isWritten: true },
    ]);
    expect(groupOf(MULTIPLY)).toEqual([1, 4, 1]);
    expect(headerOf(`// one\n// two\nconst x = 1; // three`)).toBe('one two');
    expect(headerOf('const x = 1;')).toBe('');
    expect(() => groupOf('fn main() {}')).toThrow('no size');
    expect(tensorsOf(MULTIPLY, [[9], [8, 4], [4, 8, 2]])).toEqual({
      read: ['x [8 × 4]'],
      written: ['y [4 × 8 × 2]'],
    });
  });

  it('is found in every kernel there is', () => {
    for (const [name, source] of TEMPLATES) {
      expect(bindingsOf(source).length, name).toBe(source.match(/@binding/g)?.length);
      expect(headerOf(source), name).toMatch(/^\S.*[.:]$/);
      expect(source, name).toMatch(/@workgroup_size\(/);
    }
  });

  it.each([
    [[3, 1, 1], '3'],
    [[3, 2, 1], '3 × 2'],
    [[3, 1, 4], '3 × 1 × 4'],
  ] as const)('%j reads %s', (lengths, text) => {
    expect(grid(lengths)).toBe(text);
  });
});

describe('families', () => {
  it('hold every kernel, have an icon each, and name no kernel that is missing', () => {
    const families = new Set([...TEMPLATES.keys()].map(familyOf));
    expect([...families].toSorted()).toEqual(Object.keys(words.families).toSorted());
    const signs = Object.keys(ICONS).map((family) => ICONS[family as Family]);
    expect(new Set(signs).size).toBe(signs.length);
    expect(fileOf('linear/multiply')).toBe('multiply');
    expect(() => familyOf('toString/x')).toThrow('no family');
  });
});

const dispatches = fc.array(
  fc.constantFrom(...STEP_PARTS).map((part) => ({ part })),
  { minLength: 1, maxLength: 60 },
);

describe('parts of a step', () => {
  it('are runs that hold every dispatch once, in order, and no two alike in a row', () => {
    fc.assert(
      fc.property(dispatches, (step) => {
        const runs = stretchesOf(step);
        expect(runs.flatMap(({ part, count }) => Array.from({ length: count }, () => ({ part })))).toEqual(
          step,
        );
        runs.forEach(({ from, part }, i) => {
          expect(from).toBe(runs.slice(0, i).reduce((sum, { count }) => sum + count, 0));
          expect(part).not.toBe(runs[i - 1]?.part);
        });
        const shares = step.map(() => 1 / step.length);
        expect(runs.reduce((sum, run) => sum + shareOf(shares, run), 0)).toBeCloseTo(1);
      }),
    );
  });

  it('are walked with the arrow keys, which never leave them', () => {
    const step = (['forward', 'forward', 'loss', 'backward', 'backward'] as const).map((part) => ({ part }));
    const go = (at: number, key: string) => moved(at, key, stretchesOf(step), step.length);
    expect(
      ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'a'].map((key) => go(1, key)),
    ).toEqual([0, 2, 0, 2, 0, 4, null]);
    expect([go(0, 'ArrowLeft'), go(4, 'ArrowRight'), go(4, 'ArrowDown'), go(0, 'ArrowUp')]).toEqual([
      0, 4, 3, 0,
    ]);
    expect(go(4, 'ArrowUp')).toBe(2);
  });
});

describe('rows of the table', () => {
  const shapes = [[1], [2, 4], [2, 8]];
  const dispatch = (kernel: number) =>
    ({ kernel, part: 'forward', workgroups: [1, 1, 1], shapes }) satisfies Parameters<
      typeof kernelRows
    >[0]['dispatches'][number];
  const step = {
    kernels: ['linear/multiply', 'swiglu/forward'].map((name) => ({ name, code: MULTIPLY })),
    dispatches: [0, 1, 0].map(dispatch),
    hasClock: true,
  };

  it('count the runs of each kernel, and name its operands', () => {
    expect(kernelRows(step, null).map(({ name, runs, detail }) => [name, runs, detail])).toEqual([
      ['linear/multiply', 2, 'x [2 × 4] → y [2 × 8]'],
      ['swiglu/forward', 1, 'x [2 × 4] → y [2 × 8]'],
    ]);
  });

  it('are sorted by shares once they are measured, and shares of a kernel are summed', () => {
    expect(kernelRows(step, [0.25, 0.5, 0.125]).map(({ id, share }) => [id, share])).toEqual([
      [1, 0.5],
      [0, 0.375],
    ]);
  });
});
