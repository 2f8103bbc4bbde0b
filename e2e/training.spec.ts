/** Real training and real answers in the page: the worker, the kernels and the shipped weights. */
import { expect, type Page, test } from '@playwright/test';
import { problemsOf } from './problems.ts';

const panel = (page: Page, model: string) => page.getByRole('region', { name: new RegExp(`^${model} `) });
const answerOf = (page: Page, model: string) =>
  page.getByRole('article', { name: `${model} our trained model`, exact: true });

async function open(page: Page): Promise<void> {
  await page.goto('./#/lab');
  for (const model of ['A', 'B', 'A⊕B']) {
    await expect(panel(page, model).getByText('our trained model', { exact: true })).toBeVisible({
      timeout: 120_000,
    });
  }
}

test('the shipped models answer: A⊕B a sum over held-out keys, B a sum of numbers', async ({ page }) => {
  const heard = problemsOf(page);
  await open(page);
  const expression = page.getByRole('combobox', { name: 'Expression' });
  const ask = async (text: string) => {
    await expression.fill(text);
    await page.getByRole('button', { name: 'Ask', exact: true }).click();
  };
  await ask('47 + 61 - 40');
  for (const model of ['B', 'A⊕B']) {
    await expect(answerOf(page, model).getByText('68', { exact: true })).toBeVisible();
    await expect(answerOf(page, model).getByText('right', { exact: true })).toBeVisible();
  }
  await ask('rn + nrnncr');
  await expect(answerOf(page, 'A⊕B').getByText('126', { exact: true })).toBeVisible();
  await expect(answerOf(page, 'A⊕B').getByText('right', { exact: true })).toBeVisible();
  await expect(answerOf(page, 'A')).toContainText(/Knows \d+ and \d+\.\s*Cannot add them\./);
  await expect(answerOf(page, 'B').getByText('wrong', { exact: true })).toBeVisible();
  expect(heard).toEqual([]);
});

test('A⊕B answers most of a sample over held-out keys, A and B next to none', async ({ page }) => {
  const heard = problemsOf(page);
  await page.goto('./#/compare?expression=47+%2B+61+%2B+9&sample=20&seed=1');
  await expect(answerOf(page, 'A⊕B').getByText('117', { exact: true })).toBeVisible({ timeout: 120_000 });
  const totals = page.getByRole('region', { name: 'Was it luck?' }).getByRole('definition');
  await expect(totals).toHaveText([/^[012] of 20/, /^[012] of 20/, /^(1[7-9]|20) of 20/], {
    timeout: 120_000,
  });
  expect(heard).toEqual([]);
});

test('from the shipped A and B, the composition learns to answer 80 % of the held-out keys', async ({
  page,
}) => {
  test.setTimeout(900_000);
  const heard = problemsOf(page);
  await open(page);
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('radio', { name: /Small/ }).check();
  await page.getByRole('button', { name: 'Apply' }).click();
  const composition = panel(page, 'A⊕B');
  await expect(composition.getByText('step 300 of 300')).toBeVisible({ timeout: 120_000 });
  await composition.getByLabel('Held-out accuracy to stop at').fill('80');
  await composition.getByRole('checkbox', { name: 'Stop early' }).check();
  await composition.getByRole('button', { name: 'Train A⊕B from nothing' }).click();
  await expect(composition.getByText('Training', { exact: true })).toBeVisible();
  await expect(composition.getByText('Stopped early')).toBeVisible({ timeout: 800_000 });
  const heldOut = composition.getByRole('definition').first();
  expect(Number.parseFloat((await heldOut.textContent()) ?? '')).toBeGreaterThanOrEqual(80);
  await expect(panel(page, 'A').getByText('our trained model', { exact: true })).toBeVisible();
  await expect(panel(page, 'B').getByText('our trained model', { exact: true })).toBeVisible();
  expect(heard).toEqual([]);
});
