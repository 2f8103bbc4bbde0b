/** The hand-over: A's value arrives in B, played, step by step, and with the link cut, with a fake worker. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { openWithFakeLab } from './fakeLab.ts';

const PATH = '/compare?expression=qxt+%2B+ovma';

const section = (page: Page) => page.getByRole('region', { name: 'The hand-over' });
const beats = (page: Page) => section(page).getByRole('listitem');
/** Finds the sentence of the current beat; the list before it holds all of them. */
const caption = (page: Page, text: string | RegExp) =>
  section(page).getByRole('paragraph').filter({ hasText: text });
const button = (page: Page, name: string) => section(page).getByRole('button', { name, exact: true });

async function valuesOf(page: Page, ...keys: string[]): Promise<number[]> {
  return page.evaluate((names) => names.map((name) => window.fakeModels.values.get(name) ?? -1), keys);
}

test('the hand-over is described in sentences: A’s prediction, the value that arrives, B’s answer', async ({
  page,
}) => {
  await openWithFakeLab(page, { path: PATH });
  await expect(beats(page).first()).toBeAttached();
  const [a, b] = await valuesOf(page, 'qxt', 'ovma');
  await expect(beats(page).nth(0)).toHaveText(`A has read “qxt”. It says ${a} and is 71.0 % sure.`);
  await expect(beats(page).nth(1)).toHaveText(
    new RegExp(`97\\.0.% of its attention.*looks like ${a}, no longer like t\\.$`),
  );
  await expect(beats(page).nth(4)).toHaveText(
    `B sees “qx ${a} + ovm ${b}” and writes ${a + b}. That is right.`,
  );
  await expect(section(page).getByText(/from layer 4 of A to B after block 2.*34\.0/)).toBeVisible();
});

test('the hand-over plays once by itself, can be paused, and continues step by step', async ({ page }) => {
  await page.clock.install();
  await openWithFakeLab(page, { path: PATH });
  await section(page).scrollIntoViewIfNeeded();
  await button(page, 'Pause').click();
  await expect(button(page, 'Play')).toBeVisible();
  await button(page, 'Next step').click();
  await button(page, 'Next step').click();
  await button(page, 'Next step').click();
  await button(page, 'Next step').click();
  await button(page, 'Next step').click();
  await expect(caption(page, /That is right\./)).toBeVisible();
  await button(page, 'Next step').click();
  await expect(caption(page, 'A has read “qxt”.')).toBeVisible();
  await button(page, 'Next step').click();
  await expect(caption(page, /no longer like t\./)).toBeVisible();
  await button(page, 'Play').click();
  await expect(button(page, 'Pause')).toBeVisible();
  await page.clock.runFor(15_000);
  await expect(caption(page, /That is right\./)).toBeVisible();
  await expect(button(page, 'Play')).toBeVisible();
});

test('with the link cut B is alone: nothing arrives, and the answer is B’s own', async ({ page }) => {
  await openWithFakeLab(page, { path: PATH });
  const [a, b] = await valuesOf(page, 'qxt', 'ovma');
  await expect(section(page).getByText('right', { exact: true })).toBeVisible();
  await section(page).getByRole('checkbox', { name: 'Cut the link' }).check();
  await expect(section(page).getByText('The link is cut', { exact: true })).toBeVisible();
  await expect(section(page).getByText('wrong', { exact: true })).toBeVisible();
  await expect(beats(page).nth(1)).toHaveText(/No value arrives, and B’s state looks like t\./);
  await expect(beats(page).nth(4)).toHaveText(`B sees “qxt + ovma” and writes 38. Right is ${a + b}.`);
  await section(page).getByRole('checkbox', { name: 'Cut the link' }).uncheck();
  await expect(section(page).getByText('right', { exact: true })).toBeVisible();
});

test('an untrained link is shown to change nothing', async ({ page }) => {
  await openWithFakeLab(page, { path: PATH });
  await expect(beats(page).first()).toBeAttached();
  await page.evaluate(() => {
    window.fakeModels.step.AB = 0;
    window.emitLabEvent({
      type: 'phase',
      stage: 'AB',
      status: 'untrained',
      source: 'initial',
      step: 0,
      steps: 300,
    });
  });
  await expect(beats(page).nth(1)).toHaveText(/Still, its state looks like t\./);
});

test('the hand-over follows the expression that is asked', async ({ page }) => {
  await openWithFakeLab(page, { path: PATH });
  await expect(beats(page).first()).toHaveText(/“qxt”/);
  await page.getByRole('combobox', { name: 'Expression' }).fill('12 + he');
  await page.getByRole('combobox', { name: 'Expression' }).press('Enter');
  await expect(beats(page).first()).toHaveText(/“he”/);
  await expect(section(page).getByText(/^Knows \d+\. Cannot add\.$/)).toBeVisible();
});

test.describe('without motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('the hand-over is a still picture of the end, which can still be stepped through', async ({
    page,
  }) => {
    await openWithFakeLab(page, { path: PATH });
    await section(page).scrollIntoViewIfNeeded();
    await expect(caption(page, /That is right\./)).toBeVisible();
    await expect(button(page, 'Play')).toBeVisible();
    await button(page, 'Next step').click();
    await expect(caption(page, 'A has read “qxt”.')).toBeVisible();
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`the hand-over fits 320 pixels, and axe finds nothing in the ${colorScheme} theme`, async ({
      page,
    }) => {
      await page.setViewportSize({ width: 320, height: 740 });
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await openWithFakeLab(page, { path: PATH });
      await expect(caption(page, /That is right\./)).toBeVisible();
      await section(page).getByRole('checkbox', { name: 'Cut the link' }).check();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      expect((await new AxeBuilder({ page }).include('section').analyze()).violations).toEqual([]);
    });
  }
});
