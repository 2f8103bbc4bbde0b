import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runIdentity } from '../results/identity.ts';
import { plan, SWEEPS, TABLES } from '../results/plan.ts';
import { resultsSchema } from '../results/record.ts';
import { LAYOUTS } from '../training/settingTexts.ts';
import { type Experiment, QUESTIONS, settingsOf } from './experiments.ts';
import { knownResult, paperResult, runOf } from './knownResults.ts';

const { runs } = resultsSchema.parse(JSON.parse(readFileSync('public/results/runs.json', 'utf8')));
const EXPERIMENTS: Experiment[] = Object.values(QUESTIONS).flat();

describe('the run of an experiment', () => {
  it.each(LAYOUTS)('has the very settings that the experiment asks for, in the layout “%s”', (layout) => {
    const planned = new Map(plan(layout, TABLES, SWEEPS).map(({ name, settings }) => [name, settings]));
    for (const experiment of EXPERIMENTS) {
      const [name, asked] = [runOf(experiment, layout), settingsOf(experiment, layout)];
      expect(name === null, experiment).toBe(asked === null);
      if (name === null || asked === null) continue;
      const settings = planned.get(name);
      expect(settings && runIdentity(settings), experiment).toEqual(runIdentity(asked));
    }
  });
});

describe('what is known of an experiment', () => {
  it('is taken from its own layout, or else from the small one', () => {
    const [paper, small] = ['paper', 'small'].map((name) => runs.filter((run) => run.name === name));
    expect(knownResult('calm', 'paper', runs)).toMatchObject({ layout: 'paper', seeds: paper.length });
    expect(knownResult('calm', 'small', runs)).toMatchObject({ layout: 'small', seeds: small.length });
    const lora = runs.filter(({ name }) => name === 'small-lora');
    expect(knownResult('lora', 'paper', lora)).toMatchObject({ layout: 'small', seeds: lora.length });
    expect(knownResult('lora', 'paper', [])).toBeNull();
  });

  it('is in the paper only for the rows of its Table 5', () => {
    expect(paperResult('calm')).toBe(60.5);
    expect(paperResult('randomA')).toBe(58.8);
    expect(paperResult('fineTuned')).toBeNull();
    expect(paperResult('fewKeys')).toBeNull();
  });
});
