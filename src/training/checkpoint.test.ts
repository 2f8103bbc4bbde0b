import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { initialParameters, transformerParameters } from '../models/shapes.ts';
import { keyValue } from '../worlds/keyvalue/kind.ts';
import { makeTable } from '../worlds/keyvalue/ownTable/table.ts';
import { ownDataOf } from '../worlds/registry.ts';
import { checkedFingerprint, provenanceOf, readCheckpoint, writeCheckpoint } from './checkpoint.ts';
import { shapesOf, stageParameters } from './models.ts';
import { checkProvenance, type Fingerprints, fingerprint, type Provenance } from './provenance.ts';
import { CheckpointRefused } from './refusal.ts';
import { changedHeader } from './safetensors.fixture.ts';
import { PRESETS, presetsOf, type Settings } from './settings.ts';

const settings = { ...PRESETS.small, world: keyValue.presets.small.world };
const specs = transformerParameters(shapesOf(settings).A);
const weights = initialParameters(specs, 1);
const provenance: Provenance = { phase: 'A', settings, step: settings.A.optimiser.steps };
const file = () => writeCheckpoint(specs, weights, provenance);

const FOLDER = join('public', 'checkpoints');
const SHIPPED = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.safetensors'))
  .map((path) => join(FOLDER, path));

/** The file with its JSON header changed. */
const withHeader = (change: (header: Record<string, { shape: number[] }>) => void): ArrayBuffer =>
  changedHeader(file(), (text) => {
    const header = JSON.parse(text);
    change(header);
    return JSON.stringify(header);
  });

describe('checkpoints', () => {
  test('come back as they were written', () => {
    const read = readCheckpoint(file(), specs);
    expect(read.provenance).toEqual(provenance);
    expect(read.weights).toEqual(weights);
  });

  test('say how long training took, unless they are older than that', () => {
    const read = (seconds?: number) =>
      readCheckpoint(writeCheckpoint(specs, weights, { ...provenance, seconds }), specs).provenance.seconds;
    expect(read(12.5)).toBe(12.5);
    expect(read()).toBeUndefined();
  });

  test('that claim more steps than their settings have, or centuries, are refused', () => {
    const refuses = (claim: Partial<Provenance>) =>
      expect(() =>
        readCheckpoint(writeCheckpoint(specs, weights, { ...provenance, ...claim }), specs),
      ).toThrow(CheckpointRefused);
    refuses({ step: 2 ** 53 - 1 });
    refuses({ step: settings.A.optimiser.steps + 1 });
    refuses({ reachedAt: 2 ** 40 });
    refuses({ seconds: 1e300 });
  });

  test('of a table of own keys, hold its fingerprint and none of its rows', async () => {
    const table = await makeTable(Array.from('abcdefghijklmnop', (letter, i) => [`own${letter}`, i]));
    const own = { ...settings, world: { ...settings.world, table } };
    const bytes = writeCheckpoint(specs, weights, { ...provenance, settings: own });
    expect(new TextDecoder('latin1').decode(bytes)).not.toContain('owna');
    const { provenance: read } = readCheckpoint(bytes, specs);
    expect(ownDataOf(read.settings.world)).toEqual({ fingerprint: table.fingerprint, count: 16 });
    expect(() => checkProvenance(read, 'A', own, {})).not.toThrow();
    const other = { ...own, world: { ...own.world, table: { ...table, fingerprint: '0'.repeat(64) } } };
    for (const present of [other, settings]) {
      expect(() => checkProvenance(read, 'A', present, {})).toThrow(CheckpointRefused);
    }
    expect(() => checkProvenance({ ...read, phase: 'B' }, 'B', settings, {})).not.toThrow();
  });

  test('any other bytes are refused, never with another error', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(() => readCheckpoint(new Uint8Array(bytes).buffer, specs)).toThrow(CheckpointRefused);
      }),
    );
  });

  test('a file cut short anywhere is refused', () => {
    const whole = file();
    fc.assert(
      fc.property(fc.integer({ min: 0, max: whole.byteLength - 1 }), (length) => {
        expect(() => readCheckpoint(whole.slice(0, length), specs)).toThrow(CheckpointRefused);
      }),
    );
  });

  test('another shape, a missing or a foreign parameter, and foreign files are refused', () => {
    const other = transformerParameters(shapesOf(PRESETS.paper).A);
    expect(() => readCheckpoint(file(), other)).toThrow(/lacking/);
    const lacking = writeCheckpoint(specs.slice(0, -1), weights, provenance);
    expect(() => readCheckpoint(lacking, specs)).toThrow(/"lacking","parameter":"norm"/);
    const misshapen = withHeader((header) => header.norm.shape.push(1));
    expect(() => readCheckpoint(misshapen, specs)).toThrow(/"norm","found":"64 × 1 F32","present":"64 F32"/);
    expect(() => readCheckpoint(file(), specs.slice(0, -1))).toThrow(/"surplus","parameter":"norm"/);
    expect(() =>
      readCheckpoint(
        withHeader((header) => delete header.__metadata__),
        specs,
      ),
    ).toThrow(/foreign/);
  });

  test.each([
    ['beyond the last', { step: settings.A.optimiser.steps + 1 }],
    ['no number exactly', { step: 2 ** 53 }],
    ['whose goal was reached beyond the last', { reachedAt: settings.A.optimiser.steps + 1 }],
    ['after longer than anybody lives', { seconds: 1e300 }],
  ])('a step %s is refused', (_, change) => {
    const bytes = writeCheckpoint(specs, weights, { ...provenance, ...change });
    expect(() => readCheckpoint(bytes, specs)).toThrow(/unreadable/);
  });

  test('that name a fingerprint are refused once a value has changed, and older ones are taken', async () => {
    const print = await fingerprint(specs, weights);
    const bytes = writeCheckpoint(specs, weights, { ...provenance, fingerprint: print });
    const check = (read: ArrayBuffer) => checkedFingerprint('A', specs, readCheckpoint(read, specs));
    expect(await check(bytes)).toBe(print);
    expect(await check(file())).toBe(print);
    new Uint8Array(bytes)[bytes.byteLength - 4] ^= 1;
    await expect(check(bytes)).rejects.toThrow(/"altered","stage":"A"/);
  });

  test.each(SHIPPED)('that the page ships are taken: %s', (path) => {
    const { buffer } = new Uint8Array(readFileSync(path));
    const { phase, settings: own } = provenanceOf(buffer);
    const { weights: read } = readCheckpoint(buffer, stageParameters(own)[phase] ?? []);
    expect(read.size).toBeGreaterThan(5);
  });

  test('values that are not finite are refused', () => {
    const spoilt = new Map(weights).set('norm', new Float32Array(64).fill(Number.NaN));
    expect(() => readCheckpoint(writeCheckpoint(specs, spoilt, provenance), specs)).toThrow(
      /"not-finite","parameter":"norm"/,
    );
  });
});

