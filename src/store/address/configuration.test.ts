import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withTable } from '../../training/ownData.ts';
import { PRESETS, presetsOf, type Settings, settingsSchema } from '../../training/settings.ts';
import { settingsIn, textsOf } from '../../training/settingTexts.ts';
import { AUGMENTING, VARIANTS } from '../../worlds/recipe.ts';
import { readConfiguration, writeConfiguration } from './configuration.ts';

const paper = PRESETS.paper;

/** Generates settings as a form makes them. */
const settings: fc.Arbitrary<Settings> = fc
  .record({
    layout: fc.constantFrom('paper' as const, 'small' as const),
    keys: fc.integer({ min: 256, max: 25_000 }),
    share: fc.integer({ min: 1, max: 90 }),
    variant: fc.constantFrom(...VARIANTS),
    augmenting: fc.constantFrom(...AUGMENTING),
    steps: fc.integer({ min: 1, max: 100_000 }),
    rate: fc.double({ min: 1e-9, max: 1, noNaN: true }),
    exit: fc.constantFrom('none', '1'),
    pairs: fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 3 })), {
      minLength: 1,
      selector: String,
    }),
  })
  .map(({ layout, pairs, ...chosen }) => {
    const read = settingsIn(
      {
        ...textsOf(PRESETS[layout]),
        keys: String(chosen.keys),
        share: String(chosen.share / 100),
        variant: chosen.variant,
        augmenting: chosen.augmenting,
        'AB.steps': String(chosen.steps),
        'B.rate': String(chosen.rate),
        'A.exit': chosen.exit,
        pairs: pairs.map(([augmenting, anchor]) => `${augmenting}-${anchor}`).join(','),
      },
      PRESETS[layout],
    );
    if ('wrong' in read) throw new Error(`wrong: ${read.wrong}`);
    return read.settings;
  });

describe('the address of settings', () => {
  it('asks for the same settings', () => {
    fc.assert(
      fc.property(settings, (wanted) => {
        expect(readConfiguration(writeConfiguration(wanted))).toEqual({ settings: wanted, changes: [] });
      }),
    );
  });

  it('notes keys of one’s own, and stands for the loaded ones; without any, it reports a change', () => {
    const table = { fingerprint: 'f'.repeat(64), count: 640 };
    fc.assert(
      fc.property(settings, (wanted) => {
        const own = withTable(wanted, table);
        const query = writeConfiguration(own);
        expect(query).not.toContain(table.fingerprint);
        expect(readConfiguration(query, table)).toEqual({ settings: own, changes: [] });
        expect(readConfiguration(query)).toEqual({ settings: wanted, changes: [{ kind: 'own-keys' }] });
        expect(readConfiguration(writeConfiguration(wanted), table).settings).toEqual(wanted);
      }),
    );
    const { changes } = readConfiguration('table=mine', table);
    expect(changes).toEqual([{ kind: 'dropped', name: 'table', given: 'mine' }]);
  });

  it('is readable, and has only the differences from a layout', () => {
    expect(writeConfiguration(paper)).toBe('preset=paper');
    expect(writeConfiguration(PRESETS.small)).toBe('preset=small');
    const pairs = [
      { augmenting: 2, anchor: 2 },
      { augmenting: 4, anchor: 4 },
    ];
    const other = {
      ...paper,
      world: { ...paper.world, share: 0.05 },
      composition: { ...paper.composition, pairs },
    };
    expect(writeConfiguration(other)).toBe('preset=paper&share=0.05&pairs=2-2,4-4');
  });

  it('may ask for nothing', () => {
    expect(readConfiguration('')).toEqual({ settings: null, changes: [] });
  });

  it('gives valid settings whatever its text, and reports the changes', () => {
    const names = fc.constantFrom(
      'preset',
      'share',
      'keys',
      'pairs',
      'A.heads',
      'A.exit',
      'B.layers',
      'A.rate',
    );
    const values = fc.oneof(
      fc.string(),
      fc.constantFrom('-1', '1e99', 'NaN', '0', '7', '12', '<b>', '2-2,2-2'),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.oneof(names, fc.string()), values)), (entries) => {
        const { settings: read, changes } = readConfiguration(new URLSearchParams(entries).toString());
        if (read !== null) {
          expect(settingsSchema.safeParse(read).success).toBe(true);
          const again = readConfiguration(writeConfiguration(read));
          expect(again).toEqual({ settings: read, changes: [] });
        } else expect(entries.length).toBe(changes.length);
      }),
    );
  });

  it('takes the nearest value for one that is out of range or fits with nothing', () => {
    const { settings: read, changes } = readConfiguration(
      'preset=small&keys=12&share=95e-2&A.width=70&A.heads=16&A.exit=7&pairs=9-9,2-1&variant=magic&colour=red',
    );
    expect(read?.world).toMatchObject({ keys: 256, share: 0.9 });
    expect(read?.A).toMatchObject({ width: 72, heads: 9, earlyExit: 1 });
    expect(read?.composition).toMatchObject({ variant: 'calm', pairs: [{ augmenting: 2, anchor: 1 }] });
    expect(changes.map((change) => ('name' in change ? change.name : change.kind)).toSorted()).toEqual(
      ['A.exit', 'A.heads', 'A.width', 'colour', 'keys', 'pairs', 'share', 'variant'].toSorted(),
    );
  });

  it('reads no setting from the prototype of an object', () => {
    const { settings: read, changes } = readConfiguration('constructor=1&__proto__=2&preset=toString');
    expect(read).toEqual(paper);
    expect(changes.map(({ kind }) => kind)).toEqual(['unknown', 'unknown', 'replaced']);
  });
});

describe('the world of an address', () => {
  it('is read as it was written', () => {
    const { small } = presetsOf('roman');
    const query = writeConfiguration(small);
    expect(query).toBe('world=roman&preset=small');
    expect(readConfiguration(query)).toEqual({ settings: small, changes: [] });
  });

  it('is the first one where there is none of this name', () => {
    const { settings: read, changes } = readConfiguration('world=elvish&preset=small');
    expect(read).toEqual(PRESETS.small);
    expect(changes).toEqual([{ kind: 'replaced', name: 'world', given: 'elvish', used: 'keyvalue' }]);
  });

  it('has no settings of other worlds', () => {
    const { settings: read, changes } = readConfiguration('world=roman&preset=small&keys=300');
    expect(read).toEqual(presetsOf('roman').small);
    expect(changes).toEqual([{ kind: 'dropped', name: 'keys', given: '300' }]);
  });
});
