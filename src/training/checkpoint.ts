/**
 * Checkpoints as safetensors: eight bytes with the length of a JSON header, the header, the values. What made
 * the weights stands in the header's metadata, so a file can be refused for a reason that a person understands.
 */

import { z } from 'zod';
import { valueNamed, type Weights } from '../engine/parameters.ts';
import { sizeOf } from '../engine/tensor.ts';
import type { ParameterSpec } from '../models/shapes.ts';
import { shareable } from '../worlds/registry.ts';
import { CheckpointRefused, type Provenance, provenanceSchema } from './provenance.ts';

const FORMAT = 'calm-lab-1';
const MOST_HEADER_BYTES = 1e6;

const tensorSchema = z.object({
  dtype: z.string(),
  shape: z.array(z.number().int().nonnegative()),
  data_offsets: z.tuple([z.number().int().nonnegative(), z.number().int().nonnegative()]),
});
const metadataSchema = z.object({ format: z.literal(FORMAT), provenance: z.string() });
const named = (provenance: Provenance): Provenance => {
  const { settings } = provenance;
  return { ...provenance, settings: { ...settings, world: shareable(settings.world) } };
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
    values.set(valueNamed(weights, name), at);
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

/** Returns the origin of a checkpoint's weights. Throws `CheckpointRefused`. */
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
