import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runIdentity } from '../../results/identity.ts';
import { plan, RECIPES, SWEEPS, TABLES } from '../../results/plan.ts';
import { resultsSchema } from '../../results/record.ts';
import { LAYOUTS } from '../../worlds/recipe.ts';
import { type Experiment, QUESTIONS, settingsOf } from './experiments.ts';
import { knownLayout, knownResult, paperResult, runOf } from './knownResults.ts';

const { runs } = resultsSchema.parse(JSON.parse(readFileSync('public/results/runs.json', 'utf8')));
const EXPERIMENTS: Experiment[] = Object.values(QUESTIONS).flat();

describe('the run of an experiment', () => {
  it.each(LAYOUTS)('has the very settings that the experiment asks for, in the layout “%s”', (layout) => {
    const planned = new Map(plan(layout, TABLES, SWEEPS).map(({ name, settings }) => [name, settings]));
    for (const experiment of EXPERIMENTS) {
      const [name, asked] = [runOf(experiment, layout), settingsOf(experiment, layout, RECIPES[layout])];
      expect(name === null, experiment).toBe(asked === null);
      if (name === null || asked === null) continue;
      const settings = planned.get(name);
      expect(settings && runIdentity(settings), experiment).toEqual(runIdentity(asked));
    }
  });
});

describe('the known results of an experiment', () => {
  it('are of one layout: the current one if some experiment of it is published, else the small one', () => {
    const lora = runs.filter(({ name }) => name === 'small-lora');
    expect(knownResult('lora', 'small', lora)?.seeds).toBe(lora.length);
    expect(knownResult('lora', 'paper', lora)).toBeNull();
    expect(knownLayout('paper', lora)).toBe('small');
    expect(knownLayout('paper', [{ ...lora[0], name: 'paper-lora' }])).toBe('paper');
    expect(knownResult('calm', 'small', runs)?.heldOut.mean).toBeGreaterThan(0.9);
  });

  it('are in the paper only for the rows of its Table 5', () => {
    expect(paperResult('calm')).toBe(60.5);
    expect(paperResult('randomA')).toBe(58.8);
    expect(paperResult('fineTuned')).toBeNull();
    expect(paperResult('fewKeys')).toBeNull();
  });
});
