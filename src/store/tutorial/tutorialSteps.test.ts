import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressOf, readStep, STEPS, stepBeside } from './tutorialSteps.ts';

const step = fc.constantFrom(...STEPS);

describe('the address of a step', () => {
  it('leads to it, from any step', () => {
    fc.assert(
      fc.property(step, step, (wanted, last) => {
        expect(readStep(addressOf(wanted), '', last)).toEqual({ step: wanted, changes: [] });
      }),
    );
  });

  it('without a step leads to the last step', () => {
    expect(readStep('/tutorial', '', 'compose')).toEqual({ step: 'compose', changes: [] });
  });

  it('always leads to a step, and reports an unknown one', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), step, (name, query, last) => {
        const path = `/tutorial/${name}`;
        const read = readStep(path, query, last);
        expect(STEPS).toContain(read.step);
        const isNamed = name === '' || STEPS.some((each) => each === name);
        expect(read.changes.some(({ kind }) => kind === 'no-step')).toBe(!isNamed);
      }),
    );
  });

  it('that is almost right leads to the step that was meant', () => {
    const nearest = (name: string) => readStep(`/tutorial/${name}`, '', 'what-it-cost').step;
    expect(nearest('train-composition-now')).toBe('train-composition');
    expect(nearest('Look')).toBe('look-inside');
    expect(nearest('3')).toBe('train-b');
    expect(nearest('0')).toBe('what-each-knows');
    expect(nearest('99')).toBe('what-it-cost');
    expect(nearest('xyz')).toBe('what-it-cost');
  });

  it('with an unknown parameter has it left out, and reported in short', () => {
    const hostile = '<script>alert(document.cookie)</script>';
    const { changes } = readStep(`/tutorial/${hostile}`, 'a=1&a=2&b=3', 'compose');
    expect(changes).toEqual([
      { kind: 'no-step', given: '<script>alert(document.c…' },
      { kind: 'unknown', name: 'a' },
      { kind: 'unknown', name: 'b' },
    ]);
  });
});

it('a step has one before it, but for the first, and one after it, but for the last', () => {
  expect(stepBeside('what-each-knows', -1)).toBeNull();
  expect(stepBeside('what-it-cost', 1)).toBeNull();
  fc.assert(
    fc.property(step, (each) => {
      const next = stepBeside(each, 1);
      if (next !== null) expect(stepBeside(next, -1)).toBe(each);
    }),
  );
});
