import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BatchWriter } from '../../engine/batch.ts';
import { Random } from '../../engine/random.ts';
import { readBatch } from '../readBatch.fixture.ts';
import { textOfLetters } from '../words/draw.ts';
import { LETTERS } from '../words/layout.ts';
import { PART_SUITES } from '../world.ts';
import { formatExample } from './example.ts';
import { code, makeCodeWorld } from './kind.ts';
import { CORE } from './languages.ts';
import { type CodeSentence, LAYOUT } from './sentence.ts';
import { SUITE_NAMES, SUITES } from './suites.ts';
import { DIGIT, END, GLOSS, taskToken } from './vocabulary.ts';

const config = code.presets.small.world;
const world = makeCodeWorld(config);
const { entries, lexicon } = world;
const anySeed = fc.nat(2 ** 31 - 1);

/** The spelled words of each row of a batch, name first. */
function spelledIn(of: 'B' | 'composition' | 'further', seed: number, step: number, asked = world) {
  const { capacity, groupWeights, fill } = asked.answerBatches(of, 72);
  const batch = new BatchWriter(capacity, groupWeights);
  fill(batch, new Random(seed, step), step);
  return readBatch(batch).map((row) =>
    Array.from({ length: LAYOUT.fields }, (_, slot) => {
      const end = LAYOUT.wordEnd(slot);
      const own = row.filter(({ column }) => column > end - LAYOUT.field && column <= end);
      return own.every(({ token }) => token <= LETTERS) ? textOfLetters(own.map(({ token }) => token)) : '';
    }).filter((word) => word !== ''),
  );
}

/** The entries that stand in an example. */
const namesIn = (example: CodeSentence) => world.readings(example).map(({ entry }) => entry);

test('held-out names never occur in a composition batch, and library rows have a name and composed names', () => {
  fc.assert(
    fc.property(
      fc.nat(2 ** 31 - 1),
      fc.double({ min: 0.03, max: 0.9, noNaN: true }),
      anySeed,
      (seed, share, from) => {
        const asked = makeCodeWorld({ ...config, seed, share });
        const heldOut = new Set(asked.entries.texts.slice(asked.entries.composed));
        const rows = spelledIn('composition', from, 0, asked);
        expect(rows.flat().filter((word) => heldOut.has(word))).toEqual([]);
        expect(rows.filter((words) => words.length > 1)).toHaveLength(56);
      },
    ),
    { numRuns: 60 },
  );
});

test('of a fifth of the names every operation has one, and every library four', () => {
  fc.assert(
    fc.property(anySeed, (seed) => {
      const { groups, composed, values } = makeCodeWorld({ ...config, seed }).lexicon;
      expect(composed).toBe(20);
      expect(new Set(values.slice(0, 20)).size).toBe(20);
      expect(groups.map(({ trained }) => trained.length)).toEqual([4, 4, 4, 4, 4]);
    }),
    { numRuns: 30 },
  );
});

test('a composition meets every composed name in time, most programs mix libraries, and B meets no name', () => {
  const rows = Array.from({ length: 20 }, (_, step) => spelledIn('composition', 0, step)).flat();
  const seen = new Set(rows.flatMap(([_, ...words]) => words));
  expect([...seen].sort()).toEqual([...entries.texts.slice(0, entries.composed)].sort());
  const mixed = rows.filter(([name, ...words]) => {
    const own = lexicon.groups.find((group) => group.name.text === name);
    return words.some((word) => !own?.words.some(({ text }) => text === word));
  });
  const ofLibraries = rows.filter((words) => words.length > 1);
  expect(mixed.length / ofLibraries.length).toBeGreaterThan(0.6);
  expect(mixed.length / ofLibraries.length).toBeLessThan(0.85);
  expect(spelledIn('B', 0, 0).flat()).toEqual([]);
});

test('what A knows as text says the meaning of each name in the order in which names are written', () => {
  for (const words of spelledIn('further', 1, 0)) {
    expect(lexicon.groups.map(({ name }) => name.text)).toContain(words[0]);
    expect(words.slice(1).every((word) => entries.texts.includes(word))).toBe(true);
  }
  const { capacity, groupWeights, fill } = world.answerBatches('further', 40);
  const batch = new BatchWriter(capacity, groupWeights);
  fill(batch, new Random(3), 0);
  for (const row of readBatch(batch)) {
    const answer = row.flatMap(({ target }) => (target === null ? [] : [world.text.tokens[target]]));
    const steps = answer.slice(0, -1).join(' ').split(' then ');
    const ends = row.filter(({ token, column }) => token <= LETTERS && column % 4 === 3 && column > 3);
    const said = ends.map(({ column }) => {
      const letters = row.filter((token) => token.column > column - 4 && token.column <= column);
      return entries.values[entries.texts.indexOf(textOfLetters(letters.map(({ token }) => token)))];
    });
    expect(steps).toEqual(said.map((value) => world.text.tokens[GLOSS + value]));
  }
});

