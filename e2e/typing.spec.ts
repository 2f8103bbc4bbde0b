/** Expressions, shortcuts and settings as keyboards and input methods of several languages write them. */
import { expect, type Page, test } from '@playwright/test';
import { openWithFakeLab } from './fakeLab.ts';
import { configured, dialog, weightsLoaded } from './labPage.ts';

const expression = (page: Page) => page.getByRole('combobox', { name: 'Expression' });
const suggestions = (page: Page) => page.getByRole('listbox', { name: 'Suggested keys' });
const chosen = (page: Page) => suggestions(page).getByRole('option', { selected: true });

test('arrows and Enter belong to the input method while it composes', async ({ page, context }) => {
  await openWithFakeLab(page, { path: '/compare' });
  const inputMethod = await context.newCDPSession(page);
  const compose = (text: string) =>
    inputMethod.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  await expression(page).fill('');
  await compose('q');
  await expect(suggestions(page)).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(chosen(page)).toHaveCount(0);
  await compose('ｑｘ');
  await page.keyboard.press('Enter');
  await expect(expression(page)).toHaveValue('ｑｘ');
  await inputMethod.send('Input.insertText', { text: 'ｑｘ' });
  await expect(expression(page)).toHaveValue('ｑｘ');
  await page.keyboard.press('ArrowDown');
  await expect(chosen(page)).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(expression(page)).toHaveValue(/^[a-z]*qx[a-z]*$/);
});

/** The ways in which browsers report that a key belongs to an input method. */
const REPORTS: Record<string, (page: Page, key: string) => Promise<void>> = {
  isComposing: (page, key) =>
    page.evaluate((pressed) => {
      const target = document.activeElement ?? document.body;
      target.dispatchEvent(new KeyboardEvent('keydown', { key: pressed, isComposing: true, bubbles: true }));
    }, key),
  'key code 229': (page, key) =>
    page.evaluate((pressed) => {
      const target = document.activeElement ?? document.body;
      target.dispatchEvent(new KeyboardEvent('keydown', { key: pressed, keyCode: 229, bubbles: true }));
    }, key),
  'only the events of the composition': async (page, key) => {
    const dispatch = (type: string) =>
      page.evaluate((named) => {
        const target = document.activeElement ?? document.body;
        target.dispatchEvent(new CompositionEvent(named, { bubbles: true }));
      }, type);
    await dispatch('compositionstart');
    await page.keyboard.press(key);
    await dispatch('compositionend');
  },
};

for (const [report, press] of Object.entries(REPORTS)) {
  test(`single keys and suggestions are left alone where a browser reports ${report}`, async ({ page }) => {
    await openWithFakeLab(page, { path: '/compare' });
    const theme = () => page.evaluate(() => document.documentElement.dataset.theme);
    const before = await theme();
    await page.getByRole('heading', { level: 1 }).focus();
    await press(page, 'd');
    await press(page, 'h');
    await expect(page).toHaveURL(/#\/compare/);
    expect(await theme()).toBe(before);

    await expression(page).fill('q');
    await expect(suggestions(page)).toBeVisible();
    await press(page, 'ArrowDown');
    await expect(chosen(page)).toHaveCount(0);
    await page.keyboard.press('ArrowDown');
    await expect(chosen(page)).toHaveCount(1);
    await press(page, 'Enter');
    await expect(expression(page)).toHaveValue('q');

    await page.getByRole('heading', { level: 1 }).focus();
    await page.keyboard.press('d');
    await expect.poll(theme).not.toBe(before);
  });
}

test('keys in letters of full width are completed', async ({ page }) => {
  await openWithFakeLab(page, { path: '/compare' });
  await expression(page).fill('１２＋ｑｘ');
  await suggestions(page).getByRole('option', { name: /^qxt/ }).click();
  await expect(expression(page)).toHaveValue('１２＋qxt');
});

test('numbers in settings are understood as people write them, or refused for the true reason', async ({
  page,
}) => {
  await openWithFakeLab(page);
  await weightsLoaded(page);
  await page.getByRole('button', { name: 'Settings' }).click();
  const B = dialog(page).getByRole('group', { name: 'B anchor model' });
  const steps = B.getByLabel('Steps', { exact: true });
  await steps.fill('many');
  await expect(B.getByText('“many” is not a number.')).toBeVisible();
  await steps.fill('1.000');
  await expect(B.getByText(/This could mean 1 or 1000\./)).toBeVisible();
  await steps.fill('2,000,000');
  await expect(B.getByText('This is outside the limits.')).toBeVisible();
  await steps.fill('１，０００');
  await expect(steps).toHaveAttribute('aria-invalid', 'false');
  await B.getByText('More').click();
  await expect(steps).toHaveValue('1000');
  const rate = B.getByLabel('Learning rate', { exact: true });
  await rate.fill('0,004');
  await expect(rate).toHaveAttribute('aria-invalid', 'false');
  await dialog(page).getByLabel('Composition share, %').fill('12,5 %');
  await dialog(page).getByRole('button', { name: 'Apply' }).click();
  await expect(dialog(page)).toBeHidden();
  const applied = (await configured(page)).at(-1);
  expect(applied?.B.optimiser).toMatchObject({ steps: 1000, learningRate: 0.004 });
  expect(applied?.world.share).toBe(0.125);
});
