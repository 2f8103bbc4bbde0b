import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';

/** Chooses something from the menu of a figure, and returns the file that comes of it, a character for each byte. */
export async function save(
  page: Page,
  menu: string | RegExp,
  item: string,
): Promise<{ name: string; content: string }> {
  await page.getByRole('button', { name: menu }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: item }).click();
  const file = await download;
  return { name: file.suggestedFilename(), content: readFileSync(await file.path(), 'latin1') };
}
