/** The suites of the language world. */
import { Random } from '../../engine/random.ts';
import { pick } from '../words/draw.ts';
import type { Lexicon } from '../words/lexicon.ts';
import type { PartSuite, SuiteDefinition } from '../world.ts';
import {
  drawTranslation,
  drawWordByWord,
  drawWordProblem,
  type Example,
  KNOWN_LANGUAGES,
  lowLanguage,
} from './examples.ts';
import { poolsOf } from './meanings.ts';
import { ENGLISH_LANGUAGE } from './vocabulary.ts';

/**
 * The meanings of words one by one; translations and problems of languages that B knows, and of those that A knows over
 * held-out words and over trained ones.
 */
export const SUITES = [
  'words',
  'highTranslation',
  'highProblems',
  'englishProblems',
  'translation',
  'problems',
  'trainedTranslation',
  'trainedProblems',
] as const;
type Suite = (typeof SUITES)[number];
const isSuite = (name: string): name is Suite => SUITES.some((suite) => suite === name);

/** When each suite is measured, and what it judges. */
export const SUITE_DEFINITIONS: Record<Suite, SuiteDefinition> = {
  words: { watchedIn: ['A'], judges: 'A' },
  highTranslation: { watchedIn: ['B', 'AB'], judges: 'B' },
  highProblems: { watchedIn: ['B', 'AB'], judges: null },
  englishProblems: { watchedIn: [], judges: null },
  translation: { watchedIn: ['AB'], judges: 'AB' },
  problems: { watchedIn: ['AB'], judges: null },
  trainedTranslation: { watchedIn: ['AB'], judges: null, isComposed: true },
  trainedProblems: { watchedIn: [], judges: null },
};

/** Keep evaluation apart from the training batches of the same seed. */
const STREAM = 0x6c616e67;
const MIXED_STREAM = 0x6c6d6978;

const HIGH = KNOWN_LANGUAGES.slice(0, ENGLISH_LANGUAGE);
const ALL = poolsOf();

/** Draws `count` examples of a suite, the languages in turn; the same seed gives the same ones, each suite its own. */
export function drawSuite(lexicon: Lexicon, suite: string, count: number, seed: number): Example[] {
  if (!isSuite(suite)) throw new RangeError(`there is no suite “${suite}” in this world`);
  const random = new Random(seed, STREAM + SUITES.indexOf(suite));
  const of = (drawn: 'trained' | 'held') =>
    lexicon.groups.map((group) => ({ language: lowLanguage(group), pools: poolsOf(group[drawn]) }));
  const [trained, held] = [of('trained'), of('held')];
  const examples: Record<Suite, (i: number) => Example> = {
    words: () => drawWordByWord(random, lexicon, 'held'),
    highTranslation: (i) => drawTranslation(random, ALL, HIGH[i % HIGH.length]),
    highProblems: (i) => drawWordProblem(random, ALL, HIGH[i % HIGH.length]),
    englishProblems: () => drawWordProblem(random, ALL, KNOWN_LANGUAGES[ENGLISH_LANGUAGE]),
    translation: (i) => drawTranslation(random, held[i % held.length].pools, held[i % held.length].language),
    problems: (i) => drawWordProblem(random, held[i % held.length].pools, held[i % held.length].language),
    trainedTranslation: (i) =>
      drawTranslation(random, trained[i % trained.length].pools, trained[i % trained.length].language),
    trainedProblems: (i) =>
      drawWordProblem(random, trained[i % trained.length].pools, trained[i % trained.length].language),
  };
  return Array.from({ length: count }, (_, i) => examples[suite](i));
}

/**
 * Draws translations over held-out words of the languages of one augmenting model, of the other, or of both in a
 * sentence, whose order is that of either.
 */
export function drawPartSuite(
  parts: readonly [Lexicon, Lexicon],
  suite: PartSuite,
  count: number,
  seed: number,
): Example[] {
  if (suite !== 'mixed') return drawSuite(parts[suite === 'first' ? 0 : 1], 'translation', count, seed);
  const random = new Random(seed, MIXED_STREAM);
  return Array.from({ length: count }, () => {
    const groups = parts.map((part) => pick(random, part.groups));
    const own = lowLanguage(pick(random, groups));
    const common = groups[0].held.filter((concept) => groups[1].held.includes(concept));
    let turn = random.below(2);
    return drawTranslation(random, poolsOf(common), {
      ...own,
      word: (concept) => groups[turn++ % 2].words[concept],
    });
  });
}
