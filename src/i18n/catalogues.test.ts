import { describe, expect, it } from 'vitest';
import { KIND_NAMES, type KindName } from '../worlds/registry.ts';
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

/** Names, formulas and examples, which are the same in every language, and functions that only call others. */
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
  'inside.diagram.explain',
  'tutorial.training.standing',
  'tutorial.training.obstacle',
  'tutorial.steps.what-each-knows.task',
  'tutorial.steps.train-b.heading',
  // Examples of a world are written alike, whoever reads them.
  'lab.compare.placeholder',
  // Sentences of the languages of a world, which nobody speaks or which are not those of the page.
  ...[
    'substitution',
    'composition',
    'heldOut',
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

/** Every string and function of a catalogue, by its path; a world may lack one. */
function leavesOf(value: unknown, path: string): [path: string, leaf: Leaf][] {
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([name, inner]) => leavesOf(inner, `${path}.${name}`));
  }
  return value === undefined ? [] : [[path, value as Leaf]];
}

/** Returns the words of a leaf; of a function its source, which holds its words. */
const textOf = (leaf: Leaf): string => String(leaf);

/** Every string and function of a language, about worlds of a kind. */
const catalogue = (words: Record<WordsPart, unknown>, kind: KindName): Map<string, Leaf> =>
  new Map(
    Object.entries(words).flatMap(([part, inner]) =>
      leavesOf(typeof inner === 'function' ? inner(kind) : inner, part),
    ),
  );

const ENGLISH = { shell, lab, handover, inside, experiment, tutorial, results, kernels, takeHome };
const CHINESE = {
  shell: zhShell,
  lab: zhLab,
  handover: zhHandover,
  inside: zhInside,
  experiment: zhExperiment,
  tutorial: zhTutorial,
  results: zhResults,
  kernels: zhKernels,
  takeHome: zhTakeHome,
};
const KOREAN = {
  shell: koShell,
  lab: koLab,
  handover: koHandover,
  inside: koInside,
  experiment: koExperiment,
  tutorial: koTutorial,
  results: koResults,
  kernels: koKernels,
  takeHome: koTakeHome,
};
const OTHERS = KIND_NAMES.flatMap((kind) => [
  ['中文', kind, CHINESE, HAN, HANGUL] as const,
  ['한국어', kind, KOREAN, HANGUL, HAN] as const,
]);

describe.each(OTHERS)('the catalogue in %s, in the world “%s”', (_, kind, of, script, foreign) => {
  const english = catalogue(ENGLISH, kind);
  const words = catalogue(of, kind);

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

/** Parts of the page that are about keys in every world: published results, visitors' own keys, a keyboard. */
const ABOUT_KEYS = [
  /^shell\.(landing|pages|shortcuts)\b/,
  /^results\b/,
  /^kernels\b/,
  /^takeHome\.(keyShare|run\.ownKeys)\b/,
  /^lab\.(data|byHeart|address|unavailable|worldName|worldIs)\b/,
  /^lab\.table\.(suite\.\w+|differences)\b/,
  /^lab\.settings\.(randomKeys|trainLonger)\b/,
  /^lab\.refusal\b/,
  /^tutorial\.keys$/,
  /^experiment\.configuration\.(field|note|quick)\b/,
  /^experiment\.configuration\.experiments\.heldOut$/,
  /^inside\.cost\.contrast\b/,
];
const KEYS = /(?<!arrow )(?<!null )(?<!queries, )\bkeys?\b(?! counts)/i;

it.each(KIND_NAMES.filter((kind) => kind !== 'keyvalue'))(
  'says nothing of keys in the world “%s”',
  (kind) => {
    const said = [...catalogue(ENGLISH, kind)].filter(
      ([path]) => !ABOUT_KEYS.some((part) => part.test(path)),
    );
    expect(said.filter(([, leaf]) => typeof leaf === 'string' && KEYS.test(leaf))).toEqual([]);
  },
);
