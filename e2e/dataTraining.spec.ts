/** Keys of a visitor's own never leave the page, from when they are pasted until models have trained on them. */
import { expect, test } from '@playwright/test';
import { field, table } from './dataPage.ts';
import { panel } from './labPage.ts';

test('no request is made from when a table is pasted until it is trained on and asked about', async ({
  page,
}) => {
  test.setTimeout(900_000);
  await page.goto('./#/data');
  await expect(field(page)).toBeVisible();
  await page.waitForLoadState('networkidle');
  const requests: string[] = [];
  page.on('request', (request) => {
    // Browsers look for the tab's icon again whenever they like; the address of that is always the same.
    if (/^https?:/.test(request.url()) && !request.url().endsWith('/icon.svg')) requests.push(request.url());
  });
  await field(page).fill(table(64));
  await page.getByText('Small, quick').click();
  await page.getByRole('button', { name: 'Build the models' }).click();
  await expect(panel(page, 'B').getByText('our trained model', { exact: true })).toBeVisible({
    timeout: 120_000,
  });
  for (const model of ['A', 'A⊕B']) {
    await panel(page, model)
      .getByRole('button', { name: `One step of ${model}` })
      .click();
    await expect(panel(page, model).getByText(/step 1 of/)).toBeVisible({ timeout: 300_000 });
  }
  await page.getByRole('combobox', { name: 'Expression' }).fill('baaa + caaa');
  await page.getByRole('button', { name: 'Ask', exact: true }).click();
  await expect(page.getByText('baaa + caaa = 1 + 2 =')).toBeVisible({ timeout: 120_000 });
  await expect(page.getByRole('button', { name: 'Measure' }).first()).toBeVisible();
  await page.getByRole('link', { name: 'Compare' }).first().click();
  await expect(page.getByRole('combobox', { name: 'Expression' })).toHaveValue('baaa + caaa');
  expect(requests).toEqual([]);
  expect(page.url()).not.toContain('aaa');
});
