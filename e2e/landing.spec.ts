/** The landing: a figure that computes, and words where it can't. */
import { expect, type Page, test } from '@playwright/test';
import { openWithFakeLab } from './fakeLab.ts';

const figure = (page: Page) => page.getByRole('figure');

test('A’s half and B’s half are said, the sum is answered, and the next on request', async ({ page }) => {
  await openWithFakeLab(page, { path: '/' });
  await expect(figure(page).getByText(/^Knows \d+(, \d+)* and \d+\. Cannot add them\.$/)).toBeVisible();
  await expect(figure(page).getByText('Can add, but knows no key. Alone it writes 38.')).toBeVisible();
  await expect(figure(page).getByText('right', { exact: true })).toBeVisible();
  await expect(figure(page).getByText(/on Made-up adapter, with shipped weights/)).toBeVisible();
  const told = figure(page).getByRole('list').first();
  const first = await told.textContent();
  await figure(page).getByRole('button', { name: 'Next expression' }).click();
  await expect(told).not.toHaveText(first ?? '');
  await expect(figure(page).getByText('right', { exact: true })).toBeVisible();
});

test('leads to the tutorial and to the lab', async ({ page }) => {
  await openWithFakeLab(page, { path: '/' });
  await page.getByRole('link', { name: /Follow the tutorial/ }).click();
  await expect(
    page.getByRole('heading', { level: 1, name: 'Two models. Each knows one thing.' }),
  ).toBeVisible();
  await page.getByRole('link', { name: 'CALM Lab, start page' }).click();
  await page.getByRole('link', { name: /Train them yourself/ }).click();
  await expect(page.getByRole('region', { name: /^A augmenting model/ })).toBeVisible();
});

test('says what is missing without weights', async ({ page }) => {
  await openWithFakeLab(page, { path: '/', shipped: false });
  await expect(page.getByText(/no trained weights are in place/)).toBeVisible();
});
