import { describe, expect, it } from 'vitest';
import { experiment } from './en/experiment.ts';
import { handover } from './en/handover.ts';
import { inside } from './en/inside.ts';
import { kernels } from './en/kernels.ts';
import { lab } from './en/lab.ts';
import { results } from './en/results.ts';
import { shell } from './en/shell.ts';
import { takeHome } from './en/takeHome.ts';
import { tutorial } from './en/tutorial.ts';
import { experiment as koExperiment } from './ko/experiment.ts';
import { handover as koHandover } from './ko/handover.ts';
import { inside as koInside } from './ko/inside.ts';
import { kernels as koKernels } from './ko/kernels.ts';
import { lab as koLab } from './ko/lab.ts';
import { results as koResults } from './ko/results.ts';
import { shell as koShell } from './ko/shell.ts';
import { takeHome as koTakeHome } from './ko/takeHome.ts';
import { tutorial as koTutorial } from './ko/tutorial.ts';
import type { WordsPart } from './words.ts';
import { experiment as zhExperiment } from './zh/experiment.ts';
import { handover as zhHandover } from './zh/handover.ts';
import { inside as zhInside } from './zh/inside.ts';
import { kernels as zhKernels } from './zh/kernels.ts';
import { lab as zhLab } from './zh/lab.ts';
import { results as zhResults } from './zh/results.ts';
import { shell as zhShell } from './zh/shell.ts';
import { takeHome as zhTakeHome } from './zh/takeHome.ts';
import { tutorial as zhTutorial } from './zh/tutorial.ts';

type Leaf = string | ((...values: never[]) => string);

/** Names and formulas, which are the same in every language, and functions that only put others' words together. */
const SHARED = new Set([
  'shell.name',
  'shell.title',
  'shell.footer.paper',
  'lab.unavailable.browsers.2.0',
  'lab.status.listed',
  'lab.keyMap.cell',
  'lab.compare.listed',
  'lab.compare.token',
  'lab.table.under',
  'lab.table.weights',
  'inside.equation.indices',
  'inside.attention.of',
  'inside.cost.contrast.ways.calm',
  'lab.variant.calm',
  'experiment.configuration.range',
  'experiment.configuration.pair',
  'experiment.configuration.estimate.parameters',
  'experiment.runs.on',
  'experiment.runs.models',
  'experiment.runs.and',
  'experiment.runs.again',
  'results.tasks.flores',
  'results.tasks.humanEval',
  'results.tasks.mbpp',
  'results.tasks.codeXGlue',
  'results.sweeps.describePoint',
  'kernels.race.tfjs',
  'takeHome.facts.fact.adapter',
  'takeHome.facts.perPhase',
  'takeHome.keyShare.value',
  // Sentences of the languages of a world, which nobody speaks or which are not those of the page.
  ...[
    'words',
    'highTranslation',
    'highProblems',
    'englishProblems',
    'translation',
    'problems',
    'trainedTranslation',
    'trainedProblems',
  ].map((suite) => `lab.table.suite.${suite}.1`),
]);

const HAN = /\p{Script=Han}/u;
const HANGUL = /\p{Script=Hangul}/u;
const WORD = /[a-z]{2}/i;

/** Every string and function of a catalogue, by its path. */
function leavesOf(value: unknown, path: string): [path: string, leaf: Leaf][] {
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([name, inner]) => leavesOf(inner, `${path}.${name}`));
  }
  return [[path, value as Leaf]];
}

/** Returns the words of a leaf; of a function its source, which holds its words. */
const textOf = (leaf: Leaf): string => String(leaf);

const catalogue = (words: Record<WordsPart, unknown>): Map<string, Leaf> =>
  new Map(Object.entries(words).flatMap(([part, inner]) => leavesOf(inner, part)));

const english = catalogue({ shell, lab, handover, inside, experiment, tutorial, results, kernels, takeHome });
const chinese = catalogue({
  shell: zhShell,
  lab: zhLab,
  handover: zhHandover,
  inside: zhInside,
  experiment: zhExperiment,
  tutorial: zhTutorial,
  results: zhResults,
  kernels: zhKernels,
  takeHome: zhTakeHome,
});
const korean = catalogue({
  shell: koShell,
  lab: koLab,
  handover: koHandover,
  inside: koInside,
  experiment: koExperiment,
  tutorial: koTutorial,
  results: koResults,
  kernels: koKernels,
  takeHome: koTakeHome,
});
const OTHERS = [
  ['中文', chinese, HAN, HANGUL],
  ['한국어', korean, HANGUL, HAN],
] as const;

describe.each(OTHERS)('the catalogue in %s', (_, words, script, foreign) => {
  it('has every string that the English one has, and no other', () => {
    expect([...words.keys()]).toEqual([...english.keys()]);
  });

  it('translates every string', () => {
    const untranslated = [...english].filter(([path, leaf]) => {
      if (SHARED.has(path) || !WORD.test(textOf(leaf))) return false;
      const other = words.get(path) ?? '';
      return typeof leaf === 'string' ? other === leaf : !script.test(textOf(other));
    });
    expect(untranslated).toEqual([]);
  });

  it('says what the English one says with as many values', () => {
    for (const [path, leaf] of english) {
      const other = words.get(path);
      expect(typeof other, path).toBe(typeof leaf);
      if (typeof leaf === 'function') expect(other, path).toHaveLength(leaf.length);
    }
  });

  it('is in one language', () => {
    expect([...words].filter(([, leaf]) => foreign.test(textOf(leaf)))).toEqual([]);
  });
});
