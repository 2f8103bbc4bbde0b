import { expect, it } from 'vitest';
import { steps as en } from '../../i18n/en/tutorialSteps.ts';
import { steps as ko } from '../../i18n/ko/tutorialSteps.ts';
import { steps as zh } from '../../i18n/zh/tutorialSteps.ts';
import { STEPS } from '../../store/tutorial/tutorialSteps.ts';
import { PRESETS } from '../../training/settings.ts';
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

it.each([
  ['English', en],
  ['中文', zh],
  ['한국어', ko],
])('points at the same parts in every step as in English: %s', (_, steps) => {
  const facts = factsOf(PRESETS.small, 41_216);
  const partsOf = (of: typeof en) =>
    STEPS.map((step) => [
      step,
      of[step]
        .text(facts)
        .flatMap((text) => cut(text).map(([part]) => part))
        .filter(Boolean)
        .sort(),
    ]);
  expect(partsOf(steps)).toEqual(partsOf(en));
});

it('has no more than sixty words before a task', () => {
  const facts = factsOf(PRESETS.paper, 41_216);
  for (const step of STEPS) {
    const { heading, text } = en[step];
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