describe.each(SUITE_NAMES)('suite %s', (suite) => {
  const examples = world.draw(suite, 60, 5);
  const { task, over } = SUITES[suite];

  test('asks its task, over its names', () => {
    for (const example of examples) {
      expect(example.task).toBe(taskToken(task));
      const { language } = example.question;
      expect(language.kind).toBe(over === 'heldOut' || over === 'trained' ? 'library' : over);
      if (task === 'write') continue;
      const names = namesIn(example);
      expect(names.length).toBe(language.kind === 'library' ? example.question.operations.length : 0);
      expect(names.every((entry) => entry < entries.composed === (over === 'trained'))).toBe(true);
    }
  });

  test('is the same for the same seed only', () => {
    expect(world.draw(suite, 20, 5)).toEqual(world.draw(suite, 20, 5));
    expect(world.draw(suite, 20, 5)).not.toEqual(world.draw(suite, 20, 6));
  });

  test('is written with every token of the right answer as a target, which ends it', () => {
    const batch = new BatchWriter(world.capacity(60));
    world.write(batch, examples, 'answers');
    const targets = readBatch(batch).map((row) =>
      row.flatMap(({ target }) => (target === null ? [] : [target])),
    );
    expect(targets).toEqual(examples.map(({ answer }) => answer));
    expect(targets.every((answer) => answer.at(-1) === END)).toBe(true);
  });

  test('is judged right with its right answers, and wrong without their ends', () => {
    for (const example of examples) {
      expect(world.judge(example, world.answer(example)).correct).toBe(true);
      expect(world.judge(example, world.answer(example).slice(0, -1)).correct).toBe(false);
    }
  });

  test('is understood when it is typed', () => {
    for (const example of examples) {
      const parsed = world.parse(world.format(example));
      if (task === 'write' && over !== 'core') {
        expect(parsed).toMatchObject({ ok: false, problem: 'cannot-write' });
      } else expect(parsed).toEqual({ ok: true, example });
    }
  });
});

test('an example about a name asks it in its place, among names that are held out if it is', () => {
  const examples = world.drawEntries(1);
  const asked = examples.map((example) => {
    const place = world
      .readings(example)
      .findIndex(({ column }) => column === LAYOUT.wordEnd(example.asked ?? -1));
    const names = namesIn(example);
    expect(names.every((entry) => entry < entries.composed === names[place] < entries.composed)).toBe(true);
    return names[place];
  });
  expect(asked.toSorted((a, b) => a - b)).toEqual(entries.texts.map((_, entry) => entry));
});

test('with what A says of its names a program becomes one that B knows', () => {
  for (const example of world.draw('runHeldOut', 40, 3)) {
    const said = world.readings(example).map(({ token }) => token);
    const { example: replaced, isFaithful } = world.replaceEntries(example, said);
    expect(isFaithful).toBe(true);
    const { question } = example;
    const core = CORE.find(({ notation }) => notation === question.language.notation) ?? CORE[0];
    const parsed = world.parse(formatExample({ ...question, language: core }));
    if (!parsed.ok) throw new Error(parsed.problem);
    expect(replaced.words).toEqual(parsed.example.words);
    expect(
      world.replaceEntries(
        example,
        said.map(() => world.text.blank),
      ).example,
    ).toEqual(example);
    expect(world.replaceEntries(example, said.with(0, GLOSS + 20)).isFaithful).toBe(false);
  }
});

test('what A says of names is a description in the order of the names, which is right where that is the order of steps', () => {
  const examples = world.draw('describeHeldOut', 200, 4);
  const right = examples.map((example) => {
    const judged = world.judgeReadings(
      example,
      world.readings(example).map(({ token }) => token),
    );
    const { operations, language } = example.question;
    if (language.notation === 'piped' || operations.length === 1) expect(judged?.correct).toBe(true);
    return judged?.correct ?? false;
  });
  expect(right.filter(Boolean).length).toBeLessThan(160);
  const [example] = examples;
  expect(world.judgeReadings(example, [world.text.blank])?.correct).toBe(false);
  expect(world.judgeReadings(world.draw('runHeldOut', 1, 0)[0], [])).toBeNull();
});

test('two augmenting models know different libraries, and mixed programs have a name of each', () => {
  const parts = [world.part('first'), world.part('second')];
  expect(parts.map(({ lexicon: own }) => own.groups.map(({ number }) => number))).toEqual([
    [0, 2, 4],
    [1, 3],
  ]);
  for (const suite of PART_SUITES) {
    for (const example of world.drawFromParts(suite, 40, 1)) {
      const names = example.words.slice(1, 1 + example.question.operations.length);
      const owners = names.map((name) =>
        parts.findIndex((part) => part.entries.texts.includes(name?.text ?? '')),
      );
      expect(new Set(owners).size).toBe(suite === 'mixed' ? 2 : 1);
      const said = names.map((name) => (name?.gloss ?? 0) - GLOSS);
      const { operations, language } = example.question;
      expect(language.notation === 'nested' ? said.toReversed() : said).toEqual(operations);
    }
  }
});

test('other names are none of those that are asked about', () => {
  const others = world.part('others').entries.texts;
  expect(others).toHaveLength(100);
  expect(others.filter((text) => entries.texts.includes(text))).toEqual([]);
});

test('the map of calls asks B for every pair of calls in both core languages', () => {
  const map = world.cellMaps(0).find(({ name }) => name === 'calls');
  if (map === undefined) throw new Error('there is no such map');
  const asked = map.order.map((cell) => map.example(cell).question);
  const names = asked.map(({ language, operations }) => `${language.name} ${operations}`);
  expect(new Set(names).size).toBe(800);
  expect(asked.every(({ list }) => list.length === 4 && list.every((digit) => digit <= 9))).toBe(true);
});

test('a list stands behind the longest program, and digits are where they always are', () => {
  for (const example of [...world.draw('runHeldOut', 20, 0), ...world.draw('runEnglish', 20, 0)]) {
    const digits = example.words.slice(6).map((word) => (word?.tokens[0] ?? 0) - DIGIT);
    expect(digits).toEqual(example.question.list);
  }
});
