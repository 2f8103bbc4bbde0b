/** The source of the kernels, constants not yet filled in: each WGSL file of this folder, by `op/file`. */
const files = import.meta.glob<string>('./*/*.wgsl', { query: '?raw', import: 'default', eager: true });

/** The templates, by name: `linear/multiply` … */
export const TEMPLATES: ReadonlyMap<string, string> = new Map(
  Object.entries(files).map(([path, source]) => [path.slice(2, -'.wgsl'.length), source]),
);

const names = new Map(Array.from(TEMPLATES, ([name, source]) => [source, name]));

/** Returns the name of the file that holds this template. Throws if none does. */
export function nameOf(template: string): string {
  const name = names.get(template);
  if (name === undefined) throw new Error('a kernel is in no file');
  return name;
}
