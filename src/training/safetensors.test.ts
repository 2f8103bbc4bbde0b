import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CheckpointRefused, refusalSchema } from './refusal.ts';
import { changedHeader, rawFile } from './safetensors.fixture.ts';
import { MOST_HEADER_BYTES, readHeader, writeSafetensors } from './safetensors.ts';

const written = () =>
  writeSafetensors({ format: 'x' }, [
    { name: 'one', shape: [2, 3], values: Float32Array.of(1, 2, 3, 4, 5, 6) },
    { name: 'none', shape: [0, 7], values: new Float32Array(0) },
    { name: 'scalar', shape: [], values: Float32Array.of(7) },
  ]);

const F32 = (shape: number[], start: number, end: number) => ({
  dtype: 'F32',
  shape,
  data_offsets: [start, end],
});
const made = (tensors: object, bytes: number) => rawFile(JSON.stringify(tensors), new Uint8Array(bytes));

/** Returns why a file is refused; null if it is taken. */
function refusalOf(file: ArrayBuffer) {
  try {
    readHeader(file);
    return null;
  } catch (error) {
    if (!(error instanceof CheckpointRefused)) throw error;
    return refusalSchema.parse(error.refusal);
  }
}

describe('a safetensors file', () => {
  test('comes back as it was written', () => {
    const file = written();
    const { metadata, tensors } = readHeader(file);
    expect(metadata).toEqual({ format: 'x' });
    const { start, end, shape } = tensors.get('one') ?? { start: 0, end: 0, shape: [] };
    expect([...new Float32Array(file.slice(start, end))]).toEqual([1, 2, 3, 4, 5, 6]);
    expect(shape).toEqual([2, 3]);
    expect(start % 8).toBe(0);
    expect(tensors.get('scalar')).toMatchObject({ shape: [], end: file.byteLength });
  });

  test.each([
    ['with tensors in another order than their bytes', made({ b: F32([1], 4, 8), a: F32([1], 0, 4) }, 8)],
    ['with other types, as they take', made({ a: { dtype: 'BF16', shape: [3], data_offsets: [0, 6] } }, 6)],
    ['without tensors', made({}, 0)],
    ['without a value in a tensor of many', made({ a: F32([0, 2 ** 40, 2 ** 40], 0, 0) }, 0)],
    [
      'with a tensor of nothing between two others',
      made({ c: F32([1], 4, 8), b: F32([0], 4, 4), a: F32([1], 0, 4) }, 8),
    ],
    ['padded with spaces', rawFile('{}      ')],
    ['with a name of quotes and brackets', made({ 'a":{"b\\': F32([1], 0, 4) }, 4)],
  ])('%s is taken', (_, file) => {
    expect(refusalOf(file)).toBeNull();
  });

  const twice =
    '{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}';
  const whole = JSON.stringify({ a: F32([1], 0, 4) });
  const four = new Uint8Array(4);
  test.each([
    ['has bytes behind the last tensor', made({ a: F32([1], 0, 4) }, 5), 'trailing'],
    ['has bytes and no tensor', made({}, 1), 'trailing'],
    ['has a hole', made({ a: F32([1], 0, 4), b: F32([1], 8, 12) }, 12), 'misplaced'],
    ['begins with a hole', made({ a: F32([1], 4, 8) }, 8), 'misplaced'],
    ['has tensors that share bytes', made({ a: F32([2], 0, 8), b: F32([1], 4, 8) }, 8), 'misplaced'],
    ['has tensors that share all bytes', made({ a: F32([1], 0, 4), b: F32([1], 0, 4) }, 4), 'misplaced'],
    ['names a tensor twice', rawFile(twice, four), 'twice'],
    ['names a tensor twice, once in escapes', rawFile(twice.replace('"a"', '"\\u0061"'), four), 'twice'],
    ['gives a shape twice', rawFile(whole.replace('"shape"', '"shape":[1],"shape"'), four), 'twice'],
    ['has metadata twice', rawFile('{"__metadata__":{},"__metadata__":{}}'), 'twice'],
    ['has more bytes than its shape takes', made({ a: F32([1], 0, 8) }, 8), 'misplaced'],
    ['has fewer bytes than its shape takes', made({ a: F32([2], 0, 4) }, 4), 'misplaced'],
    ['has a tensor that ends before it begins', made({ a: F32([1], 4, 0) }, 4), 'misplaced'],
    ['ends within a tensor', made({ a: F32([2], 0, 8) }, 4), 'cut-short'],
    ['has a shape that overflows', made({ a: F32([2 ** 50, 2 ** 50, 0], 0, 0) }, 0), 'misplaced'],
    [
      'has a shape beyond all numbers',
      rawFile(whole.replace('[1]', '[18446744073709551617]'), four),
      'misplaced',
    ],
    ['has half a byte', made({ a: { dtype: 'F4', shape: [1], data_offsets: [0, 0.5] } }, 1), 'damaged'],
    ['has an unknown type', made({ a: { ...F32([1], 0, 4), dtype: 'F31' } }, 4), 'misplaced'],
    ['has no offsets', made({ a: { dtype: 'F32', shape: [0] } }, 0), 'misplaced'],
    ['has a negative size', made({ a: F32([-1], 0, 4) }, 4), 'damaged'],
    ['writes a size as a fraction', rawFile(whole.replace('[1]', '[1.0]'), four), 'damaged'],
    ['writes a size with an exponent', rawFile(whole.replace('[1]', '[1e0]'), four), 'damaged'],
    ['has metadata that is no text', rawFile('{"__metadata__":{"a":1}}'), 'damaged'],
    ['has metadata that is a list', rawFile('{"__metadata__":["a"]}'), 'damaged'],
    ['begins with a space', rawFile(' {}'), 'damaged'],
    ['begins with a byte order mark', rawFile('\ufeff{}'), 'damaged'],
    ['is padded with a tab', rawFile('{}\t'), 'damaged'],
    ['is padded with zeros', rawFile('{}\0'), 'damaged'],
    ['has a list as its header', rawFile('[]'), 'damaged'],
    ['has something behind its header', rawFile('{}{}'), 'damaged'],
    ['nests without end', rawFile(`{"a":${'['.repeat(400_000)}}`), 'damaged'],
    ['is empty', new ArrayBuffer(0), 'damaged'],
    ['has no whole length', new ArrayBuffer(7), 'damaged'],
    ['has a longer header than ours are', rawFile('{}'.padEnd(MOST_HEADER_BYTES + 1)), 'damaged'],
    ['says that its header is endless', new Uint8Array(16).fill(255).buffer, 'damaged'],
  ])('that %s is refused', (_, file, kind) => {
    expect(refusalOf(file)?.kind).toBe(kind);
  });

  test('that is no UTF-8 is refused', () => {
    const file = changedHeader(written(), (text) => text.replace('one', 'on~'));
    const bytes = new Uint8Array(file);
    bytes[bytes.indexOf('~'.charCodeAt(0))] = 0xff;
    expect(refusalOf(file)).toEqual({ kind: 'damaged' });
  });

  test('of any of 5,000 headers is taken or refused with a reason, and what is taken fills the file', () => {
    const nudge = fc.oneof({ weight: 8, arbitrary: fc.constant(0) }, fc.integer({ min: -2, max: 2 }));
    const tensor = fc.record({
      type: fc.constantFrom(...Object.entries({ F32: 4, BF16: 2, U8: 1, F64: 8, f32: 4 })),
      shape: fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 3 }),
      name: fc.constantFrom('a', 'b', 'c', 'd', '__metadata__', '__proto__'),
      nudges: fc.tuple(nudge, nudge),
    });
    let taken = 0;
    fc.assert(
      fc.property(fc.array(tensor, { maxLength: 3 }), nudge, (tensors, more) => {
        let end = 0;
        const entries = tensors.map(({ name, type: [dtype, bytes], shape, nudges }) => {
          const start = end;
          end += shape.reduce((product, size) => product * size, bytes);
          const offsets = [start + nudges[0], end + nudges[1]];
          return `${JSON.stringify(name)}:${JSON.stringify({ dtype, shape, data_offsets: offsets })}`;
        });
        const values = new Uint8Array(Math.max(0, end + more));
        const file = rawFile(`{${entries.join()}}`, values);
        if (refusalOf(file) !== null) return;
        taken++;
        const found = [...readHeader(file).tensors.values()];
        expect(found).toHaveLength(tensors.length);
        expect(found.reduce((sum, each) => sum + each.end - each.start, 0)).toBe(values.length);
      }),
      { numRuns: 5000 },
    );
    expect(taken).toBeGreaterThan(200);
  });

  test('with any of 5,000 changes to its bytes is taken or refused with a reason', () => {
    const whole = new Uint8Array(written());
    const headerEnd = whole.length - 28;
    const place = fc.oneof(
      fc.integer({ min: 0, max: headerEnd }),
      fc.integer({ min: 0, max: whole.length - 1 }),
    );
    const edit = fc.record({
      at: place,
      remove: fc.integer({ min: 0, max: 6 }),
      insert: fc.oneof(
        fc.uint8Array({ maxLength: 6 }),
        fc.string({ maxLength: 6 }).map((text) => new TextEncoder().encode(text)),
      ),
    });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
        const bytes = edits.reduce(
          (file, { at, remove, insert }) => [...file.slice(0, at), ...insert, ...file.slice(at + remove)],
          [...whole],
        );
        const file = new Uint8Array(bytes).buffer;
        if (refusalOf(file) === null) {
          for (const { end } of readHeader(file).tensors.values())
            expect(end).toBeLessThanOrEqual(bytes.length);
        }
      }),
      { numRuns: 5000 },
    );
  });
});
