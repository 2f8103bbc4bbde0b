/** Folders lie above each other as CONTRIBUTING.md has them, and none imports from one above it or knows a world. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

const FOLDERS = [
  ...readFileSync('CONTRIBUTING.md', 'utf8').matchAll(/^\| ((?:`src\/\w+`(?:, )?)+) \|/gm),
].map(([, names]) => [...names.matchAll(/`src\/(\w+)`/g)].map(([, name]) => name));

/** The lists of all worlds; `views.ts` and `pages.ts` name what the page shows of them. */
const LISTS = ['worlds/registry.ts', 'worlds/views.ts', 'worlds/pages.ts'];

/** Returns the folder whose layer a path within `src` belongs to: what a world shows lies as high as the pages. */
const layerOf = (path: string): string =>
  /^worlds\/(\w+\/ui\/|views\.ts|pages\.ts)/.test(path) ? 'pages' : path.split('/')[0];

/** Returns the number of layers above that of a path within `src`; −1 for a path outside of all. */
const heightOf = (path: string): number => FOLDERS.findIndex((names) => names.includes(layerOf(path)));

const isSource = (path: string) => /\.(tsx?|mjs)$/.test(path) && !/\.(test|fixture)\.ts$/.test(path);

const SOURCES = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
  (path) => isSource(path) && heightOf(path) >= 0,
);

/** Returns the paths within `src` that a file imports. */
const importsOf = (path: string): string[] =>
  [...readFileSync(join('src', path), 'utf8').matchAll(/(?:from|import\() ?'(\.[^']+)'/g)].map(
    ([, imported]) => relative('src', join('src', dirname(path), imported)),
  );

/** Returns the folder of a world, or of a family of worlds, that a path lies in; null for any other path. */
const worldOf = (path: string): string | null => /^worlds\/(\w+)\//.exec(path)?.[1] ?? null;

test('no folder imports from one above it', () => {
  expect(SOURCES.length).toBeGreaterThan(300);
  const upwards = SOURCES.flatMap((path) =>
    importsOf(path)
      .filter((imported) => heightOf(imported) >= 0 && heightOf(imported) < heightOf(path))
      .map((imported) => `${path} imports ${imported}`),
  );
  expect(upwards).toEqual([]);
});

test('nothing but the lists of worlds imports from a world’s folder', () => {
  const outside = SOURCES.filter((path) => worldOf(path) === null && !LISTS.includes(path));
  const entered = outside.flatMap((path) =>
    importsOf(path).flatMap((imported) => (worldOf(imported) ? [`${path} imports ${imported}`] : [])),
  );
  expect(entered).toEqual([]);
});

/** The families of worlds: worlds of a family import from it. */
const FAMILIES = ['arithmetic', 'words'];

test('a world imports from no other world but from the families of worlds', () => {
  const entered = SOURCES.filter((path) => worldOf(path) !== null).flatMap((path) =>
    importsOf(path)
      .filter((imported) => ![null, ...FAMILIES, worldOf(path)].includes(worldOf(imported)))
      .map((imported) => `${path} imports ${imported}`),
  );
  expect(entered).toEqual([]);
});

/** Signs in a text that a file knows how examples of a world are written, or how many there are. */
const KNOWLEDGE: Record<string, RegExp> = {
  'a pattern over letters': /\/[^/\n]*\[\^?a-z\][^/\n]*\//i,
  'a sign that asks for the answer': /(===|!==|\w+With\() ?['"`] ?[=>]['"`]/,
  'the number of sums': /\b15_?050\b/,
};

test('no file outside a world’s folder knows how its examples are written', () => {
  const outside = SOURCES.filter((path) => worldOf(path) === null && !path.startsWith('i18n/'));
  const knowing = outside.flatMap((path) => {
    const text = readFileSync(join('src', path), 'utf8');
    return Object.entries(KNOWLEDGE).flatMap(([sign, pattern]) =>
      pattern.test(text) ? [`${path}: ${sign}`] : [],
    );
  });
  expect(knowing).toEqual([]);
});
