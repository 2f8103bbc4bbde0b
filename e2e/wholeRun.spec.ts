/** A whole run as a file, out of the page and in again, with a fake worker and the shipped weights. */
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { openWithFakeLab } from './fakeLab.ts';
import { panel } from './labPage.ts';

const NAME = 'calm-paper-seed0-run.safetensors';

/** Saves the run of the shipped weights, and returns the file. */
async function savedRun(page: Page): Promise<Buffer> {
  await openWithFakeLab(page, { shipped: 'as they are' });
  await expect(panel(page, 'A⊕B').getByText('our trained model', { exact: true })).toBeVisible();
  const download = page.waitForEvent('download');
  await panel(page, 'A⊕B').getByRole('button', { name: 'Save the whole run' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe(NAME);
  return readFileSync(await file.path());
}

const give = (page: Page, model: string, buffer: Buffer) =>
  panel(page, model)
    .getByLabel(`Checkpoint file for ${model}`)
    .setInputFiles({ name: NAME, mimeType: '', buffer });

/** Trains a step of B, which nothing but the page has. */
async function trainB(page: Page): Promise<void> {
  await panel(page, 'B').getByRole('button', { name: 'One step of B' }).click();
  await expect(panel(page, 'B').getByText(/^step 1 of /)).toBeVisible();
}

test('a run that was saved opens again, and what was trained since gives way only if the visitor says so', async ({
  page,
}) => {
  // Models that the browser may not save lie nowhere but in the page.
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('', 'SecurityError');
    };
  });
  const file = await savedRun(page);
  await trainB(page);
  await give(page, 'A', file);
  const question = panel(page, 'A').getByRole('alert');
  await expect(question).toContainText(`${NAME} holds a whole run. If you open it, you lose B`);
  await question.getByRole('button', { name: 'Keep what is here' }).click();
  await expect(question).toBeHidden();
  await expect(panel(page, 'B').getByText(/^step 1 of /)).toBeVisible();
  await give(page, 'A', file);
  await question.getByRole('button', { name: 'Open the run' }).click();
  for (const model of ['A', 'B', 'A⊕B']) {
    await expect(panel(page, model).getByText(`from ${NAME}`)).toBeVisible();
  }
});

test('a run of which a value is missing is refused, and the present run stays', async ({ page }) => {
  const file = await savedRun(page);
  await trainB(page);
  const spoilt = Buffer.from(file);
  spoilt.writeFloatLE(Number.NaN, spoilt.length - 4);
  await give(page, 'A⊕B', spoilt);
  await expect(panel(page, 'A⊕B').getByRole('alert')).toHaveText(/refused.*values that are not finite/);
  await expect(panel(page, 'B').getByText(/^step 1 of /)).toBeVisible();
  await expect(panel(page, 'A').getByText('our trained model', { exact: true })).toBeVisible();
});
