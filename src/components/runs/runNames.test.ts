import { expect, it } from 'vitest';
import { experiment } from '../../i18n/en/experiment.ts';
import { lab } from '../../i18n/en/lab.ts';
import { settingsOf } from '../../store/results/experiments.ts';
import type { Run } from '../../store/runs/runRecord.ts';
import { PRESETS, type Settings } from '../../training/settings.ts';
import { namesOf, settingsName } from './runNames.ts';

const words = { lab: lab(), experiment: experiment() };
const nameOf = (settings: Settings | null) => settings && settingsName(settings, words);
const { paper, small } = PRESETS;

it('names settings by their differences', () => {
  expect(nameOf(paper)).toBe('Paper’s layout');
  expect(nameOf(settingsOf('lora', 'paper', paper))).toBe('LoRA on B');
  expect(nameOf(settingsOf('fewKeys', 'paper', paper))).toBe('5\u202f% for the composition');
  expect(nameOf(settingsOf('upperPair', 'paper', paper))).toBe('Layer pairs 4→2');
  expect(nameOf(settingsOf('lora', 'small', small))).toBe('Small, quick, LoRA on B');
  expect(nameOf({ ...paper, A: { ...paper.A, width: 128 } })).toBe('A: Width 128');
  expect(nameOf({ ...small, seed: 3, A: { ...small.A, heads: 2 } })).toBe('Small, quick, Seed 3, A: Heads 2');
});

it('gives only the number of many differences', () => {
  const optimiser = { ...paper.B.optimiser, steps: 10, rows: 5, warmup: 2 };
  const settings = { ...paper, seed: 1, B: { ...paper.B, width: 128, optimiser } };
  expect(nameOf(settings)).toBe('Seed 1, B: Width 128, B: Steps 10, 2 more');
});

it('counts runs that would be called the same, and keeps the names that a visitor gave', () => {
  const run = (id: string, name: string | null): Run => ({
    id,
    name,
    settings: paper,
    adapter: '',
    startedAt: 0,
    stages: {},
  });
  const names = namesOf([run('a', null), run('b', null), run('c', 'mine'), run('d', 'mine')], words);
  expect([...names.values()]).toEqual(['Paper’s layout', 'Paper’s layout (2)', 'mine', 'mine (2)']);
});
