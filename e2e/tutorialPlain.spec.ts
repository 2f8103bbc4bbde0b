/** The tutorial after the lab was left with settings other than plain CALM, with a fake worker. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { openWithFakeLab } from './fakeLab.ts';
import { currentModel } from './tutorialPage.ts';

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

test('the tutorial offers to return to CALM, for which weights are shipped', async ({ page }) => {
  await comeFromLab(page, 'preset=paper&variant=lora', /Look inside$/);
  await expect(page.getByText(`The models are set up as “LoRA on B”. ${NOTE}`)).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.getByRole('button', { name: 'Go back to CALM' }).click();
  await expect(page.getByText(NOTE, { exact: false })).toHaveCount(0);
  await expect(currentModel(page, 'A⊕B')).toContainText('our trained model');
});

test('the tutorial asks before a model that was trained with the other settings is lost', async ({
  page,
}) => {
  await comeFromLab(page, 'preset=paper&augmenting=together&share=0.4', /Train A$/);
  await expect(page.getByText('two augmenting models, composed together')).toBeVisible();
  await page.getByRole('button', { name: 'Train A', exact: true }).click();
  await page.getByRole('button', { name: 'Pause A' }).click();
  await expect(currentModel(page, 'A')).toContainText('not finished, after step');
  await page.getByRole('button', { name: 'Go back to CALM' }).click();
  await page.getByRole('button', { name: 'Keep mine' }).click();
  await expect(page.getByText(NOTE, { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'Go back to CALM' }).click();
  await page.getByRole('button', { name: 'Replace' }).click();
  await expect(page.getByText(NOTE, { exact: false })).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/A memorises 1,000 keys/);
});
