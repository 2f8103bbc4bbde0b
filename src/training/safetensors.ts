/**
 * The safetensors format: eight bytes with the length of a JSON header, the header, the values. Files come from anywhere,
 * so they are read as strictly as the format's own reader in Rust does, and a little more: no name may stand twice, and
 * a header may be no longer than ours ever are. Nothing is allocated by what a file says of its size.
 */

import { z } from 'zod';
import { sizeOf } from '../engine/tensor.ts';
import { repeatedName } from './headerText.ts';
import { CheckpointRefused } from './refusal.ts';

/** The longest header: that of a whole run, with its curves, takes a fifth of it. */
export const MOST_HEADER_BYTES = 1e6;
const LENGTH_BYTES = 8;
const METADATA = '__metadata__';

/** The types of the format, and the bits that a number of each takes. */
const BITS = {
  ...{ F4: 4, F6_E2M3: 6, F6_E3M2: 6, F8_E8M0: 8, F8_E4M3: 8, F8_E5M2: 8, BOOL: 8, U8: 8, I8: 8 },
  ...{ F16: 16, BF16: 16, I16: 16, U16: 16, F32: 32, I32: 32, U32: 32, F64: 64, I64: 64, U64: 64, C64: 64 },
};

type Dtype = keyof typeof BITS;
const DTYPES = Object.keys(BITS) as [Dtype];

const size = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const tensorSchema = z.object({
  dtype: z.enum(DTYPES),
  shape: z.array(size),
  data_offsets: z.tuple([size, size]),
});
const metadataSchema = z.record(z.string(), z.string());

/** A tensor of a file: its type, its shape, and its place among the bytes of the file. */
interface FileTensor {
  dtype: Dtype;
  shape: readonly number[];
  start: number;
  end: number;
}

export interface SafetensorsHeader {
  metadata: Readonly<Record<string, string>>;
  tensors: ReadonlyMap<string, FileTensor>;
}

export interface NamedValues {
  name: string;
  shape: readonly number[];
  values: Float32Array<ArrayBuffer>;
}

/** Writes float32 tensors, one behind another in this order. Values start at a multiple of eight bytes. */
export function writeSafetensors(
  metadata: Readonly<Record<string, string>>,
  tensors: readonly NamedValues[],
): ArrayBuffer {
  const header: Record<string, unknown> = { [METADATA]: metadata };
  let end = 0;
  for (const { name, shape } of tensors) {
    const start = end;
    end += 4 * sizeOf(shape);
    header[name] = { dtype: 'F32', shape, data_offsets: [start, end] };
  }
  const json = new TextEncoder().encode(JSON.stringify(header));
  const length = 8 * Math.ceil(json.length / 8);
  const file = new ArrayBuffer(LENGTH_BYTES + length + end);
  new DataView(file).setBigUint64(0, BigInt(length), true);
  new Uint8Array(file, LENGTH_BYTES, length).fill(0x20).set(json);
  const all = new Float32Array(file, LENGTH_BYTES + length);
  let at = 0;
  for (const { values } of tensors) {
    all.set(values, at);
    at += values.length;
  }
  return file;
}

/** Reads the header of a file, and sees that its tensors fill the file without a hole. Throws `CheckpointRefused`. */
export function readHeader(file: ArrayBuffer): SafetensorsHeader {
  if (file.byteLength < LENGTH_BYTES) throw new CheckpointRefused({ kind: 'damaged' });
  const said = new DataView(file).getBigUint64(0, true);
  const length = said > MOST_HEADER_BYTES ? Number.POSITIVE_INFINITY : Number(said);
  const values = LENGTH_BYTES + length;
  if (values > file.byteLength) throw new CheckpointRefused({ kind: 'damaged' });
  const header = parse(new Uint8Array(file, LENGTH_BYTES, length));
  const metadata = metadataSchema.safeParse(header.get(METADATA) ?? {});
  if (!metadata.success) throw new CheckpointRefused({ kind: 'damaged' });
  header.delete(METADATA);
  const found = Array.from(header, ([name, value]) => {
    const tensor = tensorSchema.safeParse(value);
    if (!tensor.success) throw new CheckpointRefused({ kind: 'misplaced', parameter: name });
    const { dtype, shape, data_offsets: offsets } = tensor.data;
    return { name, dtype, shape, start: values + offsets[0], end: values + offsets[1] };
  });
  checkPlaces(found, values, file.byteLength);
  return { metadata: metadata.data, tensors: new Map(found.map(({ name, ...rest }) => [name, rest])) };
}

/** Reads the names and values of a header's JSON. */
function parse(bytes: Uint8Array<ArrayBuffer>): Map<string, unknown> {
  let header: object;
  let repeated: string | null;
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    if (!/^\{.*\} *$/s.test(text)) throw new SyntaxError('no object, or something behind it');
    header = JSON.parse(text);
    repeated = repeatedName(text);
  } catch {
    throw new CheckpointRefused({ kind: 'damaged' });
  }
  if (repeated !== null) throw new CheckpointRefused({ kind: 'twice', parameter: repeated });
  return new Map(Object.entries(header));
}

/** The bytes that a tensor takes; infinite beyond what numbers count exactly. */
function bytesOf({ dtype, shape }: Pick<FileTensor, 'dtype' | 'shape'>): number {
  const isExact = (product: number) => product <= Number.MAX_SAFE_INTEGER / 64;
  const count = shape.reduce((product, each) => (isExact(product * each) ? product * each : Infinity), 1);
  return (count * BITS[dtype]) / 8;
}

/**
 * Throws `CheckpointRefused` unless each tensor has its size, begins where the last one ended, and the last one ends the
 * file.
 */
function checkPlaces(tensors: readonly (FileTensor & { name: string })[], from: number, to: number): void {
  const inOrder = tensors.toSorted((one, other) => one.start - other.start || one.end - other.end);
  let at = from;
  for (const { name, start, end, ...tensor } of inOrder) {
    const isInPlace = start === at && end - start === bytesOf(tensor);
    if (!isInPlace) throw new CheckpointRefused({ kind: 'misplaced', parameter: name });
    if (end > to) throw new CheckpointRefused({ kind: 'cut-short', parameter: name });
    at = end;
  }
  if (at !== to) throw new CheckpointRefused({ kind: 'trailing' });
}
