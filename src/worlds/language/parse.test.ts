import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { understood, world } from './language.fixture.ts';
import { SUITES } from './suites.ts';

const { groups } = world.lexicon;
const [first, second] = groups;
const word = (group: (typeof groups)[number], concept: number) => group.words[concept].text;
/** “dog sees cat” in the first language: subject, verb, object. */
const sentence = [word(first, 5), word(first, 40), word(first, 4)].join(' ');
const whole = `${first.name.text} ${sentence} >`;

test('what is formatted is understood as what it was', () => {
  fc.assert(
    fc.property(fc.constantFrom(...SUITES), fc.nat(2 ** 31 - 1), (suite, seed) => {
      for (const example of world.draw(suite, 10, seed)) {
        const parsed = world.parse(world.format(example));
        if (!parsed.ok) throw new Error(`${world.format(example)}: ${parsed.problem}`);
        expect(parsed.example.words).toEqual(example.words);
        expect(parsed.example.answer).toEqual(example.answer);
      }
    }),
    { numRuns: 60 },
  );
});

describe('is understood', () => {
  test.each([
    [whole, whole],
    [`  ${whole.toUpperCase()} `, whole],
    [sentence, whole],
    [`${sentence} ＞`, whole],
    ['Spanish Ana tiene 9 piedra compra 2 pierde 5', 'spanish Ana tiene 9 piedra compra 2 pierde 5 ?'],
    ['spanish pajaro rojo ve arbol', 'spanish pájaro rojo ve árbol >'],
    ['turkish KIRMIZI kuş elma görür', 'turkish kırmızı kuş elma görür >'],
    ['english Ana have ９ coin lose ٥ ?', 'english Ana have 9 coin lose 5 ?'],
    [`${word(first, 1)} ${word(first, 2)} =`, `${first.name.text} ${word(first, 1)} ${word(first, 2)} =`],
  ])('%s', (text, as) => {
    expect(understood(text)).toBe(as);
  });
});

describe('is refused', () => {
  test.each([
    ['', 'no-words: '],
    [' > ', 'no-words: '],
    [first.name.text, 'no-words: '],
    [`${sentence} zzzzzzz`, 'unknown-word: zzzzzzz'],
    [`${first.name.text} ${word(first, 5)} ${word(second, 40)}`, `mixed-languages: ${word(second, 40)}`],
    ['三本书', 'foreign-character: 三'],
    ['🐶 🐱', 'foreign-character: 🐶'],
    ['كلب يرى قطة', 'foreign-character: ك'],
    ['собака', 'foreign-character: с (U+0441)'],
    [`${Array(9).fill(word(first, 5)).join(' ')}`, 'too-many-words: 9'],
    [`${word(first, 5)} ${word(first, 4)} >`, `no-sentence: ${word(first, 5)} ${word(first, 4)}`],
    ['english Ana have 22 coin lose 5 ?', 'number-too-large: 22'],
    ['english Ana have 10 coin lose 5 ?', 'no-sentence: Ana have 10 coin lose 5'],
    ['english Ana have 2 coin lose 5 ?', 'below-zero: Ana have 2 coin lose 5'],
    ['english Ana see old dog >', 'not-english: Ana see old dog'],
    ['spanish libro perro =', 'no-sentence: libro perro'],
  ])('%s', (text, as) => {
    expect(understood(text)).toBe(as);
  });

  test('every refusal shows an example that works', () => {
    for (const text of ['', 'zz zz', '三', `${sentence} ${sentence} ${sentence}`]) {
      const parsed = world.parse(text);
      if (parsed.ok) throw new Error(`“${text}” is understood`);
      expect(understood(parsed.example ?? '')).toBe(parsed.example);
    }
  });

  test('or understood: no text makes it throw', () => {
    const pieces = fc.constantFrom(...sentence.split(' '), '>', '?', '=', '3', 'zz', '三', '🐶', '-', 'Ana');
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces).map((all) => all.join(' ')),
        ),
        (text) => {
          const parsed = world.parse(text);
          if (parsed.ok) expect(understood(text)).toBe(understood(understood(text)));
        },
      ),
    );
  });
});
