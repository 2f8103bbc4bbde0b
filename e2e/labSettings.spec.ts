/**
 * The lab's settings: the form, addresses that carry them, and the questions before something is lost, with a fake
 * worker.
 */
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { openWithFakeLab } from './fakeLab.ts';
import {
  configured,
  dialog,
  goTo,
  panel,
  rows,
  settings,
  trainComposition,
  weightsLoaded,
} from './labPage.ts';

test('every setting is in the form, and each problem is shown beside its field', async ({ page }) => {
  await openWithFakeLab(page);
  await weightsLoaded(page);
  await page.getByRole('button', { name: 'Settings' }).click();
  const A = dialog(page).getByRole('group', { name: 'A augmenting model' });
  await A.getByLabel('Width').fill('40');
  await expect(
    A.getByText('The width divided by the heads has to be a multiple of four. Here you can use 1, 2, 5, 10.'),
  ).toBeVisible();
  await expect(A.getByLabel('Heads')).toHaveAttribute('aria-invalid', 'true');
  await A.getByLabel('Heads').fill('2');
  await A.getByText('More').click();
  await A.getByLabel('Early exit after layer').fill('4');
  await expect(A.getByText(/has to come before A’s last layer/)).toBeVisible();
  await dialog(page).getByRole('button', { name: 'Apply' }).click();
  await expect(dialog(page).getByRole('alert')).toHaveText(/Something does not fit yet/);
  await A.getByLabel('Early exit after layer').fill('none');
  await dialog(page).getByLabel('Variant').selectOption('Random A');
  await expect(dialog(page).getByText(/but A was never trained/)).toBeVisible();
  await dialog(page).getByRole('button', { name: 'Apply' }).click();
  await expect(dialog(page)).toBeHidden();
  await expect(page).toHaveURL(/#\/lab\?preset=paper&variant=randomA&A\.width=40&A\.heads=2&A\.exit=none$/);
  expect((await configured(page)).at(-1)?.A).toMatchObject({ width: 40, heads: 2, earlyExit: null });
  await expect(panel(page, 'A').getByText('With these settings A never trains')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Train A', exact: true })).toBeDisabled();
});

test('the advanced settings stay unfolded while one of them is typed anew', async ({ page }) => {
  await openWithFakeLab(page);
  await weightsLoaded(page);
  await page.getByRole('button', { name: 'Settings' }).click();
  const A = dialog(page).getByRole('group', { name: 'A augmenting model' });
  const exit = A.getByLabel('Early exit after layer');
  await A.getByText('More').click();
  await exit.fill('');
  await expect(exit).toHaveAttribute('aria-invalid', 'true');
  await exit.pressSequentially('3');
  await expect(exit).toHaveAttribute('aria-invalid', 'false');
  await expect(exit).toBeFocused();
  await expect(exit).toBeVisible();
  await A.getByText('More').click();
  await expect(exit).toBeHidden();
});

test('more keys than A would memorise are trained for longer at one press', async ({ page }) => {
  await openWithFakeLab(page);
  await weightsLoaded(page);
  await page.getByRole('button', { name: 'Settings' }).click();
  const longer = dialog(page).getByText(/A needs longer to memorise so many keys/);
  await dialog(page).getByLabel('Keys', { exact: true }).fill('25000');
  await expect(longer).toContainText('4,000 steps of 256 rows instead of 700 of 128.');
  await dialog(page).getByRole('button', { name: 'Train A for so many keys' }).click();
  await expect(longer).toBeHidden();
  await dialog(page).getByRole('button', { name: 'Apply' }).click();
  await expect(page).toHaveURL(
    /keys=25000&A\.steps=4000&.*A\.rows=256&A\.rate=0\.002&A\.matrixRate=none&A\.decay=0\.4/,
  );
  expect((await configured(page)).at(-1)?.composition.optimiser.steps).toBe(600);
});

test('up to 5,000 keys the composition keeps the steps that it was given', async ({ page }) => {
  await openWithFakeLab(page, { path: '/lab?keys=5000&AB.steps=450' });
  await weightsLoaded(page);
  await page.getByRole('button', { name: 'Settings' }).click();
  await dialog(page).getByRole('button', { name: 'Train A for so many keys' }).click();
  await dialog(page).getByRole('button', { name: 'Apply' }).click();
  await expect(page).toHaveURL(/A\.steps=1200&/);
  expect((await configured(page)).at(-1)).toMatchObject({
    A: { optimiser: { steps: 1200, rows: 256 } },
    composition: { optimiser: { steps: 450 } },
  });
});

test('layer pairs are chosen in the picture, with the keyboard too', async ({ page }) => {
  await openWithFakeLab(page);
  await weightsLoaded(page);
  await page.getByRole('button', { name: 'Settings' }).click();
  const crossings = dialog(page).getByRole('checkbox');
  await expect(dialog(page).getByText('2→0, 4→2')).toBeVisible();
  const present = crossings.and(page.locator('[aria-checked=true]'));
  await expect(present).toHaveCount(2);
  await present.first().focus();
  await page.keyboard.press('Space');
  await expect(present).toHaveCount(1);
  await dialog(page).getByRole('button', { name: 'Apply' }).click();
  await expect(page).toHaveURL(/pairs=\d-\d$/);
});

test('the time is not known before anything was trained, and estimated afterwards', async ({ page }) => {
  await openWithFakeLab(page);
  await weightsLoaded(page);
  await page.getByRole('button', { name: 'Settings' }).click();
  await expect(dialog(page).getByText(/not known yet/)).toBeVisible();
  await expect(dialog(page).getByText(/A 329,152 · B 208,512 · A⊕B 41,216/)).toBeVisible();
  await dialog(page).getByRole('button', { name: 'Cancel' }).click();
  await trainComposition(page);
  await page.getByRole('button', { name: 'Settings' }).click();
  await expect(dialog(page).getByText(/^about \d+.(s|min) for everything/)).toBeVisible();
});

test('an address opens its settings, and going back restores the former ones', async ({ page }) => {
  await openWithFakeLab(page, { path: '/lab?preset=paper&share=0.05&pairs=2-2,4-4' });
  await expect(settings(page)).toContainText('5\u202f% for the composition');
  await expect(settings(page)).toContainText('Layer pairs 2→2, 4→4');
  await weightsLoaded(page);
  await page
    .getByRole('navigation', { name: 'Attack the claim' })
    .getByRole('link', { name: 'LoRA on B' })
    .click();
  await expect(page).toHaveURL(/preset=paper&variant=lora$/);
  await expect(panel(page, 'A').getByText(/A takes no part/)).toBeVisible();
  await expect(page.getByRole('link', { name: 'LoRA on B' })).toHaveAttribute('aria-current', 'true');
  await page.goBack();
  await expect(settings(page)).toContainText('Layer pairs 2→2, 4→4');
  await expect(page).toHaveURL(/share=0\.05&pairs=2-2,4-4$/);
  await page.goForward();
  await expect(panel(page, 'A').getByText(/A takes no part/)).toBeVisible();
});

test('a hostile address opens the nearest settings, and the page reports the changes', async ({ page }) => {
  const hostile = '<img src=x onerror=alert(1)>';
  const query = new URLSearchParams({
    preset: hostile,
    share: '7',
    'A.heads': '3',
    pairs: '99-99',
    variant: hostile,
    [hostile]: '1',
  });
  await openWithFakeLab(page, { path: `/lab?${query}` });
  const notice = page.getByRole('alert').filter({ hasText: 'could not show everything in this link' });
  await expect(notice.getByRole('listitem')).toHaveText([
    'This page does not know “<img src=x onerror=alert…” and left it out.',
    '“preset” can’t be “<img src=x onerror=alert…”; it is “paper” now.',
    '“share” can’t be “7”; it is “0.9” now.',
    '“pairs” can’t be “99-99”, so the page left it out.',
    '“variant” can’t be “<img src=x onerror=alert…”, so the page left it out.',
    '“A.heads” can’t be “3”; it is “2” now.',
  ]);
  await expect(page).toHaveURL(/#\/lab\?preset=paper&share=0\.9&A\.heads=2$/);
  await expect(settings(page)).toContainText('90\u202f% for the composition');
  await notice.getByRole('button', { name: 'Dismiss' }).click();
  await expect(notice).toBeHidden();
});

test('an address asks before anything that was trained here is lost', async ({ page }) => {
  await openWithFakeLab(page);
  await weightsLoaded(page);
  await trainComposition(page);
  const before = page.url();
  await goTo(page, '/lab?preset=paper&share=0.5');
  const question = page.getByRole('alert').filter({ hasText: 'These settings need other models' });
  await expect(question).toContainText('You would leave A⊕B behind, which you trained here');
  await question.getByRole('button', { name: 'Keep what I trained' }).click();
  await expect(question).toBeHidden();
  await expect(page).toHaveURL(before);
  await expect(panel(page, 'A⊕B').getByText('Trained', { exact: true })).toBeVisible();
  await goTo(page, '/lab?preset=paper&share=0.5');
  await question.getByRole('button', { name: 'Change the settings' }).click();
  await expect(settings(page)).toContainText('50\u202f% for the composition');
  await expect(panel(page, 'A⊕B').getByText('Untrained')).toBeVisible();
  await expect(panel(page, 'A').getByText('our trained model', { exact: true })).toBeVisible();
});

test('a second augmenting model has its place beside the first', async ({ page }) => {
  await openWithFakeLab(page, { path: '/lab?preset=paper&augmenting=later&share=0.4' });
  await weightsLoaded(page);
  await panel(page, 'A').getByText('A₂', { exact: true }).click();
  await page.getByRole('button', { name: 'One step of A₂' }).click();
  await expect(
    page.getByRole('region', { name: 'A₂ augmenting model' }).getByText('step 1 of 700'),
  ).toBeVisible();
  await panel(page, 'A⊕B').getByText('A⊕B (A₂)', { exact: true }).click();
  await expect(
    page.getByText(/The composition needs a trained A and B\. A and A⊕B are untrained/),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: 'Train A⊕B (A₂)' })).toBeDisabled();
  await expect(page.getByRole('article', { name: /^A₂/ })).toBeVisible();
  await expect(page.getByRole('radio', { name: 'A₂' }).last()).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the form, in runs and in questions, in the ${colorScheme} theme`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await openWithFakeLab(page);
    await weightsLoaded(page);
    await trainComposition(page);
    await goTo(page, '/lab?preset=paper&augmenting=later&colour=red');
    await expect(page.getByText('These settings need other models.')).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await page.getByRole('button', { name: 'Change the settings' }).click();
    await page.getByRole('button', { name: 'Settings' }).click();
    await dialog(page).getByLabel('Operands, at most').fill('9');
    await dialog(page).getByText('More').first().click();
    expect((await new AxeBuilder({ page }).include('dialog').analyze()).violations).toEqual([]);
  });
}

for (const width of [360, 3840]) {
  test(`at ${width} pixels nothing sticks out of form and runs`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await openWithFakeLab(page, { path: '/lab?preset=paper&augmenting=later&A.width=128' });
    await weightsLoaded(page);
    await page.getByRole('button', { name: 'One step of B' }).click();
    await expect(rows(page)).toHaveCount(1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await page.getByRole('button', { name: 'Settings' }).click();
    const form = dialog(page).locator('form');
    expect(await form.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
  });
}
