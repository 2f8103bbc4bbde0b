/** A run to take home: the picture, the link, and the page that shows a link's content, with a fake worker. */
import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { openWithFakeLab } from './fakeLab.ts';
import { panel, trainComposition } from './labPage.ts';

const home = (page: Page) => page.getByRole('region', { name: 'Take your run home' });
const picture = (page: Page) =>
  home(page).getByRole('img', { name: /^Your run: A⊕B gets 9\d of 100 sums right/ });
const outcome = (page: Page) => home(page).getByRole('status');

const QUERY = {
  v: '1',
  date: '2026-01-02',
  adapter: 'an adapter',
  layout: 'small',
  keys: '1000',
  share: '20',
  seed: '0.7',
  steps: '420.900.300',
  seconds: '61..40',
  trained: 'A.AB',
  right: '0.1.98.100',
  curve: '25.12_50.400_300.980',
  asked: 'nip + zora~57 + 79~136~57 79~104~136',
};
const shown = (page: Page, query: Record<string, string>) =>
  openWithFakeLab(page, { path: `/run?${new URLSearchParams(query)}` });

/** Trains the composition, and opens the page on which the run can be taken home. */
async function trained(page: Page): Promise<void> {
  await openWithFakeLab(page);
  await expect(panel(page, 'A').getByText('our trained model', { exact: true })).toBeVisible();
  await trainComposition(page);
  await page.evaluate(() => {
    location.hash = '/tutorial/what-it-cost';
  });
  await expect(picture(page)).toBeVisible();
}

test('there is nothing to take home before A⊕B was trained here', async ({ page }) => {
  await openWithFakeLab(page, { path: '/tutorial/what-it-cost' });
  await expect(home(page)).toContainText('Train A⊕B to its end');
  await expect(home(page).getByRole('button')).toHaveCount(0);
});

test('the picture is saved as a file', async ({ page }) => {
  await trained(page);
  const download = page.waitForEvent('download');
  await home(page).getByRole('button', { name: 'Save the picture' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('calm-lab-run.png');
  const bytes = readFileSync(await file.path());
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([2400, 1260]);
  await expect(outcome(page)).toHaveText('The picture is saved.');
});

test('the link shows the run to someone else', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await trained(page);
  await home(page).getByRole('button', { name: 'Copy link' }).click();
  await expect(outcome(page)).toHaveText('Copied. The link shows this run to anyone.');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link.length).toBeLessThan(1500);
  const other = await context.newPage();
  await openWithFakeLab(other, { path: new URL(link).hash.slice(1) });
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Somebody trained this in their browser');
  await expect(other.getByRole('alert')).toHaveCount(0);
  await expect(other.getByText(/^9\d of 100 right$/)).toBeVisible();
  await expect(other.getByText('Made-up adapter', { exact: true })).toBeVisible();
});

test('a failure to save, share or copy is reported beside the button', async ({ page }) => {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.toBlob = (done) => done(null);
    Object.defineProperty(navigator, 'share', { value: () => Promise.reject(new Error('no')) });
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new Error('no')) },
    });
  });
  await trained(page);
  await home(page).getByRole('button', { name: 'Save the picture' }).click();
  await expect(outcome(page)).toHaveText(/could not make the picture/);
  await home(page).getByRole('button', { name: 'Share', exact: true }).click();
  await expect(outcome(page)).toHaveText(/could not share it/);
  await home(page).getByRole('button', { name: 'Copy link' }).click();
  await expect(outcome(page)).toHaveText(/did not allow it/);
  await expect(home(page).getByRole('textbox', { name: 'Link to your run' })).toHaveValue(/#\/run\?v=1&/);
});

test('the browser shares the picture with the link, and a visitor may change their mind', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'canShare', { value: () => true });
    Object.defineProperty(navigator, 'share', {
      value: ({ files, url }: { files: File[]; url: string }) => {
        document.title = `${files[0].name} ${new URL(url).hash.slice(0, 6)}`;
        return Promise.reject(new DOMException('', 'AbortError'));
      },
    });
  });
  await trained(page);
  await home(page).getByRole('button', { name: 'Share', exact: true }).click();
  await expect(page).toHaveTitle('calm-lab-run.png #/run?');
  await expect(outcome(page)).toHaveText('');
});

test('a link shows curve, numbers, expression and settings, and leads to a run of one’s own', async ({
  page,
}) => {
  await shown(page, QUERY);
  await expect(page.getByText('98 of 100 right')).toBeVisible();
  await expect(page.getByRole('img', { name: 'A⊕B gets 98.0\u202f% right after step 300.' })).toBeVisible();
  await expect(page.getByText('nip + zora = 57 + 79 = 136')).toBeVisible();
  await expect(page.getByText('Knows 57 and 79. Cannot add them.')).toBeVisible();
  for (const fact of [
    '2026-01-02',
    'an adapter',
    '0 for the models, 7 for the keys',
    'A and A⊕B; the rest are our trained models',
  ]) {
    await expect(page.getByText(fact, { exact: true })).toBeVisible();
  }
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);
  await page.getByRole('link', { name: 'Train it yourself' }).click();
  await expect(page).toHaveURL(/#\/tutorial/);
});

test('the valid parts of a damaged link are shown, and the damage is reported', async ({ page }) => {
  await shown(page, { ...QUERY, curve: '25.12_<b>', right: '1.2' });
  await expect(page.getByRole('alert')).toHaveText(
    'A part of this link is damaged or missing: how many sums were right and the curve. You see the rest.',
  );
  await expect(page.getByText('nip + zora = 57 + 79 = 136')).toBeVisible();
});

test('a link of another version and an empty one are explained', async ({ page }) => {
  await shown(page, { ...QUERY, v: '9' });
  await expect(page.getByRole('alert')).toHaveText(/another version of the page/);
  await expect(page.getByText('98 of 100 right')).toBeVisible();
  await page.evaluate(() => {
    location.hash = '/run';
  });
  await expect(page.getByRole('alert')).toHaveText(/holds nothing that can be shown/);
});
