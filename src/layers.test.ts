/** Folders lie above each other as CONTRIBUTING.md has them, and none imports from one above it. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

const FOLDERS = [
  ...readFileSync('CONTRIBUTING.md', 'utf8').matchAll(/^\| ((?:`src\/\w+`(?:, )?)+) \|/gm),
].map(([, names]) => [...names.matchAll(/`src\/(\w+)`/g)].map(([, name]) => name));

/** Returns the number of layers above the folder that a path within `src` begins with; −1 for a path outside of all. */
const heightOf = (path: string): number => FOLDERS.findIndex((names) => names.includes(path.split('/')[0]));

const SOURCES = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
  (path) => /\.tsx?$/.test(path) && !/\.(test|fixture)\.ts$/.test(path) && heightOf(path) >= 0,
);

test('no folder imports from one above it', () => {
  expect(SOURCES.length).toBeGreaterThan(300);
  const upwards = SOURCES.flatMap((path) =>
    [...readFileSync(join('src', path), 'utf8').matchAll(/(?:from|import\() ?'(\.[^']+)'/g)]
      .map(([, imported]) => relative('src', join('src', dirname(path), imported)))
      .filter((imported) => heightOf(imported) >= 0 && heightOf(imported) < heightOf(path))
      .map((imported) => `${path} imports ${imported}`),
  );
  expect(upwards).toEqual([]);
});
