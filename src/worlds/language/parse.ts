/**
 * Text a person typed ↔ example. A sentence is understood by the order of words in its language, so that what is asked
 * has one right answer. What is not understood is refused at the first thing to blame, with an example that works.
 */
import { characterName, plainText } from '../plainText.ts';
import type { Group, Lexicon } from '../words/lexicon.ts';
import type { Word } from '../words/sentence.ts';
import type { Parsed } from '../world.ts';
import { type Category, CONCEPTS, ofCategory } from './concepts.ts';
import {
  type Example,
  KNOWN_LANGUAGES,
  type Language,
  lowLanguage,
  translation,
  wordByWord,
  wordProblem,
} from './examples.ts';
import type { Piece } from './grammar.ts';
import { readProblem, readStatement } from './reading.ts';
import { LAYOUT, NUMBERS, SOLVE } from './vocabulary.ts';

/** The reason why a text can't be asked. */
export const PROBLEMS = [
  'no-words',
  'unknown-word',
  'foreign-character',
  'mixed-languages',
  'too-many-words',
  'no-sentence',
  'not-english',
  'number-too-large',
  'below-zero',
] as const;
type Problem = (typeof PROBLEMS)[number];

/** Letters with their marks, digits, what asks at the end; any other single character. */
const TOKENS = /[\p{L}\p{M}]+|\d+|[>?=]|\S/gu;

/** Words are compared without capitals, marks, and dots that are or are not on an i. */
const folded = (text: string): string =>
  text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/ı/g, 'i');

/** A language with its words by what a person types. */
interface Dictionary {
  readonly language: Language;
  readonly concepts: ReadonlyMap<string, number>;
  readonly group: Group | null;
}

function dictionary(language: Language, group: Group | null = null): Dictionary {
  const entries = Array.from({ length: CONCEPTS }, (_, concept): [string, number] => [
    folded(language.word(concept).text),
    concept,
  ]);
  return { language, concepts: new Map(entries), group };
}

const KNOWN = KNOWN_LANGUAGES.map((language) => dictionary(language));

/** Returns the number of words at the beginning that a language has, or that are numbers. */
const understoodBy = ({ concepts }: Dictionary, words: readonly string[]): number => {
  const first = words.findIndex((word) => !isNumber(word) && !concepts.has(folded(word)));
  return first < 0 ? words.length : first;
};

const isNumber = (word: string): boolean => /^\d+$/.test(word);

/**
 * Understands `ynbi kx hxkw gf ebc >`: the name of a language and words in its order, and at the end `>` (translate), `?`
 * (how many?) or `=` (what do the words mean, one by one?). Without a sign a sentence about numbers asks how many, and any
 * other for a translation. Without a name the language is the one that has all the words.
 */
export function parseExample(text: string, lexicon: Lexicon): Parsed<Example> {
  const dictionaries = [...lexicon.groups.map((group) => dictionary(lowLanguage(group), group)), ...KNOWN];
  const refuse = (problem: Problem, detail: string): Parsed<Example> => ({
    ok: false,
    problem,
    detail,
    example: formatExample(sample(lexicon)),
  });
  const tokens = plainText(text).match(TOKENS) ?? [];
  const sign = /^[>?=]$/.test(tokens.at(-1) ?? '') ? tokens.pop() : undefined;
  const named = dictionaries.find(({ language }) => folded(language.name.text) === folded(tokens[0] ?? ''));
  const words = named ? tokens.slice(1) : tokens;
  if (words.length === 0) return refuse('no-words', '');

  const among = named ? [named] : dictionaries;
  const best = among.reduce((a, b) => (understoodBy(b, words) > understoodBy(a, words) ? b : a));
  const understood = understoodBy(best, words);
  if (understood < words.length) {
    const word = words[understood];
    if (!/^[\p{Script=Latin}\p{M}]+$/u.test(word))
      return refuse('foreign-character', characterName([...word][0]));
    const isElsewhere = dictionaries.some(({ concepts }) => concepts.has(folded(word)));
    return refuse(isElsewhere ? 'mixed-languages' : 'unknown-word', word);
  }
  if (words.length > LAYOUT.fields - 1) return refuse('too-many-words', String(words.length));
  const large = words.find((word) => isNumber(word) && Number(word) >= NUMBERS);
  if (large !== undefined) return refuse('number-too-large', large);
  const pieces = words.map(
    (word): Piece =>
      isNumber(word) ? { number: Number(word) } : { concept: best.concepts.get(folded(word)) ?? 0 },
  );
  return assemble(pieces, sign, best, refuse);
}

function assemble(
  pieces: readonly Piece[],
  sign: string | undefined,
  { language, group }: Dictionary,
  refuse: (problem: Problem, detail: string) => Parsed<Example>,
): Parsed<Example> {
  const ok = (example: Example): Parsed<Example> => ({ ok: true, example });
  const text = pieces
    .map((piece) => ('number' in piece ? piece.number : language.word(piece.concept).text))
    .join(' ');
  if (sign === '=') {
    const concepts = pieces.flatMap((piece) => ('concept' in piece ? [piece.concept] : []));
    if (group === null || concepts.length < pieces.length) return refuse('no-sentence', text);
    return ok(
      wordByWord(
        concepts.map((concept) => ({ word: group.words[concept], concept })),
        group.name,
      ),
    );
  }
  const asksHowMany = sign === '?' || (sign === undefined && pieces.some((piece) => 'number' in piece));
  if (asksHowMany) {
    const problem = readProblem(pieces, language.grammar);
    if (problem === null) return refuse('no-sentence', text);
    return problem.total < 0 ? refuse('below-zero', text) : ok(wordProblem(problem.meant, language));
  }
  const statement = readStatement(pieces, language.grammar);
  if (statement === null) return refuse('no-sentence', text);
  if (language === KNOWN_LANGUAGES.at(-1)) return refuse('not-english', text);
  return ok(translation(statement, language));
}

/** A sentence in the first language that A knows, to show what works. */
function sample({ groups }: Lexicon): Example {
  const [group] = groups;
  const first = (category: Category) => ofCategory(category, group.held)[0];
  const thing = { numeral: first('numeral'), adjective: null, noun: first('noun') };
  const statement = {
    subject: { numeral: null, adjective: first('adjective'), noun: ofCategory('noun', group.held)[1] },
    verb: first('losing'),
    object: thing,
  };
  return translation(statement, lowLanguage(group));
}

/** The canonical text of an example; `parseExample` understands it. */
export function formatExample({ words, asks, task }: Example): string {
  const said = words.filter((word): word is Word => word !== null).map(({ text }) => text);
  const sign = asks === 'words' ? '=' : task === SOLVE ? '?' : '>';
  return `${said.join(' ')} ${sign}`;
}
