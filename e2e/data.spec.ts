/** Keys of a visitor's own: checked line by line, and trained on. */
import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { field, table } from './dataPage.ts';
import { openWithFakeLab } from './fakeLab.ts';
import { configured, panel } from './labPage.ts';

const BAD = ['key,integer', 'ab,1', 'ab,1', 'ab,2', 'only', 'abcdefg,3', 'cd,100', 'ef,x', 'gh,4,5', ',6'];

test('each line that fails is listed with its number and reason, and can be saved', async ({ page }) => {
  await openWithFakeLab(page, { path: '/data' });
  await field(page).fill(`${table(40)}\n${BAD.slice(1).join('\n')}\n\n`);
  await expect(page.getByText('You can use 41 keys.', { exact: true })).toBeVisible();
  await expect(page.getByText('You can’t use 8 lines.', { exact: true })).toBeVisible();
  await page.getByText('A value below 0 or above 99').first().click();
  await expect(page.getByRole('row', { name: '46 cd,100 “100”' })).toBeVisible();
  await page
    .getByText(/with another value; the first one counts/)
    .first()
    .click();
  await expect(page.getByRole('row', { name: '43 ab,2 as in line 41' })).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save all 8 lines as CSV' }).click();
  const lines = readFileSync(await (await download).path(), 'utf8')
    .trimEnd()
    .split('\r\n');
  expect(lines).toHaveLength(9);
  expect(lines).toContain('44,Only one column,,only');
  await expect(page.getByRole('button', { name: 'Build the models' })).toBeEnabled();
});

test('files are read by choice and by dropping; a file that is no text or too long to edit is reported', async ({
  page,
}) => {
  await openWithFakeLab(page, { path: '/data' });
  const choose = (name: string, buffer: Buffer) =>
    page.getByLabel('File with a table').setInputFiles({ name, mimeType: 'text/csv', buffer });
  await choose('photo.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]));
  await expect(page.getByRole('alert')).toHaveText(/photo\.csv is not a text file/);
  await choose(
    'marked.tsv',
    Buffer.from(`\ufeff${table(300).replaceAll(',', '\t').replaceAll('\n', '\r\n')}`),
  );
  await expect(page.getByRole('alert')).toBeHidden();
  await expect(page.getByText('You can use 300 keys.', { exact: true })).toBeVisible();
  await choose('large.csv', Buffer.from(`x;y;${'z'.repeat(63)}\n`.repeat(150_000)));
  await expect(page.getByText(/^You can’t use 150,000 lines/)).toBeVisible();
  await expect(page.getByText(/^More columns than the other lines 150,000 lines$/)).toBeVisible();
  await expect(field(page)).toHaveAttribute('placeholder', /large\.csv, 10,200 kB: too long/);
  await expect(page.getByRole('button', { name: /Build/ })).toBeHidden();
  await page.evaluate((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'dropped.csv'));
    document
      .querySelector('textarea')
      ?.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
  }, table(20));
  await expect(page.getByText('You can use 20 keys.', { exact: true })).toBeVisible();
});

test('a table that can’t be read, or not be used at this address, is reported', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'isSecureContext', { value: false });
    Blob.prototype.arrayBuffer = () => Promise.reject(new DOMException('It was moved.', 'NotFoundError'));
  });
  await openWithFakeLab(page, { path: '/data' });
  const buffer = Buffer.from(table(20));
  await page
    .getByLabel('File with a table')
    .setInputFiles({ name: 'gone.csv', mimeType: 'text/csv', buffer });
  await expect(page.getByRole('alert')).toHaveText(/could not read gone\.csv/);
  await field(page).fill(table(20));
  await expect(page.getByRole('alert')).toHaveText(/This address is not secure/);
  await expect(page.getByRole('button', { name: 'Build the models' })).toBeDisabled();
});

/** Opens the lab with the example, a phone list, in place of random keys. */
async function buildForExample(page: Page) {
  await openWithFakeLab(page, { path: '/data' });
  await page.getByRole('button', { name: 'Example: a phone list' }).click();
  await page.getByRole('button', { name: 'Build the models' }).click();
}

