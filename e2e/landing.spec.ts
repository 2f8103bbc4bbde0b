/** The landing: a figure that computes, and words if it can't. */
import { expect, type Locator, type Page, test } from '@playwright/test';
import { openWithFakeLab } from './fakeLab.ts';

const figure = (page: Page) => page.getByRole('figure');
const title = (page: Page) => page.getByRole('heading', { level: 1 });

test('the figure names A’s half and B’s half, answers the sum, and the next on request', async ({ page }) => {
  await openWithFakeLab(page, { path: '/' });
  await expect(figure(page).getByText(/^Knows \d+(, \d+)* and \d+\. Cannot add them\.$/)).toBeVisible();
  await expect(figure(page).getByText('Can add, but knows no key. Alone it writes 38.')).toBeVisible();
  await expect(figure(page).getByText('right', { exact: true })).toBeVisible();
  await expect(figure(page).getByText(/on Made-up adapter\. A⊕B: our trained model\./)).toBeVisible();
  const sentences = figure(page).getByRole('list').first();
  const first = await sentences.textContent();
  await figure(page).getByRole('button', { name: 'Next expression' }).click();
  await expect(sentences).not.toHaveText(first ?? '');
  await expect(figure(page).getByText('right', { exact: true })).toBeVisible();
});

test('the landing leads to the tutorial, to Compare and to the lab', async ({ page }) => {
  await openWithFakeLab(page, { path: '/' });
  const goOn = async (name: RegExp, address: RegExp) => {
    await page.getByRole('navigation', { name: 'Where to go next' }).getByRole('link', { name }).click();
    await expect(page).toHaveURL(address);
    await page.getByRole('link', { name: 'CALM Lab, start page' }).click();
  };
  await goOn(/Start the tutorial/, /#\/tutorial/);
  await goOn(/Ask the models/, /#\/compare/);
  await goOn(/Train in the lab/, /#\/lab/);
});

test('at most 60 words before the first button explain the subject', async ({ page }) => {
  await openWithFakeLab(page, { path: '/' });
  const lead = page.getByText('Model A memorised', { exact: false });
  const words = `${await title(page).textContent()} ${await lead.textContent()}`.trim().split(/\s+/);
  expect(words.length).toBeGreaterThan(20);
  expect(words.length).toBeLessThanOrEqual(60);
});

test('the landing gives the uses, in numbers of the paper', async ({ page }) => {
  await openWithFakeLab(page, { path: '/' });
  const uses = page.getByRole('region', { name: 'What is this good for?' });
  await expect(uses.getByRole('listitem')).toHaveCount(3);
  const keys = uses.getByRole('listitem').filter({ hasText: 'Private knowledge' });
  await expect(keys.getByRole('term')).toHaveText(['A', 'B', 'A⊕B']);
  await expect(keys.getByRole('definition')).toHaveText(['0.7', '0.0', '84.3']);
  await expect(keys.getByRole('link', { name: 'Table 1 of the paper' })).toBeVisible();
  await uses.getByRole('link', { name: /our results/ }).click();
  await expect(page).toHaveURL(/#\/results/);
});

test('on a phone the figure stands between the title and the buttons', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openWithFakeLab(page, { path: '/' });
  const top = async (locator: Locator) => (await locator.boundingBox())?.y ?? Number.NaN;
  const button = page.getByRole('link', { name: /Start the tutorial/ });
  expect(await top(title(page))).toBeLessThan(await top(figure(page)));
  expect(await top(figure(page))).toBeLessThan(await top(button));
});

test('the landing names what is missing without weights', async ({ page }) => {
  await openWithFakeLab(page, { path: '/', shipped: false });
  await expect(page.getByText(/no trained weights are in place/)).toBeVisible();
});
