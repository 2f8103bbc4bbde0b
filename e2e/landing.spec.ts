/** The landing: a figure that computes, and words where it can't. */
import { expect, type Page, test } from '@playwright/test';
import { openWithFakeLab } from './fakeLab.ts';

const figure = (page: Page) => page.getByRole('figure');

test('three models answer the same sum, token by token, and the next on request', async ({ page }) => {
  await openWithFakeLab(page, { path: '/' });
  const composition = figure(page).getByRole('article', { name: 'A⊕B composition' });
  await expect(composition.getByText('right', { exact: true })).toBeVisible();
  const anchor = figure(page).getByRole('article', { name: 'B anchor model' });
  await expect(anchor.getByText('wrong', { exact: true })).toBeVisible();
  await expect(figure(page).getByText(/on Made-up adapter, with shipped weights/)).toBeVisible();
  const caption = figure(page).locator('figcaption');
  const first = await caption.textContent();
  await figure(page).getByRole('button', { name: 'Next expression' }).click();
  await expect(caption).not.toHaveText(first ?? '');
  await expect(composition.getByText('right', { exact: true })).toBeHidden();
  await expect(composition.getByText('right', { exact: true })).toBeVisible();
});

test('shows all at once to those who want no motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.clock.install({ time: 0 });
  await page.clock.pauseAt(1000);
  await openWithFakeLab(page, { path: '/' });
  const right = figure(page)
    .getByRole('article', { name: 'A⊕B composition' })
    .getByText('right', { exact: true });
  // Less than it takes to show one token after the other.
  let time = 1500;
  await expect
    .poll(async () => {
      if (time > 0) await page.clock.runFor(100);
      time -= 100;
      return right.isVisible();
    })
    .toBe(true);
});

test('leads to the lab and to the comparison', async ({ page }) => {
  await openWithFakeLab(page, { path: '/' });
  await page.getByRole('link', { name: /Ask all three/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Ask all three' })).toBeVisible();
  await page.getByRole('link', { name: 'CALM Lab, start page' }).click();
  await page.getByRole('link', { name: /Train them yourself/ }).click();
  await expect(page.getByRole('region', { name: /^A augmenting model/ })).toBeVisible();
});

test('says what is missing without weights', async ({ page }) => {
  await openWithFakeLab(page, { path: '/', shipped: false });
  await expect(page.getByText(/no trained weights are in place/)).toBeVisible();
});