test('the example becomes a world, whose link does not contain it; trained models are not lost unasked', async ({
  page,
}) => {
  await openWithFakeLab(page);
  await expect(panel(page, 'A').getByText('our trained model', { exact: true })).toBeVisible();
  await panel(page, 'A').getByRole('button', { name: 'Train A from nothing' }).click();
  await expect(panel(page, 'A').getByText('Training', { exact: true })).toBeVisible();
  await panel(page, 'A').getByRole('button', { name: 'Pause A' }).click();
  await page.getByRole('link', { name: 'Your keys' }).first().click();
  await page.getByRole('button', { name: 'Example: a phone list' }).click();
  await expect(page.getByText('You can use 499 keys.', { exact: true })).toBeVisible();
  await expect(
    page.getByText(/trains on 250 keys.* other 249 are held out.*With 200 keys, published runs got 9\d\.\d/),
  ).toBeVisible();
  await expect(page.getByRole('alert')).toHaveText(/replace something that you trained/);
  await page.getByRole('button', { name: 'Discard and build the models' }).click();
  await expect(page.getByText('499 keys of your own')).toBeVisible();
  await expect(panel(page, 'A').getByText('Untrained', { exact: true })).toBeVisible();
  await expect(panel(page, 'B').getByText('our trained model', { exact: true })).toBeVisible();
  await expect(page).toHaveURL(/#\/lab\?preset=small&share=0\.5&table=own$/);
});

test('keys of one’s own stay with experiments, and with other settings until random ones are asked for', async ({
  page,
}) => {
  await buildForExample(page);
  const experiments = page.getByRole('navigation', { name: 'Attack the claim' });
  await expect(experiments.getByRole('link', { name: /of the keys/ })).toHaveCount(0);
  await experiments.getByRole('link', { name: 'LoRA on B' }).click();
  await expect(page).toHaveURL(/variant=lora&table=own$/);
  await expect(page.getByText('499 keys of your own')).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(/preset=small&share=0\.5&table=own$/);
  await expect(page.getByText('499 keys of your own')).toBeVisible();

  await page.getByRole('button', { name: 'Settings' }).click();
  const settings = page.getByRole('dialog', { name: 'Settings' });
  await expect(settings.getByLabel('Keys', { exact: true })).toBeHidden();
  await settings.getByRole('button', { name: 'Use random keys instead' }).click();
  await expect(settings.getByLabel('Keys', { exact: true })).toHaveValue('1000');
  await settings.getByRole('button', { name: 'Apply' }).click();
  await expect(page.getByText('1,000 keys', { exact: true })).toBeVisible();
  await page.reload();
  await page.goBack();
  await expect(page.getByText(/made this with keys of their own/)).toBeVisible();
});

test('another address leads from one’s own keys back to random ones', async ({ page }) => {
  await buildForExample(page);
  await expect(page.getByText('499 keys of your own')).toBeVisible();
  await page.evaluate(() => {
    location.hash = '#/lab?preset=paper&share=0.5';
  });
  await expect(page.getByText('1,000 keys', { exact: true })).toBeVisible();
});

test('no address and no link has one’s own keys', async ({ page }) => {
  await buildForExample(page);
  await page.getByRole('link', { name: 'Compare' }).first().click();
  await page.getByRole('combobox', { name: 'Expression' }).fill('ne + xe');
  await page.getByRole('button', { name: 'Ask', exact: true }).click();
  await expect(page.getByText(/keys of your own stay in this page/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Copy link' })).toBeDisabled();
  await expect(page).toHaveURL(/#\/compare$/);
});

test('with many keys A is trained longer, and the page says so', async ({ page }) => {
  await openWithFakeLab(page, { path: '/data' });
  await field(page).fill(table(1000));
  await expect(page.getByText('You can use 1,000 keys.', { exact: true })).toBeVisible();
  await expect(page.getByText(/A needs longer to memorise so many keys/)).toBeHidden();
  await field(page).fill(table(1001));
  await expect(page.getByText(/1,200 steps of 256 rows instead of 700 of 128/)).toBeVisible();
  await page.getByRole('button', { name: 'Build the models' }).click();
  await expect(page.getByText('1,001 keys of your own')).toBeVisible();
  const { preset, A, B } = (await configured(page)).at(-1) ?? {};
  expect([preset, A?.optimiser.steps, A?.optimiser.rows, B?.optimiser.steps]).toEqual([
    'custom',
    1200,
    256,
    900,
  ]);
});

test('with too few keys there is nothing to hold out, and the page says so', async ({ page }) => {
  await openWithFakeLab(page, { path: '/data' });
  await field(page).fill('h,1\nhe,2');
  await expect(page.getByText(/You need at least 16 keys/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Build the models' })).toBeDisabled();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the ${colorScheme} theme`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await openWithFakeLab(page, { path: '/data' });
    await field(page).fill(`${BAD[0]}\n${table(40)}\n${BAD.slice(1).join('\n')}`);
    await page.getByText('Only one column').first().click();
    await page.getByLabel('File with a table').setInputFiles({
      name: 'photo.csv',
      mimeType: '',
      buffer: Buffer.alloc(8),
    });
    await expect(page.getByRole('alert')).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });
}
