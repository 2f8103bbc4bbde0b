/** Reads what a sentence says, or a problem, from the order of its words. */
import { CATEGORY_OF, type Category, VERBS } from './concepts.ts';
import type { NounPhrase, Piece, Problem, Statement } from './grammar.ts';
import type { Grammar } from './languages.ts';
import { MOST_AMOUNT, MOST_START, totalsOf } from './meanings.ts';

/** A letter for each kind of word, so that a sentence is a text and its grammar a pattern. */
const LETTERS: Readonly<Record<Category, string>> = {
  noun: 'N',
  adjective: 'A',
  gaining: 'V',
  losing: 'V',
  neutral: 'V',
  name: 'M',
  numeral: 'Q',
  have: 'H',
};

const kindsOf = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => ('number' in piece ? 'D' : LETTERS[CATEGORY_OF[piece.concept]])).join('');

const placed = (subject: string, verb: string, object: string, { order }: Grammar): string =>
  ({ SVO: subject + verb + object, SOV: subject + object + verb, VSO: verb + subject + object })[order];

const isConcept = (piece: Piece): piece is { concept: number } => 'concept' in piece;

function phraseOf(pieces: readonly Piece[]): NounPhrase | null {
  const concepts = pieces.filter(isConcept).map(({ concept }) => concept);
  const of = (...categories: Category[]) =>
    concepts.find((concept) => categories.includes(CATEGORY_OF[concept])) ?? null;
  const noun = of('noun', 'name');
  return noun === null ? null : { numeral: of('numeral'), adjective: of('adjective'), noun };
}

/** Returns what a sentence says; null if it is no statement in this grammar. */
export function readStatement(pieces: readonly Piece[], grammar: Grammar): Statement | null {
  const thing = grammar.adjectiveFirst ? 'Q?A?N' : 'Q?NA?';
  const pattern = placed(`(?<subject>M|${thing})`, '(?<verb>V)', `(?<object>${thing})`, grammar);
  const match = new RegExp(`^${pattern}$`, 'd').exec(kindsOf(pieces));
  const part = (name: string) => pieces.slice(...(match?.indices?.groups?.[name] ?? [0, 0]));
  const [subject, object] = [phraseOf(part('subject')), phraseOf(part('object'))];
  const verb = part('verb').find(isConcept);
  return subject && object && verb ? { subject, verb: verb.concept, object } : null;
}

/**
 * Returns what a problem says, and the least that somebody has in its course; null if it is none in this grammar, or its
 * numbers are larger than those that the models know.
 */
export function readProblem(
  pieces: readonly Piece[],
  grammar: Grammar,
): { meant: Problem; total: number } | null {
  const thing = 'DN';
  const step = placed('', 'V', 'D', grammar);
  const pattern = `^${placed('M', 'H', thing, grammar)}(?:${step}){1,2}$`;
  if (!new RegExp(pattern).test(kindsOf(pieces))) return null;
  const numbers = pieces.flatMap((piece) => ('number' in piece ? [piece.number] : []));
  const concepts = pieces.filter(isConcept).map(({ concept }) => concept);
  const of = (category: Category) => concepts.find((concept) => CATEGORY_OF[concept] === category) ?? 0;
  const verbs = concepts.filter((concept) => VERBS.some((verb) => verb === CATEGORY_OF[concept]));
  const [start, ...amounts] = numbers;
  if (start < 1 || start > MOST_START || amounts.some((amount) => amount < 1 || amount > MOST_AMOUNT))
    return null;
  const steps = verbs.map((verb, i) => ({ verb, amount: amounts[i] }));
  const meant = { name: of('name'), start, noun: of('noun'), steps };
  return { meant, total: Math.min(...totalsOf(meant)) };
}
