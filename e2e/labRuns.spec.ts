/** The lab's runs, side by side, with a fake worker. */
import { expect, test } from '@playwright/test';
import { openWithFakeLab } from './fakeLab.ts';
import { rows, runs, trainComposition, weightsLoaded } from './labPage.ts';

test('runs are listed with their figures, shown over each other, renamed, reopened and removed', async ({
  page,
}) => {
  await openWithFakeLab(page);
  await weightsLoaded(page);
  await expect(runs(page)).toContainText('Your runs appear here');
  await trainComposition(page);
  await page.getByRole('link', { name: '5\u202f% of the keys' }).click();
  await page.getByRole('button', { name: 'Change the settings' }).click();
  await weightsLoaded(page);
  await trainComposition(page);
  await expect(rows(page)).toHaveCount(2);
  await expect(rows(page).first()).toContainText('5\u202f% for the composition');
  await expect(rows(page).first()).toContainText('A trained by us, B trained by us, A⊕B trained here');
  await expect(rows(page).first()).toContainText('Made-up adapter');
  await expect(rows(page).last().getByRole('cell').nth(1)).toHaveText('96.3');
  await expect(rows(page).first().getByRole('cell').nth(1)).toHaveText('86.7');
  await expect(runs(page).getByRole('img')).toHaveCount(4);
  await expect(runs(page).getByRole('img', { name: /held-out/ })).toHaveAccessibleName(
    /Paper’s layout: 96\.3.*5.*for the composition: 86\.7/,
  );
  await page.getByRole('checkbox', { name: 'Show Paper’s layout in the charts' }).uncheck();
  await expect(runs(page).getByRole('img', { name: /held-out/ })).not.toHaveAccessibleName(/Paper’s layout/);

  await page.getByRole('button', { name: 'What to do with Paper’s layout' }).click();
  await page.getByRole('button', { name: 'Rename' }).click();
  await page.getByRole('textbox', { name: 'Name of Paper’s layout' }).fill('The first');
  await page.getByRole('textbox', { name: 'Name of Paper’s layout' }).evaluate((field) => {
    const press = { key: 'Enter', isComposing: true, bubbles: true };
    field.dispatchEvent(new KeyboardEvent('keydown', press));
  });
  await expect(page.getByRole('textbox', { name: 'Name of Paper’s layout' })).toHaveValue('The first');
  await page.keyboard.press('Enter');
  await expect(rows(page).last()).toContainText('The first');
  await expect(page.getByRole('button', { name: 'What to do with The first' })).toBeFocused();

  await page.reload();
  await expect(rows(page)).toHaveCount(2);
  await page.getByRole('button', { name: 'What to do with The first' }).click();
  await page.getByRole('button', { name: 'Open its settings' }).click();
  await page.getByRole('button', { name: 'Change the settings' }).click();
  await expect(page).toHaveURL(/#\/lab\?preset=paper$/);
  await page.getByRole('button', { name: 'What to do with The first' }).click();
  await page.getByRole('button', { name: 'Remove' }).click();
  await expect(rows(page)).toHaveCount(1);
  await expect(runs(page).getByRole('heading', { name: 'Runs' })).toBeFocused();

  await weightsLoaded(page);
  await trainComposition(page);
  await page.getByRole('button', { name: /What to do with 5/ }).click();
  await page.getByRole('button', { name: 'Open its settings' }).click();
  await expect(page.getByRole('button', { name: 'Keep what I trained' })).toBeFocused();
  await expect(page.getByRole('button', { name: 'Keep what I trained' })).toBeInViewport();
});

test('pointing at one chart shows the same step in all', async ({ page }) => {
  await openWithFakeLab(page);
  await weightsLoaded(page);
  await trainComposition(page);
  const charts = runs(page).getByRole('img');
  await charts.first().hover();
  await expect(runs(page).getByText(/^step 1\d\d$/)).toHaveCount(4);
});
