import { describe, expect, it } from 'vitest';
import { memoryOf, parametersOf, secondsOf, workOf } from './effort.ts';
import { PRESETS } from './settings.ts';

const { paper, small } = PRESETS;

describe('the effort of training', () => {
  it('counts the parameters of the recipe', () => {
    expect(parametersOf(paper)).toEqual({ A: 329_152, B: 208_512, AB: 41_216 });
    expect(parametersOf(small)).toMatchObject({ AB: 20_608 });
    expect(parametersOf({ ...paper, augmenting: 'later' })).toMatchObject({
      A2: 329_152,
      AB: 41_216,
      AB2: 41_216,
    });
  });

  it('is about what the recipe measured, in multiplications and additions', () => {
    const flops = (stage: 'A' | 'B' | 'AB', steps: number) => 2 * steps * workOf(stage, small);
    expect(flops('A', 700) / 1.8e12).toBeGreaterThan(0.7);
    expect(flops('A', 700) / 1.8e12).toBeLessThan(1.4);
    expect(flops('AB', 300) / 0.8e12).toBeGreaterThan(0.7);
    expect(flops('AB', 300) / 0.8e12).toBeLessThan(1.4);
  });

  it('counts all that a GPU keeps of a weight: itself, two moments, and its gradient in sixteen slabs', () => {
    const rows = <T extends { optimiser: object }>(model: T) => ({
      ...model,
      optimiser: { ...model.optimiser, rows: 1 },
    });
    const { A, B, composition } = paper;
    const lean = { ...paper, A: rows(A), B: rows(B), composition: rows(composition) };
    const { A: a, B: b, AB } = parametersOf(lean);
    expect(memoryOf(lean) / (4 * 19 * (a + b + AB))).toBeCloseTo(1, 1);
  });

  it('grows with everything', () => {
    const wide = { ...paper, A: { ...paper.A, width: 128 } };
    expect(workOf('A', wide)).toBeGreaterThan(3 * workOf('A', paper));
    expect(memoryOf(wide)).toBeGreaterThan(memoryOf(paper));
    expect(memoryOf(small)).toBeLessThan(memoryOf(paper));
  });
});

describe('the time that training will take', () => {
  const step = (stage: 'A' | 'B' | 'AB', secondsPerStep: number) => ({
    stage,
    work: workOf(stage, paper),
    secondsPerStep,
  });

  it('is not known before anything was measured', () => {
    expect(secondsOf(paper, [])).toBeNull();
  });

  it('is what the same took', () => {
    const measured = [step('A', 0.1), step('B', 0.2), step('AB', 0.4)];
    expect(secondsOf(paper, measured)).toBeCloseTo(
      paper.A.optimiser.steps * 0.1 + paper.B.optimiser.steps * 0.2 + paper.composition.optimiser.steps * 0.4,
    );
  });

  it('is scaled where something else was measured', () => {
    const estimate = secondsOf(paper, [step('B', 0.2)]) ?? 0;
    expect(estimate).toBeGreaterThan(paper.B.optimiser.steps * 0.2);
    expect(secondsOf(small, [step('B', 0.2)])).toBeLessThan(estimate);
  });
});
