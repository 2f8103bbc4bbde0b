/** The race against TensorFlow.js on the software adapter, with its real worker. */
import { expect, test } from '@playwright/test';
import { problemsOf } from './problems.ts';

/** Milliseconds in which the narrowest model has raced on a slow machine. */
const MOST_WAIT = 590_000;
test.setTimeout(2 * MOST_WAIT);

test('the narrowest model races on the software adapter until the race is stopped', async ({ page }) => {
  const said = problemsOf(page);
  // A page that needs no models.
  await page.goto('./#/kernels?layout=small');
  const section = page.getByRole('region', { name: 'Race against TensorFlow.js' });
  await section.getByText('10 minutes', { exact: true }).click();
  await section.getByRole('button', { name: 'Start the race' }).click();
  const row = section.getByRole('table', { name: /swiftshader/ }).getByRole('row', { name: /^A 64 / });
  await expect(row).toBeVisible({ timeout: MOST_WAIT });
  await expect(section.getByText('the batches have 8 rows only')).toBeVisible();
  await section.getByRole('button', { name: 'Stop the race' }).click();
  await expect(section.getByRole('status').first()).toHaveText(
    'You stopped the race. The figures so far stand.',
  );
  await expect(row.getByRole('cell')).toHaveText([
    /^64$/,
    /^[\d.]+$/,
    /^[\d.]+$/,
    /^[\d.]+ ×$/,
    /^[\d.]+\s%$/,
  ]);
  expect(said).toEqual([]);
});
