import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ANSWER_COLUMNS, answerTokens, callToken, descriptionTokens, isRight, readAnswer } from './answer.ts';
import { type CodeExample, mostOperations, TASKS } from './example.ts';
import { CORE, ENGLISH, type Language } from './languages.ts';
import { OPERATIONS } from './operations.ts';
import { CALL, DIGIT, END, GLOSS, TOKEN_TEXT } from './vocabulary.ts';

const named = (phrase: string) => OPERATIONS.findIndex(({ phrase: words }) => words.join(' ') === phrase);
const [py, sh] = CORE;
const asked = (task: CodeExample['task'], language: CodeExample['language'], ...phrases: string[]) => ({
  task,
  language,
  operations: phrases.map(named),
  list: task === 'run' ? [7, 0, 5, 3] : [],
});
const calls = (language: CodeExample['language'], ...phrases: string[]) => [
  ...phrases.map((phrase) => callToken(language, named(phrase))),
  END,
];

test('the vocabulary has the 136 tokens of the recipe, each with a text of its own', () => {
  expect(TOKEN_TEXT).toHaveLength(136);
  expect(DIGIT).toBe(30);
  expect(CALL + 2 * OPERATIONS.length).toBe(108);
  expect(GLOSS).toBe(111);
});

test.each([
  [asked('describe', py, 'clear first', 'subtract one'), 'clear first then subtract one'],
  [asked('write', py, 'add one', 'reverse'), 'reverse(add_one(x))'],
  [asked('write', sh, 'add one', 'reverse'), 'x | add_one | reverse'],
  [asked('run', ENGLISH, 'reverse', 'add one'), '[3, 5, 0, 7] → [4, 6, 1, 8]'],
])('the right answer to %o reads %s', (example, reading) => {
  const tokens = answerTokens(example);
  expect(readAnswer(example, tokens)).toBe(reading);
  expect(isRight(example, tokens)).toBe(true);
});

test('every right answer fits, is read, and is right; what lacks its end is not', () => {
  const anyExample = fc.record({
    task: fc.constantFrom(...TASKS),
    language: fc.constantFrom(...CORE),
    operations: fc.array(fc.nat(OPERATIONS.length - 1), { minLength: 1, maxLength: 3 }),
    list: fc.array(fc.nat(9), { minLength: 4, maxLength: 4 }),
  });
  fc.assert(
    fc.property(anyExample, (drawn) => {
      const example = { ...drawn, operations: drawn.operations.slice(0, mostOperations(drawn.task, 3)) };
      const tokens = answerTokens(example);
      expect(tokens.length).toBeLessThanOrEqual(ANSWER_COLUMNS);
      expect(readAnswer(example, tokens)).not.toBeNull();
      expect(isRight(example, tokens)).toBe(true);
      expect(isRight(example, tokens.slice(0, -1))).toBe(false);
    }),
  );
});

test('a program is right if it computes the right thing, however it is written', () => {
  const example = asked('write', py, 'swap halves');
  expect(isRight(example, calls(py, 'rotate left', 'rotate left'))).toBe(true);
  expect(isRight(example, calls(py, 'rotate left'))).toBe(false);
  expect(isRight(example, calls(sh, 'swap halves'))).toBe(false);
  // Nested calls are carried out from the inside out.
  expect(isRight(asked('write', py, 'clear first', 'reverse'), calls(py, 'reverse', 'clear first'))).toBe(
    true,
  );
  expect(isRight(asked('write', py, 'clear first', 'reverse'), calls(py, 'clear first', 'reverse'))).toBe(
    false,
  );
});

test('a program of a library is spelled, and the calls of a core language are no program of it', () => {
  const library: Language = {
    ...py,
    kind: 'library',
    calls: OPERATIONS.map((_, i) => `z${'abcdefghijklmnopqrst'[i]}`),
  };
  const example = asked('write', library, 'reverse', 'rotate left');
  expect(readAnswer(example, answerTokens(example))).toBe('zbza');
  expect(isRight(example, answerTokens(example))).toBe(true);
  expect(isRight(example, calls(py, 'rotate left', 'reverse'))).toBe(false);
  expect(readAnswer(example, calls(py, 'reverse'))).toBeNull();
});

test('a description is right if what it describes computes the right thing', () => {
  const example = asked('describe', sh, 'sort up', 'reverse');
  expect(isRight(example, [...descriptionTokens([named('sort down')]), END])).toBe(true);
  expect(isRight(example, [...descriptionTokens([named('sort up')]), END])).toBe(false);
});

test('the lists of a run have to be the right ones, each of them', () => {
  const example = asked('run', py, 'reverse', 'copy first');
  const digits = (...of: number[]) => [...of.map((digit) => DIGIT + digit), END];
  expect(isRight(example, digits(3, 5, 0, 7, 3, 3, 3, 3))).toBe(true);
  expect(isRight(example, digits(3, 0, 0, 7, 3, 3, 3, 3))).toBe(false);
  expect(isRight(example, digits(3, 3, 3, 3))).toBe(false);
  expect(readAnswer(example, digits(3, 3, 3))).toBeNull();
});

test('whatever tokens a model writes are judged', () => {
  const anyTokens = fc.array(fc.nat(TOKEN_TEXT.length - 1), { maxLength: ANSWER_COLUMNS });
  fc.assert(
    fc.property(fc.constantFrom(...TASKS), anyTokens, (task, tokens) => {
      const example = asked(task, py, 'reverse');
      const reading = readAnswer(example, tokens);
      expect(reading === null || reading.length > 0).toBe(true);
      if (isRight(example, tokens)) expect(reading).not.toBeNull();
    }),
    { numRuns: 2000 },
  );
});
