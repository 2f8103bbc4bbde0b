/** The inspection: the cross-attention map on the compare page, with a fake worker. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { openWithFakeLab } from './fakeLab.ts';
import { problemsOf } from './problems.ts';
import { save, savedLikeOnScreen } from './saving.ts';

const section = (page: Page) => page.getByRole('region', { name: 'What the cross-attention reads' });
const map = (page: Page) => section(page).getByRole('listbox', { name: /^Cross-attention\./ });

const inspections = (page: Page) =>
  page.evaluate(() =>
    window.labCommands.flatMap((command) => (command.type === 'inspect' ? [command.text] : [])),
  );

test('the map shows attention, head by head, by keyboard and as a table', async ({ page }) => {
  await openWithFakeLab(page, { path: '/compare?expression=qxt+%2B+ovma' });
  await map(page).focus();
  await expect(section(page).getByRole('option')).toHaveText(
    'Saying “1”: 0.0 % of the attention goes to what A knows at “q”.',
  );
  await page.keyboard.press('End');
  await expect(section(page).getByRole('option')).toHaveText(
    'Saying “1”: 90.0 % of the attention goes to nothing.',
  );
  for (let i = 0; i < 6; i++) await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(section(page).getByRole('option')).toHaveText(
    'Reading “t”: 90.0 % of the attention goes to what A knows at “t”.',
  );
  await section(page).getByText('Link 2').click();
  await section(page).getByText('Head 3').click();
  await expect(section(page).getByText('From layer 4 of A into B after layer 2')).toBeVisible();
  await section(page)
    .getByRole('button', { name: /What the cross-attention reads/ })
    .click();
  await page.getByRole('button', { name: 'Show as a table' }).click();
  const table = section(page).getByRole('table', { name: /Head 3/ });
  await expect(table.getByRole('row')).toHaveCount(15);
  await expect(table.getByRole('row').nth(3).getByRole('cell').last()).toHaveText('90.0');
});

test('the map is saved as a picture and as numbers', async ({ page }) => {
  await openWithFakeLab(page, { path: '/compare?expression=qxt+%2B+ovma' });
  await expect(map(page)).toBeVisible();
  const svg = await save(page, /^What the cross-attention reads/, 'Save as SVG');
  expect(svg.name).toBe('calm-attention-A-1.svg');
  for (const part of ['qxt + ovma = 124', 'All heads', '<rect', 'text-anchor="middle"']) {
    expect(svg.content).toContain(part);
  }
  expect(svg.content).not.toContain('class=');
  await savedLikeOnScreen(page, /^What the cross-attention reads/, map(page).locator('svg'));
  await page.evaluate(() => {
    location.hash = '/tutorial/layer-by-layer';
  });
  const csv = await save(page, /^When does B know/, 'Save as CSV');
  const rows = csv.content.trimEnd().split('\r\n');
  expect(rows).toHaveLength(1 + 2 * 5 * 6 * 5);
  expect(rows.at(-5)).toMatch(/,Layer 4,6,1,4,0\.96/);
  for (const table of await page.getByRole('table', { name: /^(A⊕B|B without A)/ }).all()) {
    await savedLikeOnScreen(page, /^When does B know/, table);
  }
});

test('the map follows the expression, and a change of weights, but not training', async ({ page }) => {
  await openWithFakeLab(page, { path: '/compare?expression=qxt+%2B+ovma' });
  await expect(section(page).getByText('qxt + ovma =')).toBeVisible();
  const before = (await inspections(page)).length;
  await page.getByRole('combobox', { name: 'Expression' }).fill('he + 12');
  await page.getByRole('combobox', { name: 'Expression' }).press('Enter');
  await expect(section(page).getByText('he + 12 =')).toBeVisible();
  await expect.poll(() => inspections(page)).toHaveLength(before + 1);
  await page.evaluate(() =>
    window.emitLabEvent({
      type: 'phase',
      stage: 'AB',
      status: 'training',
      source: 'trained',
      step: 1,
      steps: 300,
    }),
  );
  await expect(section(page).getByText(/weights are changing/)).toBeVisible();
  expect(await inspections(page)).toHaveLength(before + 1);
  await page.evaluate(() =>
    window.emitLabEvent({
      type: 'phase',
      stage: 'AB',
      status: 'paused',
      source: 'trained',
      step: 2,
      steps: 300,
    }),
  );
  await expect.poll(() => inspections(page)).toHaveLength(before + 2);
  await expect(section(page).getByText(/weights are changing/)).toBeHidden();
});

test('a variant without A can’t be inspected, and the page says so', async ({ page }) => {
  await openWithFakeLab(page, { path: '/compare?expression=qxt+%2B+ovma' });
  await expect(map(page)).toBeVisible();
  await page.evaluate(() => {
    const { inspect } = window.fakeInside;
    window.fakeInside.inspect = (command) =>
      command.type === 'inspect'
        ? [{ type: 'uninspectable', id: command.id, problem: 'not-composed', detail: 'lora' }]
        : inspect(command);
  });
  await page.getByRole('combobox', { name: 'Expression' }).fill('he + 12');
  await page.getByRole('combobox', { name: 'Expression' }).press('Enter');
  await expect(section(page).getByText(/no cross-attention to look into/)).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the map is accessible in the ${colorScheme} theme, and fits a phone`, async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({
      colorScheme,
      viewport: { width: 360, height: 740 },
      hasTouch: true,
      baseURL: baseURL ?? '',
    });
    const page = await context.newPage();
    const problems = problemsOf(page);
    await openWithFakeLab(page, { path: '/compare?expression=qxt+%2B+ovma' });
    await map(page)
      .locator('svg')
      .tap({ position: { x: 150, y: 60 } });
    await expect(section(page).getByRole('option')).toHaveText(/never looks ahead|%/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations).toEqual([]);
    expect(problems).toEqual([]);
    await context.close();
  });
}
