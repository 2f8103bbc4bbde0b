/** A training step, kernel by kernel, with a fake worker, but for the last test. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { openWithFakeLab } from './fakeLab.ts';
import { withoutWebGpu } from './noWebGpu.ts';
import { problemsOf } from './problems.ts';

const strip = (page: Page) => page.getByRole('listbox', { name: /^All dispatches of the step/ });
const chosen = (page: Page) => strip(page).getByRole('option', { selected: true });
const figure = (page: Page) => page.getByRole('region', { name: 'All dispatches of the step', exact: true });
const table = (page: Page) => page.getByRole('region', { name: 'The kernels', exact: true });

test('the header leads to the figures of a step, for each model', async ({ page }) => {
  const said = problemsOf(page);
  await openWithFakeLab(page, { path: '/data' });
  await page.getByRole('banner').getByRole('link', { name: 'Kernels' }).click();
  await expect(page).toHaveTitle('Kernels · CALM Lab');
  await expect(page.getByText('a step of B runs 79 dispatches of 9 distinct kernels')).toBeVisible();
  await expect(strip(page).getByRole('option')).toHaveCount(79);
  await expect(strip(page).getByRole('group')).toHaveCount(4);
  await expect(strip(page).getByRole('group', { name: 'Backward pass: 44 dispatches' })).toBeVisible();
  await page.getByText('A⊕B', { exact: true }).click();
  await expect(page.getByText('a step of A⊕B runs 117 dispatches of 9 distinct kernels')).toBeVisible();
  await expect(strip(page).getByRole('option')).toHaveCount(117);
  expect(said).toEqual([]);
});

test('every dispatch is described, by keyboard and by pointer', async ({ page }) => {
  await openWithFakeLab(page, { path: '/kernels' });
  await chosen(page).focus();
  await expect(chosen(page)).toHaveAccessibleName('1: embedding, lookUp');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(chosen(page)).toBeFocused();
  await expect(chosen(page)).toHaveAccessibleDescription(
    /multiply matrix product LINEAR\/MULTIPLY: what this kernel computes\. Dispatch 3 of 79 · Forward pass · Its kernel runs 28 times/,
  );
  await expect(figure(page).getByText('8 × 512 workgroups of 1 × 4 threads: 16,384 in all')).toBeVisible();
  await expect(figure(page).getByText('x [2048 × 32], w [2048 × 64]')).toBeVisible();
  await expect(figure(page).getByText('y [2048 × 96]', { exact: true })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(chosen(page)).toHaveAccessibleName('34: cross-entropy, crossEntropy');
  await page.keyboard.press('End');
  await expect(chosen(page)).toHaveAccessibleName('79: weight update, update');
  await page.keyboard.press('ArrowUp');
  await expect(chosen(page)).toHaveAccessibleName('35: matrix product, weightGradient');
  await page.keyboard.press('Home');
  await expect(chosen(page)).toHaveAccessibleName('1: embedding, lookUp');
  await strip(page).getByRole('option').nth(4).hover();
  await expect(figure(page).getByText('Dispatch 5 of 79')).toBeVisible();
  await page.getByRole('button', { name: 'Show its source' }).hover();
  await expect(figure(page).getByText('Dispatch 1 of 79')).toBeVisible();
});

test('shares of the time are measured on demand, and sort the kernels', async ({ page }) => {
  await openWithFakeLab(page, { path: '/kernels' });
  await expect(table(page).getByRole('row').nth(1)).toContainText('lookUp');
  await expect(table(page).getByRole('columnheader', { name: 'Share of the time' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Measure' }).click();
  await expect(figure(page).getByRole('status')).toContainText('in the median of five rounds');
  await expect(table(page).getByRole('row').nth(1)).toContainText(/multiply.*2849\.8/);
  const width = async (index: number) =>
    (await strip(page).getByRole('option').nth(index).boundingBox())?.width ?? 0;
  expect((await width(2)) / (await width(3))).toBeCloseTo(9 / 4, 0);
  await expect(page.getByRole('button', { name: 'Measure again' })).toBeEnabled();
});

test('a sentence explains an adapter without a clock', async ({ page }) => {
  await openWithFakeLab(page, { path: '/kernels' });
  await expect(strip(page)).toBeVisible();
  await page.evaluate(() => {
    const { answer } = window.fakeKernels;
    window.fakeKernels.answer = (command) =>
      answer(command).map((event) => (event.type === 'kernels' ? { ...event, hasClock: false } : event));
  });
  await page.getByText('A⊕B', { exact: true }).click();
  await expect(figure(page).getByText('this adapter has no clock for single dispatches')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Measure' })).toHaveCount(0);
});

test('the source of a kernel is shown, copied, and reached from the dispatch that runs it', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openWithFakeLab(page, { path: '/kernels' });
  await strip(page).getByRole('option').nth(3).click();
  await figure(page).getByRole('button', { name: 'Show its source' }).click();
  const source = page.getByRole('region', { name: 'Source of forward' });
  await expect(page.getByRole('button', { name: 'Source of forward', expanded: true })).toBeFocused();
  await expect(source).toContainText('// ATTENTION/FORWARD: what this kernel computes.');
  await page.getByRole('button', { name: 'Copy' }).click();
  await expect(page.getByText('Copied.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('@workgroup_size(64)');
  await page.getByRole('button', { name: 'Source of multiply' }).press('Enter');
  await expect(page.getByRole('region', { name: 'Source of multiply' })).toBeVisible();
  await expect(source).toHaveCount(0);
  await page.getByRole('button', { name: 'Source of multiply' }).press('Enter');
  await expect(page.getByRole('region', { name: 'Source of multiply' })).toHaveCount(0);
});

test('a failed measurement is reported, and can be tried again', async ({ page }) => {
  await openWithFakeLab(page, { path: '/kernels' });
  await page.getByRole('button', { name: 'Measure' }).click();
  await page.evaluate(() =>
    window.emitLabEvent({
      type: 'failed',
      reason: 'unexpected',
      message: 'the clock of this adapter stands still',
    }),
  );
  await expect(page.getByRole('alert').filter({ hasText: 'stands still' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Measure/ })).toBeEnabled();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the ${colorScheme} theme, and nothing sticks out of a telephone`, async ({
    page,
  }) => {
    const said = problemsOf(page);
    await page.emulateMedia({ colorScheme });
    await openWithFakeLab(page, { path: '/kernels' });
    await chosen(page).focus();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await page.getByRole('button', { name: 'Measure' }).click();
    await page.getByRole('button', { name: 'Source of multiply' }).click();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    for (const language of ['한국어', '中文', 'English']) {
      await page.getByRole('combobox', { name: /Language|언어|语言/ }).selectOption(language);
      for (const width of [360, 768, 3840]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      }
    }
    expect(said).toEqual([]);
  });
}

test('without WebGPU the kernels are shown as they are written, and the page names what is missing', async ({
  page,
}) => {
  await withoutWebGpu(page);
  const said = problemsOf(page);
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto('./#/kernels');
  await expect(page.getByText('There is no step to take apart here')).toBeVisible();
  const templates = page.getByRole('region', { name: 'The kernels, as we wrote them' });
  await expect(templates.getByRole('columnheader', { name: 'Runs per step' })).toHaveCount(0);
  await expect(templates.getByRole('row', { name: /^keyGradient/ })).toContainText(
    'dk and dv, a thread per key',
  );
  await templates.getByRole('button', { name: 'Source of multiplyTransposed' }).click();
  await expect(page.getByRole('region', { name: 'Source of multiplyTransposed' })).toContainText('#for');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  expect(said).toEqual([]);
});
