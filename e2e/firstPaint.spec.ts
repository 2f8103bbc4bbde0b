/** The code that the first paint needs. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';

const SITE = 'dist';
const MOST_BYTES = 90_000;

/** Returns the scripts that index.html loads, and all that they import statically. */
function eagerScripts(): Set<string> {
  const page = readFileSync(join(SITE, 'index.html'), 'utf8');
  const waiting = [...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)].map(([, file]) => file);
  const scripts = new Set<string>();
  for (const file of waiting) {
    if (scripts.has(file)) continue;
    scripts.add(file);
    const source = readFileSync(join(SITE, file), 'utf8');
    for (const [, name] of source.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g))
      waiting.push(`assets/${name}`);
  }
  return scripts;
}

const compressed = (file: string) => gzipSync(readFileSync(join(SITE, file)), { level: 9 }).length;

test('the first paint needs at most 90 KB of JavaScript', () => {
  const scripts = [...eagerScripts()];
  expect(scripts.length).toBeGreaterThan(0);
  const bytes = scripts.reduce((sum, file) => sum + compressed(file), 0);
  console.log(`First paint: ${bytes} bytes of JavaScript in ${scripts.length} files, compressed.`);
  expect(bytes).toBeLessThanOrEqual(MOST_BYTES);
  const sources = scripts.map((file) => readFileSync(join(SITE, file), 'utf8')).join();
  for (const late of ['requestAdapter', 'uplot', 'ZodError']) expect(sources).not.toContain(late);
});

test('the first paint waits for no GPU code', async ({ page }) => {
  await page.route(/lab\.worker|LabProvider|LivingFigure/, () => {});
  await page.goto('./');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/One knows the words/);
  await expect(page.getByRole('link', { name: /Start the tutorial/ })).toBeVisible();
});
