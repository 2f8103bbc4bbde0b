/** The parts of the lab's page that tests use. */
import { expect, type Page } from '@playwright/test';

export const panel = (page: Page, model: string) =>
  page.getByRole('region', { name: new RegExp(`^${model} `) });
export const runs = (page: Page) => page.getByRole('region', { name: 'Runs', exact: true });
export const rows = (page: Page) => runs(page).getByRole('table').first().locator('tbody').getByRole('row');
export const dialog = (page: Page) => page.getByRole('dialog', { name: 'Settings' });
export const settings = (page: Page) => page.getByRole('list', { name: 'Settings', exact: true });

export const weightsLoaded = (page: Page) =>
  expect(panel(page, 'B').getByText('our trained model', { exact: true })).toBeVisible();
export const goTo = (page: Page, address: string) =>
  page.evaluate((hash) => {
    location.hash = hash;
  }, address);
export const configured = (page: Page) =>
  page.evaluate(() =>
    window.labCommands.flatMap((command) => (command.type === 'configure' ? [command.settings] : [])),
  );

export async function trainComposition(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Train A⊕B/ }).click();
  await expect(panel(page, 'A⊕B').getByText('Trained', { exact: true })).toBeVisible();
}
