import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BatchWriter } from '../../engine/batch.ts';
import { Random } from '../../engine/random.ts';
import { readBatch } from '../readBatch.fixture.ts';
import { ENGLISH } from './concepts.ts';
import { language } from './kind.ts';
import { CONFIG, understood, world } from './language.fixture.ts';
import { SUITES } from './suites.ts';
import { END, ENGLISH_WORD, LAYOUT } from './vocabulary.ts';

const PHASES = ['B', 'composition', 'further'] as const;
const LETTERS = ' abcdefghijklmnopqrstuvwxyz';

/** The spelled words of a sequence, each with its slot. */
const spelledIn = (sequence: ReturnType<typeof readBatch>[number]): { slot: number; text: string }[] =>
  Array.from({ length: LAYOUT.fields }, (_, slot) => {
    const end = LAYOUT.wordEnd(slot);
    const tokens = sequence.filter(({ column }) => column > end - LAYOUT.field && column <= end);
    return { slot, text: tokens.map(({ token }) => LETTERS[token] ?? '?').join('') };
  }).filter(({ text }) => /^[a-z]+$/.test(text));

test('60 of the 280 words are trained on: 11 of each language, and “have” in all', () => {
  const { texts, composed, values } = world.entries;
  expect([texts.length, composed]).toEqual([280, 60]);
  expect(language.count(CONFIG)).toEqual({ all: 280, composed: 60 });
  const have = ENGLISH.indexOf('have');
  expect([...values.subarray(0, composed)].filter((value) => value === have).length).toBe(5);
});

test('the same seed gives the same words, and another one others', () => {
  expect(language.make(CONFIG).entries).toEqual(world.entries);
  expect(language.make({ ...CONFIG, seed: 1 }).entries.texts).not.toEqual(world.entries.texts);
});

test('held-out words never occur in a composition batch', () => {
  fc.assert(
    fc.property(fc.nat(2 ** 31 - 1), fc.nat(1000), fc.constantFrom(0.2, 0.4, 0.8), (seed, step, share) => {
      const own = language.make({ ...CONFIG, seed, share });
      const trained = new Set([
        ...own.entries.texts.slice(0, own.entries.composed),
        ...own.lexicon.groups.map(({ name }) => name.text),
      ]);
      const { capacity, groupWeights, fill } = own.answerBatches('composition', 76);
      const batch = new BatchWriter(capacity, groupWeights);
      fill(batch, new Random(seed, step), step);
      const words = readBatch(batch).flatMap(spelledIn);
      expect(words.length).toBeGreaterThan(300);
      expect(words.filter(({ text }) => !trained.has(text))).toEqual([]);
    }),
    { numRuns: 30 },
  );
});

test('suites of held-out words have no trained one but “have”, and those of trained words no held-out one', () => {
  const { texts, composed, values } = world.entries;
  const entriesOf = (suite: string) =>
    world.draw(suite, 200, 3).flatMap((example) => world.readings(example).map(({ entry }) => entry));
  for (const suite of ['words', 'translation', 'problems']) {
    const trained = entriesOf(suite).filter((entry) => entry < composed && ENGLISH[values[entry]] !== 'have');
    expect(trained.map((entry) => texts[entry])).toEqual([]);
  }
  for (const suite of ['trainedTranslation', 'trainedProblems']) {
    expect(entriesOf(suite).filter((entry) => entry >= composed)).toEqual([]);
  }
  for (const suite of ['highTranslation', 'highProblems', 'englishProblems']) {
    expect(entriesOf(suite)).toEqual([]);
  }
});

test('every suite fits a batch, ends its answers, and has its right answers judged right', () => {
  for (const suite of SUITES) {
    const examples = world.draw(suite, 100, 8);
    const batch = new BatchWriter(world.capacity(100));
    world.write(batch, examples, suite === 'words' ? 'readings' : 'answers');
    expect(batch.sequenceCount).toBe(100);
    for (const example of examples) {
      const answer = world.answer(example);
      expect(answer.at(-1)).toBe(END);
      expect(world.isComplete(example, answer)).toBe(true);
      expect(world.isComplete(example, answer.slice(0, -1))).toBe(false);
      expect(world.judge(example, answer).correct).toBe(true);
      expect(world.judge(example, answer.slice(0, -1)).correct).toBe(false);
    }
  }
});

