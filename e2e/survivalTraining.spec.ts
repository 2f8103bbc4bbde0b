/** Runs survive whatever happens to the page and to the GPU, and end with the very weights of an undisturbed run. */
import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { losable, lose } from '../scripts/soak/losing.mjs';
import { panel, runs } from './labPage.ts';
import { countSayings } from './sayings.ts';

/** The smallest world, and an A that trains for some seconds. */
const TINY =
  './#/lab?preset=small&share=0.5&operands=2&keys=256&A.width=16&A.goal=none&A.steps=300&A.rows=8&B.width=16&B.rows=8';

const stepOf = async (page: Page): Promise<number> =>
  Number(/step (\d+)/.exec((await panel(page, 'A').textContent()) ?? '')?.[1] ?? 0);

async function trainA(page: Page): Promise<void> {
  await page.goto(TINY);
  await panel(page, 'A').getByRole('button', { name: 'Train A' }).click();
}

/** Waits until A has been trained to its end, and returns its weights. */
async function weightsOfA(page: Page): Promise<Buffer> {
  await expect(panel(page, 'A').getByText('Trained', { exact: true })).toBeVisible({ timeout: 240_000 });
  const download = page.waitForEvent('download');
  await panel(page, 'A').getByRole('button', { name: 'Save checkpoint of A' }).click();
  const file = await readFile(await (await download).path());
  return file.subarray(8 + Number(file.readBigUInt64LE(0)));
}

let undisturbed: Buffer;

test.describe.configure({ mode: 'serial' });

test('a run that nothing disturbs ends, and is saved', async ({ page }) => {
  await trainA(page);
  undisturbed = await weightsOfA(page);
  await expect(runs(page).getByText(/are saved as they train/)).toBeVisible();
});

test('a reload in the middle of training costs nothing', async ({ page }) => {
  await trainA(page);
  await expect.poll(() => stepOf(page)).toBeGreaterThan(60);
  await page.reload();
  await expect(page.getByText(/Your run is back/)).toBeVisible();
  await expect.poll(() => stepOf(page)).toBeGreaterThan(0);
  expect((await weightsOfA(page)).equals(undisturbed)).toBe(true);
  await expect(panel(page, 'A').getByText('step 300 of 300')).toBeVisible();
});

test('a closed tab costs nothing, on whatever page the next one opens', async ({ page, context }) => {
  await trainA(page);
  await expect.poll(() => stepOf(page)).toBeGreaterThan(60);
  await page.close();
  const next = await context.newPage();
  await next.goto('./#/tutorial');
  await expect(next.getByText(/Your run is back/)).toBeVisible();
  await next.goto('./#/lab');
  expect((await weightsOfA(next)).equals(undisturbed)).toBe(true);
});

test('a lost GPU costs nothing, and nobody has to press anything', async ({ page, context }) => {
  await losable(context);
  const timesSaid = await countSayings(page, 'The page opens it again by itself');
  await trainA(page);
  await expect.poll(() => stepOf(page)).toBeGreaterThan(60);
  await lose(page);
  await expect.poll(timesSaid).toBe(1);
  expect((await weightsOfA(page)).equals(undisturbed)).toBe(true);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('a second tab leaves the run alone that the first one trains', async ({ page, context }) => {
  await trainA(page);
  await expect.poll(() => stepOf(page)).toBeGreaterThan(30);
  const second = await context.newPage();
  await second.goto(TINY);
  await expect(panel(second, 'A').getByText('Untrained', { exact: true })).toBeVisible();
  await expect(second.getByText(/Your run is back/)).toBeHidden();
  await second.close();
  expect((await weightsOfA(page)).equals(undisturbed)).toBe(true);
});
