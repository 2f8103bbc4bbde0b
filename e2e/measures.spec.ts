/** Figures as tables and files, and the inspection of the models, with a fake worker. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { openWithFakeLab } from './fakeLab.ts';
import { save, savedLikeOnScreen } from './saving.ts';

const panel = (page: Page, model: string) => page.getByRole('region', { name: new RegExp(`^${model} `) });
const figure = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

async function trained(page: Page): Promise<void> {
  await openWithFakeLab(page);
  await expect(panel(page, 'A').getByText('our trained model', { exact: true })).toBeVisible();
  await panel(page, 'A').getByRole('button', { name: 'Train A from nothing' }).click();
  await expect(panel(page, 'A').getByText(/step [1-5]\d\d of \d+/)).toBeVisible();
  await panel(page, 'A').getByRole('button', { name: 'Pause A' }).click();
}

const RUN = 'paper-1000keys-20pct-3operands-seed0-keyseed0';

test('a chart is saved as CSV, SVG and PNG, under names that give the measure and the run', async ({
  page,
}) => {
  await trained(page);
  const menu = 'Loss, A: table and files';
  const csv = await save(page, menu, 'Save as CSV');
  expect(csv.name).toBe(`calm-loss-A-${RUN}.csv`);
  const rows = csv.content.trimEnd().split('\r\n');
  expect(rows[0]).toBe('step,Loss');
  expect(rows.length).toBeGreaterThan(100);
  expect(rows[1]).toMatch(/^1,\d\.\d+$/);
  const svg = await save(page, menu, 'Save as SVG');
  expect(svg.name).toBe(`calm-loss-A-${RUN}.svg`);
  for (const part of ['<svg', 'Loss, A', 'sans-serif', 'x: step', '1,000 keys', '<image'])
    expect(svg.content).toContain(part);
  const png = await save(page, menu, 'Save as PNG');
  expect(png.name).toBe(`calm-loss-A-${RUN}.png`);
  expect(png.content.slice(1, 4)).toBe('PNG');
});

test('the key map and the table of the paper are saved, too', async ({ page }) => {
  await openWithFakeLab(page);
  await expect(panel(page, 'A⊕B').getByText('our trained model', { exact: true })).toBeVisible();
  const keys = await save(page, 'All keys, A⊕B: table and files', 'Save as CSV');
  expect(keys.content.trimEnd().split('\r\n')).toHaveLength(1001);
  const png = await save(page, 'All keys, A⊕B: table and files', 'Save as PNG');
  expect(png.name).toBe(`calm-keys-AB-${RUN}.png`);
  await page.getByRole('button', { name: 'Got it' }).click();
  await savedLikeOnScreen(
    page,
    'All keys, A⊕B: table and files',
    page.getByRole('listbox', { name: /^Map of/ }),
  );
  await page.getByRole('button', { name: 'Evaluate' }).click();
  const table = await save(page, 'The paper’s Table 1, measured here: table and files', 'Save as CSV');
  expect(table.content).toContain('"KV-arithmetic, held-out keys",0,0.014,0.973');
});

test('a chart can be shown as a table, by keyboard', async ({ page }) => {
  await trained(page);
  const loss = figure(page, 'Loss, A');
  await loss.getByRole('button').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Show as a table' })).toBeFocused();
  await page.keyboard.press('Space');
  await expect(loss.getByRole('button')).toBeFocused();
  await expect(loss.getByRole('columnheader', { name: 'step' })).toBeVisible();
  await expect(loss.getByRole('caption')).toHaveText(
    /^The table shows every \d+ steps\. The CSV file has all \d+ points/,
  );
  expect(await loss.getByRole('row').count()).toBeLessThan(35);
  await loss.getByRole('button').click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('group', { name: 'Loss, A: table and files' })).toBeHidden();
  await expect(loss.getByRole('button')).toBeFocused();
});

test('norms are drawn for the layers that are chosen', async ({ page }) => {
  await trained(page);
  await page.getByRole('heading', { name: 'Weights and gradients' }).click();
  await page.getByRole('group', { name: 'Weights of' }).getByText('A', { exact: true }).click();
  const norms = page.getByRole('group', { name: 'Layers' });
  await expect(norms.getByRole('checkbox')).toHaveCount(3);
  await norms.getByRole('checkbox', { name: 'block 1' }).uncheck();
  const csv = await save(page, 'Norm of the gradient, A: table and files', 'Save as CSV');
  expect(csv.content.split('\r\n')[0]).toBe('step,embeddings,last gain');
});

test('any matrix is a map of colours, whose values can be read', async ({ page }) => {
  await openWithFakeLab(page);
  await expect(panel(page, 'A⊕B').getByText('our trained model', { exact: true })).toBeVisible();
  await page.getByRole('heading', { name: 'Weights and gradients' }).click();
  const matrix = figure(page, 'Matrix');
  await matrix.getByRole('combobox').selectOption('pair 1: W_Q');
  const map = matrix.getByRole('listbox', { name: /^Map of pair 1: W_Q, A⊕B/ });
  await map.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await expect(matrix.getByRole('option', { name: /row 2, column 2/ })).toHaveText(/^−0\.132/);
  await expect(matrix.getByText('16 × 24')).toBeVisible();
  const csv = await save(page, 'pair 1: W_Q, A⊕B: table and files', 'Save as CSV');
  expect(csv.name).toBe(`calm-AB-cross.0.0.query-step300-${RUN}.csv`);
  expect(csv.content.trimEnd().split('\r\n')).toHaveLength(16);
  const png = await save(page, 'pair 1: W_Q, A⊕B: table and files', 'Save as PNG');
  expect(png.content.slice(1, 4)).toBe('PNG');
  await page.getByRole('button', { name: 'Got it' }).click();
  await savedLikeOnScreen(page, 'pair 1: W_Q, A⊕B: table and files', map);
  await matrix.getByRole('combobox').selectOption('pair 1: gain on B’s states');
  await expect(matrix.getByText('16', { exact: true })).toBeVisible();
});

test('each of two augmenting models has its norms and matrices', async ({ page }) => {
  await openWithFakeLab(page, { path: '/lab?preset=paper&augmenting=later&share=0.4' });
  await expect(panel(page, 'B').getByText('our trained model', { exact: true })).toBeVisible();
  await panel(page, 'A').getByText('A₂', { exact: true }).click();
  await page.getByRole('button', { name: 'Train A₂' }).click();
  await page.getByRole('heading', { name: 'Weights and gradients' }).click();
  const whose = page.getByRole('group', { name: 'Weights of' });
  await whose.getByText('A', { exact: true }).click();
  await expect(page.getByText('The page measures norms while A trains.')).toBeVisible();
  await whose.getByText('A₂', { exact: true }).click();
  await expect(page.getByRole('group', { name: 'Layers' }).getByRole('checkbox')).toHaveCount(3);
  await expect(figure(page, 'Matrix').getByRole('listbox', { name: /^Map of embeddings, A₂/ })).toBeVisible();
  const { name } = await save(page, 'Norm of the gradient, A₂: table and files', 'Save as CSV');
  expect(name).toMatch(/^calm-norm-gradient-A2-/);
});

test('the number grid is saved as a picture and as every expression', async ({ page }) => {
  await openWithFakeLab(page, { path: '/tutorial/train-b' });
  await page.getByRole('button', { name: /^Train B/ }).click();
  await page.getByRole('button', { name: /^Pause B/ }).click();
  await expect(page.getByText(/of 10,000 right/)).toBeVisible();
  const csv = await save(page, /^Every a \+ b/, 'Save as CSV');
  const rows = csv.content.trimEnd().split('\r\n');
  expect(rows).toHaveLength(10_001);
  expect(rows[0]).toBe('a,b,"Every a + b, B"');
  expect(rows[1]).toBe('0,0,right');
  await page.getByText('a − b', { exact: true }).click();
  const svg = await save(page, /^Every a − b/, 'Save as SVG');
  expect(svg.name).toMatch(/^calm-numbers-difference-/);
  expect(svg.content).toContain('not asked');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the ${colorScheme} theme`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await trained(page);
    await page.getByRole('heading', { name: 'Weights and gradients' }).click();
    await page.getByRole('group', { name: 'Weights of' }).getByText('A', { exact: true }).click();
    await page.getByRole('listbox', { name: /^Map of embeddings, A/ }).focus();
    await figure(page, 'Loss, A').getByRole('button').click();
    await page.getByRole('button', { name: 'Show as a table' }).click();
    await figure(page, 'Norm of the gradient, A').getByRole('button').click();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });
}
