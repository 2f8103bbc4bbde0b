import { describe, expect, it } from 'vitest';
import { settingsSchema } from '../training/settings.ts';
import { VARIANTS } from '../worlds/recipe.ts';
import { runIdentity, stageIdentity } from './identity.ts';
import { jobsFor, withSeeds } from './jobs.ts';
import { plan, RECIPES, type Recipe, SWEEPS, seeded, sweepRuns, TABLES, tableRuns } from './plan.ts';

const recipes = Object.keys(RECIPES) as Recipe[];
const NOTHING = { hasStage: () => false, isFinished: () => false };

describe.each(recipes)('the plan of %s', (recipe) => {
  const everything = plan(recipe, TABLES, SWEEPS);

  it('has settings that can be trained, under a name of their own each', () => {
    for (const { settings } of everything) expect(settingsSchema.parse(settings)).toEqual(settings);
    expect(new Set(everything.map(({ name }) => name)).size).toBe(everything.length);
    expect(new Set(everything.map(({ settings }) => runIdentity(settings))).size).toBe(everything.length);
  });

  it('has the preset itself in both tables and in every sweep that passes through it', () => {
    expect(tableRuns(recipe, '1')).toEqual([{ name: recipe, settings: RECIPES[recipe], ideas: false }]);
    expect(tableRuns(recipe, '5')).toHaveLength(VARIANTS.length + 1);
    if (recipe === 'tiny') return;
    for (const sweep of ['share', 'keys', 'layers', 'heads', 'operands'] as const) {
      expect(
        sweepRuns(recipe, sweep).filter(({ name }) => name === recipe),
        sweep,
      ).toHaveLength(1);
    }
  });

  it('estimates some work for every job', () => {
    for (const { work } of jobsFor(everything, NOTHING)) {
      for (const amount of Object.values(work)) expect(amount).toBeGreaterThan(0);
    }
  });
});

describe('jobs', () => {
  const table = withSeeds(plan('small', ['5'], []), [0, 1]);

  it('train what runs share once', () => {
    const jobs = jobsFor(table, NOTHING);
    const shared = jobs.filter(({ stage }) => stage);
    expect(shared.map(({ stage, run }) => `${stage} ${run.name} ${run.settings.seed}`)).toEqual(
      [0, 1].flatMap((seed) => [`A small ${seed}`, `B small ${seed}`, `A small-vanillaA ${seed}`]),
    );
    expect(jobs).toHaveLength(6 + 16);
  });

  it('share A and B across shares of the keys, layer pairs and heads, but not across keys', () => {
    const sharers = withSeeds(plan('small', [], ['share', 'layers', 'heads']), [0]);
    expect(jobsFor(sharers, NOTHING).filter(({ stage }) => stage)).toHaveLength(2);
    const keys = jobsFor(withSeeds(plan('small', [], ['keys']), [0]), NOTHING);
    expect(keys.flatMap(({ stage }) => stage ?? [])).toEqual(['A', 'B', 'A', 'A', 'A']);
  });

  it('share both augmenting models, however they are composed', () => {
    const jobs = jobsFor(withSeeds(plan('small', [], ['two']), [0]), NOTHING);
    expect(jobs.flatMap(({ stage }) => stage ?? []).sort()).toEqual(['A', 'A2', 'B']);
    expect(Object.keys(jobs.at(-1)?.work ?? {})).toEqual(['AB', 'AB2']);
  });

  it('come after what they build on', () => {
    const seen = new Set<string>();
    for (const { id, after } of jobsFor(table, NOTHING)) {
      for (const before of after) expect(seen).toContain(before);
      seen.add(id);
    }
  });

  it('leave out what is finished', () => {
    const [calm] = table;
    const A = stageIdentity('A', calm.settings);
    const jobs = jobsFor(table, {
      hasStage: (identity) => identity === A,
      isFinished: ({ name }) => name === 'small-lora',
    });
    expect(jobs.some(({ id }) => id === A)).toBe(false);
    expect(jobs.find(({ id }) => id === 'small 0')?.after).toEqual([stageIdentity('B', calm.settings)]);
    expect(jobs.filter(({ id }) => id.startsWith('small-lora'))).toEqual([]);
    expect(jobsFor(table, { ...NOTHING, isFinished: () => true })).toEqual([]);
  });
});

describe('the identity of settings', () => {
  it('does not depend on the order in which settings are written', () => {
    const { small } = RECIPES;
    const turned = Object.fromEntries(Object.entries(small).reverse()) as typeof small;
    expect(runIdentity(turned)).toBe(runIdentity(small));
    expect(runIdentity({ ...small, preset: 'custom' })).toBe(runIdentity(small));
    expect(runIdentity(seeded(small, 1))).not.toBe(runIdentity(small));
  });

  it('differs for other data and other models', () => {
    const { small } = RECIPES;
    const longer = { ...small.A, optimiser: { ...small.A.optimiser, steps: 1 } };
    expect(stageIdentity('AB', { ...small, A: longer })).not.toBe(stageIdentity('AB', small));
    expect(stageIdentity('B', { ...small, A: longer })).toBe(stageIdentity('B', small));
    const smaller = { ...small, world: { ...small.world, share: 0.1 } };
    expect(stageIdentity('A', smaller)).toBe(stageIdentity('A', small));
    expect(stageIdentity('AB', smaller)).not.toBe(stageIdentity('AB', small));
  });
});
