import { expect, test } from 'vitest';
import { code, makeCodeWorld } from '../worlds/code/kind.ts';
import { codeProblem as english } from './en/code.ts';
import { codeProblem as korean } from './ko/code.ts';
import { codeProblem as chinese } from './zh/code.ts';

const world = makeCodeWorld(code.presets.small.world);

const EXAMPLES = [
  'reverse([7, 0, 5, 3])',
  '[7, 0, 5, 3] | reverse | add_one',
  'py: add_one(reverse(x))',
  'add_one(reverse(x))',
  'x | reverse | add_one',
  'add_one(reverse([7, 0, 5, 3]))',
  'add one then reverse on [7, 0, 5, 3]',
  'py: add one then reverse',
];

test.each(EXAMPLES)('the example %s works', (example) => {
  expect(world.parse(example)).toMatchObject({ ok: true });
});

test.each([
  ['English', english],
  ['中文', chinese],
  ['한국어', korean],
])('every refusal in %s shows an example that works, and what is to blame', (_, codeProblem) => {
  for (const problem of code.problems) {
    // Here the program itself, as its language writes it, is the example.
    const detail = problem === 'wrong-notation' ? EXAMPLES[0] : '“7”';
    const sentence = codeProblem(problem, detail);
    expect(
      EXAMPLES.filter((example) => sentence.includes(example)),
      problem,
    ).not.toEqual([]);
    const isAboutAPart = !['nothing-asked', 'brackets', 'no-calls'].includes(problem);
    expect(sentence.includes(detail), problem).toBe(isAboutAPart);
  }
});
