/**
 * Fills in a WGSL file. Kernels keep their tiles in registers, and software adapters spill arrays to memory,
 * so tiles are written as separate variables, which a small template unrolls:
 *
 *   #for i in 4          lines until #end, with ${i} = 0 … 3; a count may be a constant's name
 *   #for c in x y z w    with ${c} = x, y, z, w
 *   #if NAME / #if !NAME lines until #else or #end, when the constant is (not) true
 *   ${NAME}              the constant's value
 */

export type Constants = Readonly<Record<string, number | boolean | string>>;

/** Expands `source`. Throws on an unknown name or an unbalanced block. */
export function expand(source: string, constants: Constants): string {
  const lines = source.split('\n');
  const { text, next } = expandBlock(lines, 0, constants);
  if (next < lines.length) throw new Error(`stray "${lines[next].trim()}" in line ${next + 1}`);
  return text.join('\n');
}

function lookUp(name: string, constants: Constants): number | boolean | string {
  const value = constants[name];
  if (value === undefined) throw new Error(`the kernel needs the constant ${name}`);
  return value;
}

function fill(line: string, constants: Constants): string {
  return line.replace(/\$\{(\w+)\}/g, (_, name: string) => String(lookUp(name, constants)));
}

/** Expands lines from `start` to the block's #else, #end or the end of the file. */
function expandBlock(lines: readonly string[], start: number, constants: Constants) {
  const text: string[] = [];
  let next = start;
  while (next < lines.length) {
    const [directive, ...words] = lines[next].trim().split(/\s+/);
    if (directive === '#end' || directive === '#else') break;
    if (directive === '#for') {
      const body = next + 1;
      for (const value of loopValues(words, constants)) {
        text.push(...expandBlock(lines, body, { ...constants, [words[0]]: value }).text);
      }
      next = skipBlock(lines, body) + 1;
    } else if (directive === '#if') {
      const negated = words[0].startsWith('!');
      const holds = Boolean(lookUp(words[0].slice(negated ? 1 : 0), constants)) !== negated;
      let end = skipBlock(lines, next + 1);
      if (holds) text.push(...expandBlock(lines, next + 1, constants).text);
      if (lines[end]?.trim() === '#else') {
        if (!holds) text.push(...expandBlock(lines, end + 1, constants).text);
        end = skipBlock(lines, end + 1);
      }
      next = end + 1;
    } else {
      text.push(fill(lines[next], constants));
      next++;
    }
  }
  return { text, next };
}

function loopValues([, , ...values]: readonly string[], constants: Constants): (number | string)[] {
  if (values.length > 1) return [...values];
  const count = /^\d+$/.test(values[0]) ? Number(values[0]) : Number(lookUp(values[0], constants));
  return Array.from({ length: count }, (_, i) => i);
}

/** Returns the line of the #else or #end that closes the block starting at `start`. */
function skipBlock(lines: readonly string[], start: number): number {
  let depth = 0;
  for (let i = start; i < lines.length; i++) {
    const directive = lines[i].trim().split(/\s+/)[0];
    if (directive === '#for' || directive === '#if') depth++;
    else if (depth === 0 && (directive === '#else' || directive === '#end')) return i;
    else if (directive === '#end') depth--;
  }
  throw new Error(`a block of the kernel that starts in line ${start} has no #end`);
}

interface Binding {
  name: string;
  isWritten: boolean;
}

const BINDING = /@binding\(\d+\) var<storage, (read|read_write)> (\w+)/g;

/** Returns the bindings at 0, 1 … of an expanded kernel. */
export const bindingsOf = (code: string): Binding[] =>
  Array.from(code.matchAll(BINDING), ([, access, name]) => ({ name, isWritten: access === 'read_write' }));
