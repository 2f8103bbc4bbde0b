/**
 * Checkpoints as safetensors: eight bytes with the length of a JSON header, the header, the values. What made
 * the weights stands in the header's metadata, so a file can be refused for a reason that a person understands.
 */
import { z } from 'zod';
import { sizeOf } from '../engine/tensor.ts';
import type { ParameterSpec } from '../models/shapes.ts';
import { compositionKeyCount, keyCount, withoutRows } from '../worlds/keyvalue/config.ts';
import type { KnownKeys, Refusal } from './refusal.ts';
import { type Settings, settingsSchema } from './settings.ts';
import { basisOf, isAugmenting, phaseOf, type Stage, stageSchema } from './stages.ts';

export type Weights = ReadonlyMap<string, Float32Array<ArrayBuffer>>;

/** What a checkpoint says of its weights. */
export interface Provenance {
  phase: Stage;
  settings: Settings;
  /** Steps of training. */
  step: number;
  /** Seconds that these steps took; older files don't say. */
  seconds?: number | undefined;
  /** SHA-256 of the weights that these were trained on. */
  trainedOn?: Fingerprints | undefined;
}

/** SHA-256 of the weights of several models. */
export type Fingerprints = Partial<Record<Stage, string>>;

/** A file that can't be used, and why. */
export class CheckpointRefused extends Error {
  override name = 'CheckpointRefused';

  constructor(readonly refusal: Refusal) {
    super(`checkpoint refused: ${JSON.stringify(refusal)}`);
  }
}

const FORMAT = 'calm-lab-1';
const MOST_HEADER_BYTES = 1e6;

const tensorSchema = z.object({
  dtype: z.string(),
  shape: z.array(z.number().int().nonnegative()),
  data_offsets: z.tuple([z.number().int().nonnegative(), z.number().int().nonnegative()]),
});
const metadataSchema = z.object({ format: z.literal(FORMAT), provenance: z.string() });
const provenanceSchema = z.object({
  phase: stageSchema,
  settings: settingsSchema,
  step: z.number().int().nonnegative(),
  seconds: z.number().nonnegative().optional(),
  trainedOn: z.partialRecord(stageSchema, z.string()).optional(),
});

const named = (provenance: Provenance): Provenance => {
  const { settings } = provenance;
  return { ...provenance, settings: { ...settings, world: withoutRows(settings.world) } };
};

/** Writes a checkpoint. Of a visitor's own table it names the fingerprint: a file that is passed on holds no data. */
export function writeCheckpoint(
  specs: readonly ParameterSpec[],
  weights: Weights,
  provenance: Provenance,
): ArrayBuffer {
  const header: Record<string, unknown> = {
    __metadata__: { format: FORMAT, provenance: JSON.stringify(named(provenance)) },
  };
  let end = 0;
  for (const { name, shape } of specs) {
    const start = end;
    end += 4 * sizeOf(shape);
    header[name] = { dtype: 'F32', shape, data_offsets: [start, end] };
  }
  const json = JSON.stringify(header);
  const padding = (8 - (new TextEncoder().encode(json).length % 8)) % 8;
  const text = new TextEncoder().encode(json + ' '.repeat(padding));
  const file = new ArrayBuffer(8 + text.length + end);
  new DataView(file).setBigUint64(0, BigInt(text.length), true);
  new Uint8Array(file).set(text, 8);
  const values = new Float32Array(file, 8 + text.length);
  let at = 0;
  for (const { name, shape } of specs) {
    values.set(weights.get(name) ?? [], at);
    at += sizeOf(shape);
  }
  return file;
}

function readHeader(file: ArrayBuffer): { header: Record<string, unknown>; values: number } {
  const broken = new CheckpointRefused({ kind: 'damaged' });
  if (file.byteLength < 8) throw broken;
  const length = Number(new DataView(file).getBigUint64(0, true));
  if (length > MOST_HEADER_BYTES || 8 + length > file.byteLength) throw broken;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(new Uint8Array(file, 8, length));
    return { header: z.record(z.string(), z.unknown()).parse(JSON.parse(text)), values: 8 + length };
  } catch {
    throw broken;
  }
}

/**
 * Reads the weights of a checkpoint, for parameters of these names and shapes.
 * Throws `CheckpointRefused`.
 */
