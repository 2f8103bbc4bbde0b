/** What a kernel's WGSL tells of what it binds and how its threads are grouped. */

interface Binding {
  name: string;
  isWritten: boolean;
}

const BINDING = /@binding\(\d+\) var<storage, (read|read_write)> (\w+)/g;
const GROUP = /@workgroup_size\(([\d, ]+)\)/;

/** What is bound at 0, 1 … */
export const bindingsOf = (code: string): Binding[] =>
  Array.from(code.matchAll(BINDING), ([, access, name]) => ({ name, isWritten: access === 'read_write' }));

/** Threads of a workgroup along x, y and z. Throws where they are not stated. */
export function groupOf(code: string): [number, number, number] {
  const stated = GROUP.exec(code);
  if (!stated) throw new Error('the kernel states no size of its workgroups');
  const [x, y = 1, z = 1] = stated[1].split(',').map(Number);
  return [x, y, z];
}

/** Lengths along x, y and z as one reads them: `64 × 2`, without a 1 at the end. */
export function grid([x, y, z]: readonly [number, number, number]): string {
  const lengths = z > 1 ? [x, y, z] : y > 1 ? [x, y] : [x];
  return lengths.join(' × ');
}

/** Tensors as one reads them, without the batch, which nearly every kernel reads: `x [2048 × 128]`. */
export function tensorsOf(code: string, shapes: readonly (readonly number[])[]) {
  const named = bindingsOf(code).map(({ name, isWritten }, i) => ({
    name,
    isWritten,
    text: `${name} [${shapes[i]?.join(' × ') ?? ''}]`,
  }));
  const texts = (isWritten: boolean) =>
    named.flatMap((each) => (each.name !== 'batch' && each.isWritten === isWritten ? [each.text] : []));
  return { read: texts(false), written: texts(true) };
}

/** The comment that a kernel begins with: what it computes. */
export function headerOf(code: string): string {
  const [header = ''] = /^(?:\/\/ .*\n)+/.exec(code) ?? [];
  return header
    .replace(/^\/\/ /gm, '')
    .trim()
    .replaceAll('\n', ' ');
}
