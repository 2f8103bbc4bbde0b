import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { codeVersion } from './version.mjs';

let folder = '';
const put = (path: string, text: string) => writeFileSync(join(folder, path), text);
const git = (...args: string[]) => {
  const settings = ['user.name=a', 'user.email=a@b', 'commit.gpgSign=false'].flatMap((each) => ['-c', each]);
  expect(spawnSync('git', [...settings, ...args], { cwd: folder }).status).toBe(0);
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'calm-lab-version-'));
  mkdirSync(join(folder, 'public', 'results'), { recursive: true });
  put('package.json', '{"version":"1.2.3"}');
  put('code.ts', '1');
  put('public/results/runs.json', '{}');
});
afterEach(() => rmSync(folder, { recursive: true }));

it('the version is the package’s if there is no history', () => {
  expect(codeVersion(folder)).toBe('1.2.3');
});

it('the version names the commit, and is dirty if code differs from it, but not if results do', () => {
  git('init');
  git('add', '.');
  git('commit', '-m', 'All');
  const committed = codeVersion(folder);
  expect(committed).toMatch(/^1\.2\.3\+[0-9a-f]{7,}$/);
  put('public/results/runs.json', '{"runs":[]}');
  expect(codeVersion(folder)).toBe(committed);
  put('code.ts', '2');
  expect(codeVersion(folder)).toBe(`${committed}-dirty`);
  git('add', 'code.ts');
  expect(codeVersion(folder)).toBe(`${committed}-dirty`);
});
