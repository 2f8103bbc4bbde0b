import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { UsageError } from './arguments.mjs';
import { prepareFile, prepareFolder } from './writable.mjs';

const here = mkdtempSync(join(tmpdir(), 'calm-writable-'));
const file = join(here, 'file');
writeFileSync(file, 'as it was');
afterAll(() => rmSync(here, { recursive: true }));

test('a folder that is not there is made, and left empty', () => {
  const folder = join(here, 'one', 'two');
  prepareFolder('--out', folder);
  expect(readdirSync(folder)).toEqual([]);
});

test('a file that is there stays as it is, and one that is not there is not made', () => {
  prepareFile('--out', file);
  expect(readFileSync(file, 'utf8')).toBe('as it was');
  const other = join(here, 'three', 'other');
  prepareFile('--out', other);
  expect(existsSync(other)).toBe(false);
  expect(existsSync(join(here, 'three'))).toBe(true);
});

test.each([
  ['a folder in a file', () => prepareFolder('--out', join(file, 'sub')), /a file where a folder/],
  ['a folder that is a file', () => prepareFolder('--out', file), /a file where a folder/],
  ['a file that is a folder', () => prepareFile('--out', here), /--out takes a file/],
  ['a file in a file', () => prepareFile('--out', join(file, 'sub', 'x')), /a file where a folder/],
  ['a file right in a file', () => prepareFile('--out', join(file, 'x')), /a file where a folder/],
  ['a name that is too long', () => prepareFolder('--out', join(here, 'x'.repeat(300))), /too long/],
  ['what the system alone writes', () => prepareFolder('--out', '/proc/calm'), /can’t be \/proc\/calm/],
])('%s is refused in words', (_, prepare, words) => {
  expect(prepare).toThrow(UsageError);
  expect(prepare).toThrow(words);
});