describe('provenance', () => {
  const present: Fingerprints = { A: 'a', B: 'b', A2: 'a2', AB: 'ab' };
  const composition: Provenance = { ...provenance, phase: 'AB', trainedOn: present };
  const world = (change: object) => ({ ...settings, world: { ...settings.world, ...change } });

  test('of another world is refused, and both are named', () => {
    const { small } = presetsOf('roman');
    expect(() => checkProvenance({ ...provenance, settings: small }, 'A', settings, present)).toThrow(
      /"world","found":"roman","present":"keyvalue"/,
    );
  });

  const variant = (name: Settings['composition']['variant']): Settings => ({
    ...settings,
    composition: { ...settings.composition, variant: name },
  });
  const two: Settings = { ...settings, augmenting: 'later' };

  test('of a B that was trained on does not mind which A there is', () => {
    const found: Provenance = { ...composition, settings: variant('lora'), trainedOn: { B: 'b' } };
    expect(() => checkProvenance(found, 'AB', variant('lora'), present)).not.toThrow();
    expect(() => checkProvenance(provenance, 'A', variant('lora'), present)).not.toThrow();
  });

  test('written before there were kinds of worlds, variants and ranges of values is of keys, of the composition and of 0 to 99', () => {
    const { augmenting, world, composition, ...rest } = settings;
    const { variant: _, ...oldComposition } = composition;
    const { kind: __, highest: ___, ...oldWorld } = world;
    const before = { ...provenance, settings: { ...rest, world: oldWorld, composition: oldComposition } };
    const file = withHeader((header) =>
      Object.assign(header.__metadata__, { provenance: JSON.stringify(before) }),
    );
    expect(readCheckpoint(file, specs).provenance.settings).toEqual(settings);
  });

  test('fits its phase, keys and models', () => {
    expect(() => checkProvenance(provenance, 'A', settings, present)).not.toThrow();
    expect(() => checkProvenance(composition, 'AB', settings, present)).not.toThrow();
  });

  test.each([
    ['another phase', provenance, 'B', settings, /"stage","found":"A","present":"B"/],
    ['other keys', provenance, 'A', world({ seed: 5 }), /"keys".*"seed":0.*"seed":5/],
    ['another number of operands', provenance, 'A', world({ operands: 4 }), /"found":3,"present":4/],
    ['another A', { ...composition, trainedOn: { A: 'x', B: 'b' } }, 'AB', settings, /"model":"A"/],
    [
      'another B, and says which one it wants',
      { ...composition, trainedOn: { A: 'a', B: 'x' } },
      'AB',
      settings,
      /"model":"B","wanted":"x","present":"b"/,
    ],
    ['another share of keys', composition, 'AB', world({ share: 0.5 }), /"seen":200.*"seen":500/],
    ['another variant', composition, 'AB', variant('encoder'), /"variant":"calm".*"variant":"encoder"/],
    ['an A of these keys as one of others', provenance, 'A', variant('vanillaA'), /"others":true/],
    ['an A of all keys as one of half of them', provenance, 'A', two, /"part":"first","seen":500/],
    ['the first A as the second', { ...provenance, settings: two }, 'A2', two, /"A","present":"A2"/],
    [
      'links to a second A beside others to the first',
      { phase: 'AB2', settings: two, step: 3, trainedOn: { ...present, A2: 'a2', AB: 'x' } },
      'AB2',
      two,
      /"other-model","model":"AB"/,
    ],
  ] as const)('refuses %s', (_, found, phase, now, message) => {
    expect(() => checkProvenance(found, phase, now, present)).toThrow(message);
  });

  test('B knows no keys, so it fits any', () => {
    const found: Provenance = { ...provenance, phase: 'B' };
    expect(() => checkProvenance(found, 'B', world({ seed: 5, keys: 300 }), present)).not.toThrow();
  });
});

test('a fingerprint changes with any bit', async () => {
  const before = await fingerprint(specs, weights);
  expect(before).toMatch(/^[0-9a-f]{64}$/);
  const norm = new Float32Array(64).fill(1);
  norm[63] = 1 + 2 ** -23;
  expect(await fingerprint(specs, new Map(weights).set('norm', norm))).not.toBe(before);
  expect(await fingerprint(specs, new Map(weights))).toBe(before);
});