export function readCheckpoint(
  file: ArrayBuffer,
  specs: readonly ParameterSpec[],
): { weights: Map<string, Float32Array<ArrayBuffer>>; provenance: Provenance } {
  const { header, values } = readHeader(file);
  const provenance = readProvenance(header);
  const weights = new Map(
    specs.map(({ name, shape }) => {
      const found = tensorSchema.safeParse(header[name]);
      if (!found.success) throw new CheckpointRefused({ kind: 'lacking', parameter: name });
      const { dtype, shape: foundShape, data_offsets: offsets } = found.data;
      if (foundShape.join() !== shape.join() || dtype !== 'F32') {
        const inWords = (sizes: readonly number[], type: string) => `${sizes.join(' × ')} ${type}`;
        throw new CheckpointRefused({
          kind: 'shape',
          parameter: name,
          found: inWords(foundShape, dtype),
          present: inWords(shape, 'F32'),
        });
      }
      const [start, end] = offsets;
      if (end - start !== 4 * sizeOf(shape) || values + end > file.byteLength) {
        throw new CheckpointRefused({ kind: 'cut-short', parameter: name });
      }
      const data = new Float32Array(file.slice(values + start, values + end));
      if (!data.every(Number.isFinite)) throw new CheckpointRefused({ kind: 'not-finite', parameter: name });
      return [name, data] as const;
    }),
  );
  const surplus = Object.keys(header).filter((name) => name !== '__metadata__' && !weights.has(name));
  if (surplus.length > 0) {
    throw new CheckpointRefused({ kind: 'surplus', parameter: surplus[0] });
  }
  return { weights, provenance };
}

/** What made the weights of a checkpoint. Throws `CheckpointRefused`. */
export const provenanceOf = (file: ArrayBuffer): Provenance => readProvenance(readHeader(file).header);

function readProvenance(header: Record<string, unknown>): Provenance {
  const metadata = metadataSchema.safeParse(header.__metadata__);
  if (!metadata.success) throw new CheckpointRefused({ kind: 'foreign' });
  try {
    return provenanceSchema.parse(JSON.parse(metadata.data.provenance));
  } catch {
    throw new CheckpointRefused({ kind: 'unreadable' });
  }
}

/** Which keys weights of a stage have seen. */
function knownKeys(stage: Stage, { world, augmenting, composition }: Settings): KnownKeys {
  const keys = keyCount(world);
  const known = { keys, highest: world.highest, seed: world.seed, table: world.table?.fingerprint };
  const others = composition.variant === 'vanillaA';
  if (!isAugmenting(stage))
    return { ...known, others, part: 'composition', count: compositionKeyCount(world) };
  if (augmenting === 'one') return { ...known, others, part: 'all', count: keys };
  const part = stage === 'A' ? 'first' : 'second';
  return { ...known, others, part, count: part === 'first' ? Math.ceil(keys / 2) : Math.floor(keys / 2) };
}

/** Throws `CheckpointRefused` if weights of this provenance would be wrong for `stage` under `settings`. */
export function checkProvenance(
  found: Provenance,
  stage: Stage,
  settings: Settings,
  present: Fingerprints,
): void {
  if (found.phase !== stage) {
    throw new CheckpointRefused({ kind: 'stage', found: found.phase, present: stage });
  }
  const theirs = found.settings;
  if (theirs.world.operands !== settings.world.operands) {
    const [known, asked] = [theirs.world.operands, settings.world.operands];
    throw new CheckpointRefused({ kind: 'operands', found: known, present: asked });
  }
  if (stage === 'B') return;
  const [known, asked] = [knownKeys(stage, theirs), knownKeys(stage, settings)];
  if (JSON.stringify(known) !== JSON.stringify(asked)) {
    throw new CheckpointRefused({ kind: 'keys', found: known, present: asked });
  }
  if (phaseOf(stage) !== 'AB') return;
  const made = ({ composition: { variant }, augmenting }: Settings) => ({ variant, augmenting });
  const [theirKind, kind] = [made(theirs), made(settings)];
  if (theirKind.variant !== kind.variant || theirKind.augmenting !== kind.augmenting) {
    throw new CheckpointRefused({ kind: 'variant', found: theirKind, present: kind });
  }
  const model = basisOf(stage, settings).find((basis) => found.trainedOn?.[basis] !== present[basis]);
  if (model) throw new CheckpointRefused({ kind: 'other-model', model });
}

/** SHA-256 of weights, in hexadecimal: tells whether two models are the same, bit for bit. */
export async function fingerprint(specs: readonly ParameterSpec[], weights: Weights): Promise<string> {
  const parts = specs.map(({ name }) => weights.get(name) ?? new Float32Array());
  const all = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', all));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