test.each(PHASES)(
  'the batches of %s are within their capacity, columns increase, and only answers are targets',
  (phase) => {
    const { capacity, groupWeights, fill } = world.answerBatches(phase, 96);
    const batch = new BatchWriter(capacity, groupWeights);
    for (let step = 0; step < 25; step++) {
      fill(batch, new Random(step), step);
      for (const row of readBatch(batch)) {
        row.slice(1).forEach(({ column }, i) => {
          expect(column).toBeGreaterThan(row[i].column);
        });
        expect(row.every(({ column, target }) => (target !== null) === column >= LAYOUT.taskColumn)).toBe(
          true,
        );
      }
    }
  },
);

test('A’s readings answer what words mean, and are no translation', () => {
  const [example] = world.draw('words', 1, 4);
  const said = world.readings(example).map(({ token }) => token);
  expect(world.judgeReadings(example, said)).toMatchObject({ correct: true });
  expect(world.judgeReadings(example, [...said.slice(0, -1), ENGLISH_WORD + 60])?.correct).toBe(false);
  const parsed = world.parse(world.format(world.draw('translation', 1, 4)[0]));
  if (!parsed.ok) throw new Error(parsed.problem);
  const glosses = world.readings(parsed.example).map(({ token }) => token);
  expect(world.judgeReadings(parsed.example, glosses)?.correct).toBe(false);
  expect(world.judgeReadings(world.draw('problems', 1, 4)[0], [])).toBe(null);
});

test('with A’s glosses in the place of all words a sentence is English, faithfully or not', () => {
  const [example] = world.draw('problems', 1, 6);
  const said = world.readings(example).map(({ token }) => token);
  const faithful = world.replaceEntries(example, said);
  expect(faithful.isFaithful).toBe(true);
  expect(world.format(faithful.example)).toMatch(/^english /);
  expect(world.readings(faithful.example)).toEqual([]);
  const wrong = world.replaceEntries(example, [
    said[0] === ENGLISH_WORD ? said[0] + 1 : ENGLISH_WORD,
    ...said.slice(1),
  ]);
  expect(wrong.isFaithful).toBe(false);
});

test('letters take the place of whole words, and then the words the place of the last letters', () => {
  const [example] = world.draw('highTranslation', 1, 2);
  const { hidden, shown } = world.hideNumbers(example, new Random(1));
  hidden.words.slice(1).forEach((word, i) => {
    const slot = i + 1;
    expect(word?.tokens.every((token) => token < LETTERS.length)).toBe(true);
    expect(shown.words[slot]?.tokens.slice(0, -1)).toEqual(word?.tokens.slice(0, -1));
    expect(shown.words[slot]?.tokens.at(-1)).toBe(example.words[slot]?.tokens[0]);
  });
  expect([hidden.answer, shown.answer]).toEqual([example.answer, example.answer]);
});

test('the map of words asks for every word once, in an example that has it, among words of its kind', () => {
  const [{ order, example, written }] = world.cellMaps(5);
  expect([...order].toSorted((a, b) => a - b)).toEqual([...Array(280).keys()]);
  expect([written('A'), written('AB')]).toEqual(['lastReading', 'answers']);
  for (const entry of order) {
    const asked = example(entry);
    expect(asked.words[asked.asked ?? 0]?.entry).toBe(entry);
    const batch = new BatchWriter(world.capacity(1));
    world.write(batch, [asked], 'lastReading');
    expect(readBatch(batch)[0].flatMap(({ target }) => target ?? [])).toEqual([
      ENGLISH_WORD + world.entries.values[entry],
    ]);
    expect(understood(world.format(asked))).toBe(world.format(asked));
  }
});

test('parts know half of the languages each, and the others other words', () => {
  const [first, second, others] = (['first', 'second', 'others'] as const).map((part) => world.part(part));
  expect(first.entries.texts.length + second.entries.texts.length).toBe(280);
  expect(others.entries.texts.filter((text) => world.entries.texts.includes(text))).toEqual([]);
  const mixed = world.drawFromParts('mixed', 50, 3);
  const owners = mixed.map(({ words }) => {
    const spelled = words.slice(1).flatMap((word) => (word ? [word.text] : []));
    return new Set(spelled.map((text) => first.entries.texts.includes(text))).size;
  });
  expect(owners.every((count) => count === 2)).toBe(true);
});

test('what is always answered is seldom right', () => {
  expect(world.chance(500, 1)).toBeLessThan(0.05);
});
