/** The explanations: the two measurements on the lab page, with a fake worker. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { openWithFakeLab } from './fakeLab.ts';
import { problemsOf } from './problems.ts';
import { save } from './saving.ts';

const section = (page: Page) => page.getByRole('region', { name: 'Why it works' });
const figure = (page: Page, name: RegExp) => section(page).getByRole('region', { name });
const reading = (page: Page) => figure(page, /states hold values$/);
const patching = (page: Page) => figure(page, /^Where B reads/);

async function open(page: Page, path = '/lab'): Promise<void> {
  await openWithFakeLab(page, { path });
  await expect(section(page).getByText('Not measured yet.')).toHaveCount(2);
}

test('the measurements are drawn and described, beside the layer pairs', async ({ page }) => {
  await open(page);
  await section(page).getByRole('button', { name: 'Measure this A and this B' }).click();
  await expect(reading(page).getByRole('row', { name: /^After layer 2/ })).toHaveText(/98\.0.*99\.0/);
  await expect(reading(page).getByRole('status')).toHaveText(
    /can be read is after layer 2: 98\.0\s%.*after layer 1, the line gets 90\.0\s%.*40\.0\s%.*by heart/,
  );
  await expect(patching(page).getByRole('status')).toHaveText(
    /gets the numbers at the embeddings.*98\.0\s%.*after layer 1, only 4\.0\s%.*500 plain sums/,
  );
  await expect(section(page).getByText(/^Layer pair 2→0 joins .*; 4→2 does not\.$/)).toBeVisible();
  await page.evaluate(() =>
    window.emitLabEvent({
      type: 'phase',
      stage: 'B',
      status: 'paused',
      source: 'trained',
      step: 3,
      steps: 800,
    }),
  );
  await expect(section(page).getByText(/The weights have changed since/)).toBeVisible();
});

test('each of two augmenting models can be read', async ({ page }) => {
  await open(page, '/lab?preset=paper&augmenting=together&share=0.4');
  const whose = section(page).getByRole('group', { name: 'Read the states of' });
  await section(page).getByRole('button', { name: 'Measure this A and this B' }).click();
  await expect(reading(page).getByRole('status')).toHaveText(/can be read is after layer 2/);
  await whose.getByText('A₂', { exact: true }).click();
  await expect(reading(page)).toContainText('Not measured yet.');
  await section(page).getByRole('button', { name: 'Measure this A₂ and this B' }).click();
  await expect(reading(page).getByRole('status')).toHaveText(/can be read is after layer 4: 96\.0/);
  await whose.getByText('A', { exact: true }).click();
  await expect(reading(page).getByRole('status')).toHaveText(/can be read is after layer 2/);
});

test('the measurements are saved as numbers and as pictures', async ({ page }) => {
  await open(page);
  await section(page)
    .getByRole('button', { name: /^Measure/ })
    .click();
  const csv = await save(page, /^Where A’s states/, 'Save as CSV');
  expect(csv.name).toBe('calm-reading-A-paper-1000keys-20pct-3operands-seed0-keyseed0.csv');
  const rows = csv.content.trimEnd().split('\r\n');
  expect(rows[0]).toMatch(/^Layers,held-out keys,composition keys,"squared error/i);
  expect(rows[3]).toBe('After layer 2,0.98,0.99,0.1');
  const svg = await save(page, /^Where B reads/, 'Save as SVG');
  for (const part of ['<svg', 'Where B reads its operands', '98.0', 'Embeddings', '1,000 keys']) {
    expect(svg.content).toContain(part);
  }
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the section in the ${colorScheme} theme, and it fits a phone`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 360, height: 800 });
    const problems = problemsOf(page);
    await open(page, '/lab?preset=paper&augmenting=together&share=0.4');
    await section(page)
      .getByRole('button', { name: /^Measure/ })
      .click();
    await expect(reading(page).getByRole('status')).toHaveText(/can be read is/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    expect(problems).toEqual([]);
  });
}
