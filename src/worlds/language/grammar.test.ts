import { expect, test } from 'vitest';
import { ENGLISH } from './concepts.ts';
import { type Example, KNOWN_LANGUAGES, lowLanguage, translation, wordProblem } from './examples.ts';
import type { Problem, Statement } from './grammar.ts';
import { world } from './language.fixture.ts';
import { HIGH_LANGUAGES } from './languages.ts';
import { LAYOUT, readTokens, TEXT, TOKEN_TEXT } from './vocabulary.ts';

const concept = (word: string) => ENGLISH.indexOf(word);
const thing = (noun: string, adjective?: string, numeral?: string) => ({
  noun: concept(noun),
  adjective: adjective === undefined ? null : concept(adjective),
  numeral: numeral === undefined ? null : concept(numeral),
});
const STATEMENT: Statement = {
  subject: thing('stone', 'old', 'three'),
  verb: concept('lose'),
  object: thing('book', undefined, 'two'),
};
const PROBLEM: Problem = {
  name: concept('Ana'),
  start: 9,
  noun: concept('coin'),
  steps: [
    { verb: concept('buy'), amount: 2 },
    { verb: concept('lose'), amount: 5 },
  ],
};
/** The words of an example in English, whatever language it is in. */
const glossed = ({ words }: Example): string => {
  const glosses = new Map(
    [...world.lexicon.groups.map(lowLanguage), ...KNOWN_LANGUAGES].flatMap((language) =>
      ENGLISH.map((word, c) => [language.word(c).text, word] as const),
    ),
  );
  return words
    .slice(1)
    .flatMap((word) => (word ? [glosses.get(word.text) ?? word.text] : []))
    .join(' ');
};

test('there are 287 tokens, and a prompt of 46 columns with answers of up to 11', () => {
  expect(TOKEN_TEXT.length).toBe(287);
  expect(TEXT.symbols).toBe(287);
  expect([LAYOUT.promptColumns, LAYOUT.sequenceColumns]).toEqual([46, 57]);
});

test('every language that B knows has 56 different words', () => {
  for (const { words } of HIGH_LANGUAGES) expect(new Set(words).size).toBe(56);
});

test('each language has its order of words, and the numeral comes first', () => {
  const low = world.lexicon.groups.map((group) => glossed(translation(STATEMENT, lowLanguage(group))));
  expect(low).toEqual([
    'three stone old lose two book',
    'three old stone two book lose',
    'lose three stone old two book',
    'three stone old two book lose',
    'lose three old stone two book',
  ]);
  const known = KNOWN_LANGUAGES.map((language) => glossed(translation(STATEMENT, language)));
  expect(known).toEqual([low[0], low[1], low[2], 'three old stone lose two book']);
});

test('a problem says what somebody has, and then what happens, in the order of its language', () => {
  const low = world.lexicon.groups.map((group) => glossed(wordProblem(PROBLEM, lowLanguage(group))));
  expect(low).toEqual([
    'Ana have 9 coin buy 2 lose 5',
    'Ana 9 coin have 2 buy 5 lose',
    'have Ana 9 coin buy 2 lose 5',
    'Ana 9 coin have 2 buy 5 lose',
    'have Ana 9 coin buy 2 lose 5',
  ]);
});

test('the reference has plurals, articles and the ending of the third person', () => {
  const [english] = KNOWN_LANGUAGES;
  const reference = (statement: Statement) => readTokens(translation(statement, english).answer);
  expect(reference(STATEMENT)).toBe('three old stones lose two books');
  expect(reference({ subject: thing('Eva'), verb: concept('see'), object: thing('dog', 'big', 'one') })).toBe(
    'Eva sees one big dog',
  );
  expect(reference({ subject: thing('bird'), verb: concept('find'), object: thing('key') })).toBe(
    'the bird finds the key',
  );
});

test('the answer of a problem is what is left after each step', () => {
  const example = wordProblem(PROBLEM, KNOWN_LANGUAGES[0]);
  expect(example.answer.map((token) => TOKEN_TEXT[token])).toEqual(['11', '6', '⏎']);
  expect(world.judge(example, example.answer)).toEqual({ reading: '6', correct: true });
  expect(world.judge(example, [example.answer[1], example.answer[2]])).toEqual({
    reading: '6',
    correct: false,
  });
});
