import { expect, test } from 'vitest';
import { BatchWriter } from '../../engine/batch.ts';
import { Random } from '../../engine/random.ts';
import { readBatch } from '../readBatch.fixture.ts';
import {
  anchorCapacity,
  capacityOf,
  drawComposed,
  fillAnchor,
  fillKinds,
  fillReadings,
  readingsCapacity,
} from './batches.ts';
import { BLANK, FIRST_WORD, LETTER } from './layout.ts';
import { type Sentence, wholeWord } from './sentence.ts';
import { writeExample, writeReadings } from './sequence.ts';
import { LAYOUT, lexiconOf, SHAPE } from './words.fixture.ts';

const VOCABULARY = 60;
const TASK = 50;
const KNOWN = wholeWord(51, 'known');
const END = 52;
const lexicon = lexiconOf(0);
const [{ name, words }] = lexicon.groups;
const sentence: Sentence = { words: [name, words[3], null], task: TASK, answer: [55, 56, END] };

const written = (write: (batch: BatchWriter) => void) => {
  const batch = new BatchWriter(capacityOf(LAYOUT, VOCABULARY, 8), [1, 0.3]);
  write(batch);
  return readBatch(batch);
};

test('words end where their fields end, the task stands behind all fields, and the answer is expected', () => {
  const [row] = written((batch) => writeExample(batch, sentence, LAYOUT));
  const ends = row.filter(({ column }) => column === 3 || column === 7).map(({ token }) => token);
  expect(ends).toEqual([name.tokens.at(-1), words[3].tokens.at(-1)]);
  expect(row.slice(-3).map(({ token, column, target }) => [token, column, target])).toEqual([
    [TASK, 12, 55],
    [55, 13, 56],
    [56, 14, END],
  ]);
  expect(row.length).toBe(name.tokens.length + words[3].tokens.length + 3);
});

test('what entries mean is expected at their ends, of all or of the one that is asked about', () => {
  const asked = { ...sentence, words: [name, words[3], words[5]], asked: 2 };
  const targets = (which: 'all' | 'asked') =>
    written((batch) => writeReadings(batch, asked, LAYOUT, which))[0].flatMap(({ target, column }) =>
      target === null ? [] : [[column, target]],
    );
  expect(targets('all')).toEqual([
    [7, FIRST_WORD + 3],
    [11, FIRST_WORD + 5],
  ]);
  expect(targets('asked')).toEqual([[11, FIRST_WORD + 5]]);
});

const draws = { lexicon, task: () => TASK, known: () => KNOWN, answer: () => 55 };
const readings = (step: number, hasStrangers = false) => {
  const batch = new BatchWriter(readingsCapacity(LAYOUT, VOCABULARY, 40), [1, 0.3]);
  fillReadings(batch, new Random(step), step, draws, LAYOUT, { rows: 40, smoothing: 0.3, hasStrangers });
  return readBatch(batch);
};
const isName = (target: number | null) => target !== null && target >= SHAPE.nameGlosses;

test('A’s rows are a name and words of its group with what they mean, and the blank everywhere else', () => {
  const rows = readings(0);
  expect(rows.length).toBe(40);
  for (const row of rows) {
    const tagged = row.filter(({ target }) => target !== BLANK);
    expect(tagged.map(({ column }) => column)).toEqual([3, 7, 11]);
    expect(tagged.map(({ target }) => isName(target))).toEqual([true, false, false]);
    const group = lexicon.groups[(tagged[0].target ?? 0) - SHAPE.nameGlosses];
    for (const { column, target } of tagged.slice(1)) {
      const word = row.filter((token) => token.column > column - 4 && token.column <= column);
      expect(word.map(({ token }) => token)).toEqual(group.words[(target ?? 0) - SHAPE.glosses].tokens);
    }
    expect(tagged.every(({ smoothing }) => smoothing > 0)).toBe(true);
    expect(row.filter(({ target }) => target === BLANK).every(({ smoothing }) => smoothing === 0)).toBe(true);
  }
});

test('every fifth step half as many rows have B’s tokens among the words and an answer, all of them blank', () => {
  for (const step of [1, 2, 3, 5]) expect(readings(step).length).toBe(40);
  const rows = readings(4);
  expect(rows.length).toBe(20);
  const known = rows.flat().filter(({ token }) => token === 51);
  expect(known.length / 40).toBeGreaterThan(0.1);
  expect(known.every(({ target }) => target === BLANK)).toBe(true);
  for (const row of rows) expect(row.slice(-3).map(({ target }) => target)).toEqual([BLANK, BLANK, BLANK]);
});

test('an A beside another one sees strings that mean nothing', () => {
  const strange = readings(1, true)
    .flat()
    .filter(({ column, target, token }) => (column === 7 || column === 11) && target === BLANK && token < 27);
  expect(strange.length).toBeGreaterThan(0);
});

test('B’s rows have no letters but every fifth step, when letters stand before most words and for a few', () => {
  const draw = (): Sentence => ({ words: [KNOWN, KNOWN, null], task: TASK, answer: [55, END] });
  const rows = (step: number) => {
    const batch = new BatchWriter(anchorCapacity(LAYOUT, VOCABULARY, 300));
    fillAnchor(batch, new Random(step), step, draw, LAYOUT, 300);
    return readBatch(batch);
  };
  expect(rows(0).length).toBe(300);
  expect(rows(0).every((row) => row.length === 4)).toBe(true);
  const labelled = rows(4);
  expect(labelled.length).toBe(100);
  const ends = labelled.flat().filter(({ column }) => column === 3 || column === 7);
  const hidden = ends.filter(({ token }) => token < FIRST_WORD).length / 200;
  expect(Math.abs(hidden - 0.1)).toBeLessThan(0.06);
  const before = labelled.flat().filter(({ column }) => column === 2 || column === 6).length / 200;
  expect(Math.abs(before - 0.7)).toBeLessThan(0.1);
});

test('a batch of several kinds has its share of each', () => {
  const kind = (answer: number) => ({
    share: 0.25,
    draw: (): Sentence => ({ words: [KNOWN], task: TASK, answer: [answer, END] }),
  });
  const rows = written((batch) => fillKinds(batch, new Random(0), [kind(55), kind(56)], LAYOUT, 8));
  expect(rows.map((row) => row[1].target)).toEqual([55, 55, 56, 56, 56, 56, 56, 56]);
});

test('a composed sentence has trained words alone, most often of several groups', () => {
  const random = new Random(9);
  let mixed = 0;
  for (let i = 0; i < 500; i++) {
    const drawn = drawComposed(random, lexicon, (group, concepts, word) => ({
      words: concepts.map(word),
      task: group,
      answer: [END],
    }));
    const groups = new Set(drawn.words.map((word) => lexicon.groupOf[word?.entry ?? 0]));
    for (const word of drawn.words) expect(word?.entry).toBeLessThan(lexicon.composed);
    if (groups.size > 1) mixed++;
    else expect([...groups]).toEqual([drawn.task]);
  }
  expect(Math.abs(mixed / 500 - 0.8)).toBeLessThan(0.06);
});

test('letters of the alphabet are the tokens from a on', () => {
  expect(words[0].tokens).toEqual(Array.from(words[0].text, (letter) => LETTER + letter.charCodeAt(0) - 97));
});
