/** Tables of one's own as spreadsheets, data frames and people write them, and the page's words for how it read them. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { field, table } from './dataPage.ts';
import { openWithFakeLab } from './fakeLab.ts';

const CASES = 'src/worlds/keyvalue/ownTable/cases';

const choose = (page: Page, name: string, buffer: Buffer) =>
  page.getByLabel('File with a table').setInputFiles({ name, mimeType: 'text/csv', buffer });

/** The sentence for each table that is not written with keys first and a comma. */
const HOW: Record<string, string | RegExp> = {
  '01-sep-semicolon.csv': /passes over 1 line/,
  '05-float.csv': 'The page reads “0.0” as 0.',
  '06-decimal-comma.csv': 'The page reads “0,0” as 0.',
  '19-comments.csv': 'The page takes line 3 for a heading: key,integer',
  '22-pipe.csv': /with a bar between columns/,
  '23-equals.txt': /with an equals sign between columns/,
  '26-swapped.csv': /reads column 2 “key” as the keys and column 1 “integer” as the values/,
  '27-index-col.csv': /column 2 “key” as the keys and column 3 “integer” .* leaves out the other columns/,
};

test('tables as programs and people write them are understood, and the page says how', async ({ page }) => {
  await openWithFakeLab(page, { path: '/data' });
  for (const name of readdirSync(CASES)) {
    await choose(page, name, readFileSync(`${CASES}/${name}`));
    await expect(page.getByText('You can use 20 keys. You can’t use 0 lines.'), name).toBeVisible();
    if (HOW[name]) await expect(page.getByText(HOW[name]), name).toBeVisible();
    await expect(page.getByRole('button', { name: 'Build the models' }), name).toBeEnabled();
    await field(page).fill('');
    await expect(page.getByText('You can use 20 keys.', { exact: true })).toBeHidden();
  }
});

test('a table that could mean two things asks which, and is read as was chosen', async ({ page }) => {
  await openWithFakeLab(page, { path: '/data' });
  const lines = table(20).split('\n');
  await field(page).fill(lines.map((line, n) => `${line},${(n * 7) % 20}`).join('\n'));
  const readings = page.getByRole('group', { name: /Which columns are the keys and the values/ });
  await expect(readings.getByRole('radio', { checked: true })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Build the models' })).toBeHidden();
  await readings.getByText('column 1 = column 3').click();
  await expect(page.getByText('baaa = 7', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Build the models' })).toBeEnabled();
  await readings.getByText('column 1 = column 2').click();
  await expect(page.getByText('baaa = 1', { exact: true })).toBeVisible();
});

test('a table and what was chosen for it stay as long as the page does', async ({ page }) => {
  await openWithFakeLab(page, { path: '/data' });
  const typed = table(20).replaceAll('\n', ',3\n').concat(',3');
  await field(page).fill(typed);
  await page.getByText('column 1 = column 3').click();
  await expect(page.getByText('baaa = 3', { exact: true })).toBeVisible();
  for (const name of ['Compare', 'Lab']) {
    await page.getByRole('link', { name, exact: true }).first().click();
    await page.getByRole('link', { name: 'Your keys' }).first().click();
    await expect(field(page)).toHaveValue(typed);
    await expect(page.getByText('baaa = 3', { exact: true })).toBeVisible();
  }
  await page.reload();
  await expect(field(page)).toHaveValue('');
});

test('a file or a text that is too much for a table is refused before any of it is read', async ({
  page,
}) => {
  await openWithFakeLab(page, { path: '/data' });
  await choose(page, 'many.csv', Buffer.from('ab,1\n'.repeat(1_000_000)));
  await expect(page.getByRole('alert')).toHaveText(/many\.csv has more than 200,000 lines/);
  const drop = () =>
    page.evaluate(() => {
      Blob.prototype.arrayBuffer = () => Promise.reject(new Error('It was read.'));
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(100_000_000)], 'vast.csv'));
      document
        .querySelector('textarea')
        ?.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
    });
  await drop();
  await expect(page.getByRole('alert')).toHaveText(/vast\.csv is larger than 20 MB/);
  await page.evaluate(() => {
    const transfer = new DataTransfer();
    transfer.setData('text/plain', '\n'.repeat(1_000_000));
    document
      .querySelector('textarea')
      ?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true }),
      );
  });
  await expect(page.getByRole('alert')).toHaveText(/What you pasted has more than 200,000 lines/);
  await field(page).fill('ab,1');
  await expect(page.getByRole('alert')).toBeHidden();
});
