import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { merged } from './merge.ts';
import { RECIPES, seeded } from './plan.ts';
import type { RunRecord } from './record.ts';
import { madeByUncommitted } from './versions.ts';

const nobody = { A: 0, B: 0, AB: 0 };

/** A record of a run whose A was trained for so many steps. */
const recordOf = (
  name: string,
  seed: number,
  { steps = 6, version = '1+abc', asked = 1000 } = {},
): RunRecord => {
  const { A } = RECIPES.tiny;
  const settings = { ...RECIPES.tiny, A: { ...A, optimiser: { ...A.optimiser, steps } } };
  return {
    name,
    seed,
    settings: seeded(settings, seed),
    adapter: 'an adapter',
    date: '2026-01-01T00:00:00.000Z',
    version,
    asked,
    right: { substitution: nobody, numeric: nobody, composition: nobody, heldOut: nobody },
    chance: 0,
    stages: {},
  };
};

const NONE = { unplanned: [], otherSettings: [], uncommitted: [] };
const DIRTY = { version: '1+abc-dirty' };

describe('what is published when runs are added', () => {
  it('has them in place of those with their names and seeds only', () => {
    const [old, other] = [recordOf('tiny', 0), recordOf('tiny', 1)];
    const fresh = recordOf('tiny', 0, { asked: 500 });
    expect(merged([other, old], [fresh])).toEqual({ runs: [fresh, other], leftOut: [], gone: NONE });
    expect(merged([old], []).runs).toEqual([old]);
  });

  it('has no run of their names that was trained otherwise', () => {
    const [again, ...others] = [0, 1, 2].map((seed) => recordOf('small-keys-25000', seed, { steps: 5 }));
    const [unlike, paper] = [recordOf('small-lora', 1), recordOf('paper', 0)];
    const fresh = recordOf('small-keys-25000', 0);
    const { runs, gone } = merged([again, ...others, unlike, paper], [fresh]);
    expect(runs).toEqual([paper, fresh, unlike]);
    expect(gone).toEqual({ ...NONE, otherSettings: others });
  });

  it('takes a preset’s settings and the same under another name for alike', () => {
    const seeds = [recordOf('small', 0), recordOf('small', 1)];
    const fresh = seeds.map((run) => ({ ...run, settings: { ...run.settings, preset: 'small' as const } }));
    expect(merged(seeds, fresh.slice(0, 1)).gone).toEqual(NONE);
  });

  it('has no run that neither a table nor a sweep has, of any preset', () => {
    const planned = ['paper', 'paper-skyline', 'small-two-later-40', 'tiny-share-5'].map((name) =>
      recordOf(name, 0),
    );
    const unplanned = [recordOf('small-keys-25001', 0), recordOf('medium', 0)];
    const { runs, gone } = merged([...planned, ...unplanned], []);
    expect(runs).toEqual(planned);
    expect(gone).toEqual({ ...NONE, unplanned });
  });

  it('has nothing that uncommitted code made, but what was published of it before', () => {
    const committed = [recordOf('tiny', 0), recordOf('tiny', 1, { steps: 5 })];
    const dirty = [0, 1].map((seed) => recordOf('tiny', seed, DIRTY));
    expect(merged(committed, dirty)).toEqual({ runs: committed, leftOut: dirty, gone: NONE });
    expect(merged(dirty, dirty.slice(1))).toEqual({
      runs: [],
      leftOut: dirty.slice(1),
      gone: { ...NONE, uncommitted: dirty },
    });
    expect(merged(dirty, committed)).toEqual({ runs: committed, leftOut: [], gone: NONE });
  });

  it('is, whatever there was, one committed run a name and seed, trained alike under an added name', () => {
    const keyOf = ({ name, seed }: RunRecord) => `${name} ${seed}`;
    const records = (names: string[], steps: number[], asked: number) => {
      const versions = fc.constantFrom('1+abc', '1+abd', '1+abc-dirty');
      const made = fc
        .tuple(fc.constantFrom(...names), fc.nat(3), fc.constantFrom(...steps), versions)
        .map(([name, seed, steps, version]) => recordOf(name, seed, { steps, version, asked }));
      return fc.uniqueArray(made, { selector: keyOf });
    };
    const present = records(['small', 'tiny', 'tiny-share-5', 'no-such'], [5, 6], 1000);
    const added = records(['small', 'tiny', 'tiny-share-5'], [6], 500);
    fc.assert(
      fc.property(present, added, (before, more) => {
        const { runs, leftOut, gone } = merged(before, more);
        const keys = runs.map(keyOf);
        expect(new Set(keys).size).toBe(keys.length);
        expect(runs.some(madeByUncommitted)).toBe(false);

        const taken = more.filter((run) => runs.includes(run));
        expect(new Set([...taken, ...leftOut])).toEqual(new Set(more));
        const names = new Set(taken.map(({ name }) => name));
        for (const { name, settings } of runs)
          if (names.has(name)) expect(settings.A.optimiser.steps).toBe(6);

        const replaced = new Set(taken.map(keyOf));
        const rest = [...runs, ...Object.values(gone).flat()].filter((run) => !more.includes(run));
        expect(new Set(rest)).toEqual(new Set(before.filter((run) => !replaced.has(keyOf(run)))));
        expect(merged(runs, more)).toEqual({ runs, leftOut, gone: NONE });
      }),
    );
  });
});
