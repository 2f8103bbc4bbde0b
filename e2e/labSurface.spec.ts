/** The surface of the lab: its sliders, and the known results beside each experiment, with a fake worker. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { openWithFakeLab } from './fakeLab.ts';
import { configured, panel, settings, trainComposition, weightsLoaded } from './labPage.ts';

test('a slider takes effect when it is released, and asks if something trained would be lost', async ({
  page,
}) => {
  await openWithFakeLab(page);
  await weightsLoaded(page);
  const share = page.getByRole('slider', { name: 'Keys to train the link' });
  await expect(share).toHaveAttribute('aria-valuetext', '20\u202f%');
  await share.press('ArrowLeft');
  await expect(page).toHaveURL(/#\/lab\?preset=paper&share=0\.1$/);
  await expect(settings(page)).toContainText('10\u202f% for the composition');
  await expect(panel(page, 'A').getByText('our trained model', { exact: true })).toBeVisible();

  await page.getByRole('slider', { name: 'Number of keys' }).press('ArrowRight');
  await expect(settings(page)).toContainText('2,000 keys');
  expect((await configured(page)).at(-1)?.A.optimiser.rows).toBe(256);

  await page.getByRole('slider', { name: 'Number of keys' }).press('ArrowLeft');
  await weightsLoaded(page);
  await trainComposition(page);
  const before = page.url();
  await share.press('ArrowRight');
  const question = page.getByRole('alert').filter({ hasText: 'These settings need other models' });
  await expect(question).toContainText('You would leave A⊕B behind, which you trained here');
  await question.getByRole('button', { name: 'Keep what I trained' }).click();
  await expect(share).toHaveAttribute('aria-valuetext', '10\u202f%');
  await expect(page).toHaveURL(before);
});

test('each experiment stands beside the results of published runs and of the paper', async ({ page }) => {
  await openWithFakeLab(page, { path: '/lab?preset=small' });
  const experiments = page.getByRole('region', { name: 'Attack the claim' });
  const row = (name: string) => experiments.getByRole('listitem').filter({ hasText: name });
  await expect(row('LoRA on B')).toContainText(/0\.0.*plain sums 8\d\.\d.*5 seeds.*paper 59\.2/);
  await expect(row('Only A’s first layer')).toContainText(/0\.7.*composition keys 93\.7.*one seed/);
  await expect(experiments).toContainText('layout “Small, quick”');
  await expect(experiments).toContainText('700 of A, 1,000 of B, 300 of A⊕B');
  await expect(page.getByRole('region', { name: 'Did it learn the keys by heart?' })).toContainText(
    /^.*No\./,
  );
  await row('LoRA on B').getByRole('link').click();
  await expect(page.getByRole('link', { name: 'Back to CALM itself' })).toBeInViewport();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});

test('without published runs the experiments are still there', async ({ page }) => {
  await page.route('**/results/runs.json', (route) => route.fulfill({ status: 404 }));
  await openWithFakeLab(page);
  const experiments = page.getByRole('region', { name: 'Attack the claim' });
  await expect(experiments).toContainText('could not load the published runs');
  await expect(experiments.getByRole('link', { name: 'LoRA on B' })).toBeVisible();
});
