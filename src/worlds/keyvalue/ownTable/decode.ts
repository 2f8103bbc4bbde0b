/** The bytes that a text file may begin with, and the encoding that they stand for. */
const MARKS: readonly (readonly [encoding: string, ...bytes: number[]])[] = [
  ['utf-8', 0xef, 0xbb, 0xbf],
  ['utf-16le', 0xff, 0xfe],
  ['utf-16be', 0xfe, 0xff],
];

function decoded(bytes: Uint8Array): string {
  const mark = MARKS.find(([, ...begin]) => begin.every((byte, i) => bytes[i] === byte));
  if (mark) return new TextDecoder(mark[0]).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The text in a file: UTF-8, UTF-16 with its mark, as spreadsheets write it, or else Latin; null if it is no text. */
export function decodeText(bytes: Uint8Array): string | null {
  const text = decoded(bytes);
  return text.includes('\0') ? null : text;
}
