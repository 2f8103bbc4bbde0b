/** The tutorial where the lab has left something else than plain CALM in force. The worker only pretends. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { openWithFakeLab } from './fakeLab.ts';
import { standing } from './tutorialPage.ts';

const NOTE = 'The tutorial tells of CALM with one augmenting model.';

async function comeFromLab(page: Page, query: string, step: RegExp): Promise<void> {
  await openWithFakeLab(page, { path: `/lab?${query}` });
  await expect(page.getByRole('link', { name: 'Back to CALM itself' })).toBeVisible();
  await page.getByRole('link', { name: 'Tutorial' }).click();
  await page
    .getByRole('navigation', { name: 'Steps of the tutorial' })
    .getByRole('link', { name: step })
    .click();
}

test('offers the way back to CALM, for which weights are shipped', async ({ page }) => {
  await comeFromLab(page, 'preset=paper&variant=lora', /Look inside$/);
  await expect(page.getByText(`The models are set up as “LoRA on B”. ${NOTE}`)).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.getByRole('button', { name: 'Go back to CALM' }).click();
  await expect(page.getByText(NOTE, { exact: false })).toHaveCount(0);
  await expect(standing(page, 'A⊕B')).toContainText('our trained model');
});

test('asks before a model that was trained with the other settings is lost', async ({ page }) => {
  await comeFromLab(page, 'preset=paper&augmenting=together&share=0.4', /Train A$/);
  await expect(page.getByText('two augmenting models, composed together')).toBeVisible();
  await page.getByRole('button', { name: 'Train A', exact: true }).click();
  await page.getByRole('button', { name: 'Pause A' }).click();
  await expect(standing(page, 'A')).toContainText('not finished, after step');
  await page.getByRole('button', { name: 'Go back to CALM' }).click();
  await page.getByRole('button', { name: 'Keep mine' }).click();
  await expect(page.getByText(NOTE, { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'Go back to CALM' }).click();
  await page.getByRole('button', { name: 'Replace' }).click();
  await expect(page.getByText(NOTE, { exact: false })).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/A memorises 1,000 keys/);
});
