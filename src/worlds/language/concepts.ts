/** The concepts that the words of every language of this world stand for, by the kind of word. */
const NOUNS =
  'apple book boat bird cat dog goat horse hat lamp coin stone flower tree cup table rope drum key shirt';
const ADJECTIVES = 'red blue old new big small heavy clean cold round';
/** Verbs after which somebody has more, less, or as much as before. */
const GAINING = 'buy find get win collect';
const LOSING = 'sell lose drop give break';
const NEUTRAL = 'see want paint like count';
const NAMES = 'Ana Ben Cleo Dan Eva';
const NUMERALS = 'one two three four five';

/** The kinds of words, in the order of the concepts. */
const WORDS = {
  noun: NOUNS,
  adjective: ADJECTIVES,
  gaining: GAINING,
  losing: LOSING,
  neutral: NEUTRAL,
  name: NAMES,
  numeral: NUMERALS,
  have: 'have',
} as const;
export type Category = keyof typeof WORDS;
export const CATEGORIES = Object.keys(WORDS) as Category[];
/** The kinds of verbs but for `have`. */
export const VERBS = ['gaining', 'losing', 'neutral'] as const;
export type VerbClass = (typeof VERBS)[number];

/** The English word for each concept. */
export const ENGLISH: readonly string[] = Object.values(WORDS).flatMap((words) => words.split(' '));
export const CONCEPTS = ENGLISH.length;

/** The kind of word of each concept. */
export const CATEGORY_OF: readonly Category[] = CATEGORIES.flatMap((category) =>
  WORDS[category].split(' ').map(() => category),
);

/** The concepts of a kind among some, or among all. */
export const ofCategory = (
  category: Category,
  among: readonly number[] = [...CATEGORY_OF.keys()],
): number[] => among.filter((concept) => CATEGORY_OF[concept] === category);

export const HAVE = ofCategory('have')[0];
/** The numeral after which a noun has no plural. */
export const ONE = ofCategory('numeral')[0];
export const isName = (concept: number): boolean => CATEGORY_OF[concept] === 'name';
export const isVerb = (concept: number): boolean => VERBS.some((verb) => verb === CATEGORY_OF[concept]);
