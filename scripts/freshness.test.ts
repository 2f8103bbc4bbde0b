import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isFresh } from './freshness.mjs';

let folder: string;
const at = (path: string) => join(folder, path);

/** Writes a file and dates it, in seconds. */
function write(path: string, seconds: number): void {
  writeFileSync(at(path), '');
  utimesSync(at(path), seconds, seconds);
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'calm-lab-freshness-'));
  mkdirSync(at('source/inner'), { recursive: true });
  write('source/inner/file', 100);
  write('other', 100);
  for (const path of ['source/inner', 'source']) utimesSync(at(path), 100, 100);
});
afterEach(() => rmSync(folder, { recursive: true }));

const isBuilt = () => isFresh(at('made'), [at('source'), at('other'), at('absent')]);

it('a file that is newer than all its sources is fresh', () => {
  write('made', 200);
  expect(isBuilt()).toBe(true);
});

it('a file that was never made is not fresh', () => {
  expect(isBuilt()).toBe(false);
});

it.each(['other', 'source/inner/file'])('a change to %s makes it stale', (path) => {
  write('made', 200);
  write(path, 300);
  expect(isBuilt()).toBe(false);
});

it('a file that was removed makes it stale', () => {
  write('made', 200);
  rmSync(at('source/inner/file'));
  expect(isBuilt()).toBe(false);
});
