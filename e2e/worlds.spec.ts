/** Worlds: another one is chosen, its own models are fetched, and they answer. */
import { expect, test } from '@playwright/test';
import { openWithFakeLab } from './fakeLab.ts';
import { withoutWebGpu } from './noWebGpu.ts';

test('the lab trains on the world that is chosen in its settings', async ({ page }) => {
  await openWithFakeLab(page, { path: '/lab?preset=small' });
  await page.getByRole('button', { name: 'Settings' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('World').selectOption('Roman numerals');
  await expect(dialog.getByText(/A reads Roman numerals from I to XCIX/)).toBeVisible();
  await expect(dialog.getByLabel('Number of keys')).toHaveCount(0);
  await dialog.getByRole('button', { name: /apply/i }).click();
  await expect(page).toHaveURL(/#\/lab\?world=roman&preset=small$/);
  const configured = await page.evaluate(() =>
    window.labCommands.findLast((command) => command.type === 'configure'),
  );
  expect(configured).toMatchObject({ settings: { world: { kind: 'roman', share: 0.5 } } });
});

test('an address with a world that does not exist opens the first one, and says so', async ({ page }) => {
  await openWithFakeLab(page, { path: '/lab?world=elvish&preset=small' });
  await expect(page.getByText(/elvish/)).toBeVisible();
  await expect(page).toHaveURL(/#\/lab\?preset=small$/);
});

test('Compare asks the models of the Roman world, from their own folder', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('.safetensors')) fetched.push(new URL(request.url()).pathname);
  });
  await withoutWebGpu(page);
  await page.goto('./#/compare?world=roman&layout=small&expression=xiv+%2B+12');
  await expect(page.getByRole('combobox', { name: 'World' })).toHaveValue('roman');
  await expect(page.getByRole('article', { name: /^A /, exact: false }).first()).toContainText('14');
  await expect(page.getByText(/xiv \+ 12 = 14 \+ 12 =/)).toBeVisible();
  expect(fetched.filter((path) => path.includes('/checkpoints/roman/small/'))).not.toEqual([]);
});

test('the paper’s figures stand beside key–value models, and not beside Roman ones', async ({ page }) => {
  const table = page.getByRole('region', { name: /Table 1|Each task/ });
  await openWithFakeLab(page, { path: '/lab?preset=small' });
  await expect(table.getByText('paper 84.3')).toBeVisible();
  await openWithFakeLab(page, { path: '/lab?world=roman&preset=small' });
  await page.reload();
  await expect(table).toBeVisible();
  await expect(table.getByText(/paper \d/)).toHaveCount(0);
});

test('Compare speaks of the Roman world in its own words, and not of keys', async ({ page }) => {
  const path = '/compare?world=roman&layout=small&expression=xiv+%2B+12';
  await openWithFakeLab(page, { path, inWorlds: true });
  const main = page.getByRole('main');
  await expect(main.getByText(/xiv \+ 12 = 14 \+ 12 = 26/)).toBeVisible();
  await expect(main.getByText(/A reads Roman numerals\. B can add and subtract/)).toBeVisible();
  await expect(main).not.toContainText(/\bkeys?\b|\bpaper\b/i);
});
