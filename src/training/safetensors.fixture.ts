/** Safetensors files with something wrong in their header, for tests. */

const textOf = (file: ArrayBuffer): { text: string; values: Uint8Array<ArrayBuffer> } => {
  const length = Number(new DataView(file).getBigUint64(0, true));
  const text = new TextDecoder().decode(new Uint8Array(file, 8, length));
  return { text, values: new Uint8Array(file, 8 + length) };
};

/** Returns a file with this header and these bytes behind it. */
export function rawFile(text: string, values = new Uint8Array()): ArrayBuffer {
  const header = new TextEncoder().encode(text);
  const file = new Uint8Array(8 + header.length + values.length);
  new DataView(file.buffer).setBigUint64(0, BigInt(header.length), true);
  file.set(header, 8);
  file.set(values, 8 + header.length);
  return file.buffer;
}

/** Returns a file with another header, made of its own. */
export function changedHeader(file: ArrayBuffer, change: (text: string) => string): ArrayBuffer {
  const { text, values } = textOf(file);
  return rawFile(change(text.trimEnd()), values);
}
