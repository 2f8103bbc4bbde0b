import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { initialParameters } from '../models/shapes.ts';
import { keyValue } from '../worlds/keyvalue/kind.ts';
import { makeTable } from '../worlds/keyvalue/ownTable/table.ts';
import { provenanceOf, readCheckpoint, writeCheckpoint } from './checkpoint.ts';
import { stageParameters } from './models.ts';
import { fingerprint, type Provenance } from './provenance.ts';
import { CheckpointRefused } from './refusal.ts';
import { changedHeader } from './safetensors.fixture.ts';
import { readHeader } from './safetensors.ts';
import { PRESETS } from './settings.ts';
import { shippedFile, shippedSettings, shippedTrio } from './shipped.fixture.ts';
import { isWholeRun, readRun, type StageFile, writeRun } from './wholeRun.ts';

const { small } = keyValue.presets;
const TINY = {
  ...PRESETS.small,
  preset: 'custom' as const,
  world: { ...small.world, operands: 2 },
  A: { ...small.A, width: 16 },
  B: { ...small.B, width: 16 },
};

const settings = shippedSettings();
const specs = stageParameters(settings);
const weightsIn = ({ stage, bytes }: StageFile) => readCheckpoint(bytes, specs[stage] ?? []).weights;
const another = (stage: 'A' | 'B'): StageFile => {
  const account: Provenance = { ...provenanceOf(shippedFile(stage)), fingerprint: undefined };
  return { stage, bytes: writeCheckpoint(specs[stage], initialParameters(specs[stage], 99), account) };
};

/** Returns a file in which the first value of a tensor is the next one that there is. */
function withBitChanged(file: ArrayBuffer, tensor: string): ArrayBuffer {
  const changed = file.slice(0);
  new Uint8Array(changed)[readHeader(changed).tensors.get(tensor)?.start ?? 0] ^= 1;
  return changed;
}

/** A run of the smallest models, whose composition belongs to its A and B. */
async function tinyRun(): Promise<ArrayBuffer> {
  const own = stageParameters(TINY);
  const weights = {
    A: initialParameters(own.A, 1),
    B: initialParameters(own.B, 2),
    AB: initialParameters(own.AB, 3),
  };
  const prints = { A: await fingerprint(own.A, weights.A), B: await fingerprint(own.B, weights.B) };
  const account = { settings: TINY, step: 5 };
  const { bytes } = await writeRun(TINY, 'the record', [
    {
      stage: 'A',
      bytes: writeCheckpoint(own.A, weights.A, { ...account, phase: 'A', fingerprint: prints.A }),
    },
    {
      stage: 'B',
      bytes: writeCheckpoint(own.B, weights.B, { ...account, phase: 'B', fingerprint: prints.B }),
    },
    {
      stage: 'AB',
      bytes: writeCheckpoint(own.AB, weights.AB, { ...account, phase: 'AB', trainedOn: prints }),
    },
  ]);
  return bytes;
}

describe('a whole run', () => {
  test('comes back with its settings, its record and all weights', async () => {
    const { bytes, leftOut } = await writeRun(settings, 'a record', shippedTrio());
    expect(leftOut).toEqual([]);
    expect([isWholeRun(bytes), isWholeRun(shippedFile('A')), isWholeRun(new ArrayBuffer(3))]).toEqual([
      true,
      false,
      false,
    ]);
    const run = await readRun(bytes);
    expect(run.settings).toEqual(settings);
    expect(run.record).toBe('a record');
    expect(run.files.map(weightsIn)).toEqual(shippedTrio().map(weightsIn));
    expect(run.files.map((file) => provenanceOf(file.bytes))).toEqual(
      shippedTrio().map((file) => provenanceOf(file.bytes)),
    );
  });

  test('may lack what is not trained yet', async () => {
    const { bytes } = await writeRun(settings, '', shippedTrio().slice(1, 2));
    expect((await readRun(bytes)).files.map(({ stage }) => stage)).toEqual(['B']);
    const { bytes: none } = await writeRun(settings, '', []);
    await expect(readRun(none)).rejects.toThrow(/weightless/);
  });

  test('is saved without a composition of another A', async () => {
    const [, B, AB] = shippedTrio();
    const { bytes, leftOut } = await writeRun(settings, '', [another('A'), B, AB]);
    expect(leftOut).toEqual(['AB']);
    expect((await readRun(bytes)).files.map(({ stage }) => stage)).toEqual(['A', 'B']);
  });

  test('with a composition of another B is refused, and says which one it wants', async () => {
    const { bytes } = await writeRun(settings, '', shippedTrio());
    await expect(readRun(withBitChanged(bytes, 'B/tens'))).rejects.toThrow(
      /"other-model","model":"B","wanted":"38147666/,
    );
  });

  test('with an A of which a bit has changed is refused', async () => {
    await expect(readRun(withBitChanged(await tinyRun(), 'A/tens'))).rejects.toThrow(/"altered","stage":"A"/);
  });

  test.each([
    [
      'of a stage that its settings do not train',
      (text: string) => text.replaceAll('"B/', '"A2/').replace('provenance.B', 'provenance.A2'),
      /untrained/,
    ],
    ['of a stage that does not exist', (text: string) => text.replaceAll('B/', 'C/'), /surplus/],
    [
      'without an account of its A',
      (text: string) => text.replace('provenance.A', 'account.A'),
      /unreadable/,
    ],
    [
      'with A’s weights as B’s',
      (text: string) => text.replaceAll('B/', 'x/').replaceAll('A/', 'B/').replaceAll('x/', 'A/'),
      /lacking|shape|surplus/,
    ],
    [
      'of settings out of their limits',
      (text: string) => text.replace(/\\"operands\\":\d/, '\\"operands\\":77'),
      /unreadable/,
    ],
    ['of other settings', (text: string) => text.replace(/\\"width\\":16/, '\\"width\\":32'), /shape/],
  ])('%s is refused', async (_, change, reason) => {
    await expect(readRun(changedHeader(await tinyRun(), change))).rejects.toThrow(reason);
  });

  test('of a table of own keys holds none of its rows', async () => {
    const table = await makeTable(Array.from('abcdefghijklmnop', (letter, i) => [`own${letter}`, i]));
    const own = { ...PRESETS.small, world: { ...TINY.world, table } };
    const { bytes } = await writeRun(own, '', []);
    expect(new TextDecoder('latin1').decode(bytes)).not.toContain('owna');
    expect(new TextDecoder('latin1').decode(bytes)).toContain(table.fingerprint);
  });

  test('with any of 300 changes to its bytes is taken whole or refused with a reason', async () => {
    const bytes = new Uint8Array(await tinyRun());
    const header = Number(new DataView(bytes.buffer).getBigUint64(0, true)) + 8;
    const place = fc.oneof(
      fc.integer({ min: 0, max: header }),
      fc.integer({ min: 0, max: bytes.length - 1 }),
    );
    const edit = fc.record({
      at: place,
      remove: fc.integer({ min: 0, max: 3 }),
      insert: fc.uint8Array({ maxLength: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(edit, async ({ at, remove, insert }) => {
        const changed = Buffer.concat([bytes.subarray(0, at), insert, bytes.subarray(at + remove)]);
        const found = await readRun(new Uint8Array(changed).buffer).catch((error: unknown) => error);
        if (!(found instanceof CheckpointRefused)) expect(found).toMatchObject({ files: { length: 3 } });
      }),
      { numRuns: 300 },
    );
  });
});
