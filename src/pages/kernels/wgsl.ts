/** Reads the bindings, the workgroup size and the header of a kernel's WGSL. */
import { bindingsOf } from '../../engine/template.ts';

const GROUP = /@workgroup_size\(([\d, ]+)\)/;

/** Returns the threads of a workgroup along x, y and z. Throws if they are not stated. */
export function groupOf(code: string): [number, number, number] {
  const stated = GROUP.exec(code);
  if (!stated) throw new Error('the kernel states no size of its workgroups');
  const [x, y = 1, z = 1] = stated[1].split(',').map(Number);
  return [x, y, z];
}

/** Formats lengths along x, y and z: `64 × 2`, without a 1 at the end. */
export function grid([x, y, z]: readonly [number, number, number]): string {
  const lengths = z > 1 ? [x, y, z] : y > 1 ? [x, y] : [x];
  return lengths.join(' × ');
}

/** Formats tensors, without the batch, which nearly every kernel reads: `x [2048 × 128]`. */
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

/** Returns the comment that a kernel begins with: the description of its computation. */
export function headerOf(code: string): string {
  const [header = ''] = /^(?:\/\/ .*\n)+/.exec(code) ?? [];
  return header
    .replace(/^\/\/ /gm, '')
    .trim()
    .replaceAll('\n', ' ');
}
