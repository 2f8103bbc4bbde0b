import { expect, it } from 'vitest';
import { steps as en } from '../../i18n/en/tutorialSteps.ts';
import { steps as ko } from '../../i18n/ko/tutorialSteps.ts';
import { steps as zh } from '../../i18n/zh/tutorialSteps.ts';
import { STEPS } from '../../store/tutorial/tutorialSteps.ts';
import { presetsOf } from '../../training/settings.ts';
import { KIND_NAMES, wordsOf } from '../../worlds/registry.ts';
import { factsOf } from './facts.ts';
import { cut } from './pointing.ts';

it('cuts a sentence at the words that point', () => {
  expect(cut('[[answer-A|[A]]] knows [[map|every key]], *all* of them.')).toEqual([
    ['answer-A', '[A]'],
    [null, ' knows '],
    ['map', 'every key'],
    [null, ', *all* of them.'],
  ]);
});

it('refuses words that point at nothing', () => {
  expect(() => cut('[[moon|the moon]]')).toThrow('moon');
});

const LANGUAGES = [
  ['zh', zh],
  ['ko', ko],
] as const;

it.each(KIND_NAMES.flatMap((kind) => LANGUAGES.map(([language, steps]) => [kind, language, steps] as const)))(
  'points at the same parts in every step as in English: %s, %s',
  (kind, language, steps) => {
    const facts = factsOf(presetsOf(kind).small, 41_216);
    const partsOf = (of: ReturnType<typeof en>) =>
      STEPS.map((step) => [
        step,
        of[step]
          .text(facts)
          .flatMap((text) => cut(text).map(([part]) => part))
          .filter(Boolean)
          .sort(),
      ]);
    expect(partsOf(steps(wordsOf(kind, language)))).toEqual(partsOf(en(wordsOf(kind, 'en'))));
  },
);

it.each(KIND_NAMES)('has no more than sixty words before a task in the world “%s”', (kind) => {
  const facts = factsOf(presetsOf(kind).paper, 41_216);
  for (const step of STEPS) {
    const { heading, text } = en(wordsOf(kind, 'en'))[step];
    const said = [...heading(facts), ...text(facts)].flatMap((line) => cut(line).map(([, words]) => words));
    expect(
      said
        .join(' ')
        .split(/\s+/)
        .filter((word) => /\w/.test(word)).length,
      step,
    ).toBeLessThanOrEqual(60);
  }
});
