import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

describe.each(['README.md', 'CONTRIBUTING.md'])('%s', (name) => {
  test('names only files and folders that there are', () => {
    const text = readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');
    const paths = [...text.matchAll(/`((?:src|bench|e2e|scripts|interop|\.github)\/[^`\s*<]+)`/g)].map(
      ([, path]) => path,
    );
    expect(paths.length).toBeGreaterThan(0);
    expect(paths.filter((path) => !existsSync(new URL(`../${path}`, import.meta.url)))).toEqual([]);
  });
});
