/** No page moves while it loads; each has few words before its task, and one main button. */
import { expect, type Page, test } from '@playwright/test';
import { STEPS, type Step } from '../src/store/tutorial/tutorialSteps.ts';
import { openWithFakeLab } from './fakeLab.ts';
import { withoutWebGpu } from './noWebGpu.ts';
import { PATHS } from './paths.ts';

/** A layout shift, as Chromium reports it. */
interface LayoutShift extends PerformanceEntry {
  value: number;
  hadRecentInput: boolean;
  sources: { node: Node | null }[];
}

declare global {
  interface Window {
    /** The distance that each element moved, and its text. */
    shifts: { value: number; moved: string[] }[];
  }
}

/** The largest sum of layout shifts that Chromium may report for a page. */
const MOST_SHIFT = 0.02;
const MOST_WORDS = 60;

/** Notes what moves on a page from its first paint on. */
const watchShifts = (page: Page) =>
  page.addInitScript(() => {
    window.shifts = [];
    new PerformanceObserver((list) => {
      for (const { value, hadRecentInput, sources } of list.getEntries() as LayoutShift[])
        if (!hadRecentInput)
          window.shifts.push({
            value,
            moved: sources.map(({ node }) => node?.textContent?.slice(0, 40) ?? ''),
          });
    }).observe({ type: 'layout-shift', buffered: true });
  });

/** Waits until a page has everything. */
async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.waitForLoadState('networkidle');
  await expect(page.locator('main [aria-busy=true]')).toHaveCount(0);
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((resolve) => requestIdleCallback(resolve));
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
}

/** Expects that next to nothing has moved. */
async function expectStill(page: Page): Promise<void> {
  const shifts = await page.evaluate(() => window.shifts);
  const sum = shifts.reduce((total, { value }) => total + value, 0);
  expect(sum, JSON.stringify(shifts)).toBeLessThan(MOST_SHIFT);
}

for (const path of PATHS) {
  for (const width of [1440, 390]) {
    test(`${path.split('?')[0]} at ${width} pixels does not move, and asks for one thing`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 900 });
      await watchShifts(page);
      await openWithFakeLab(page, { path });
      await settled(page);
      await expectStill(page);
      const primary = page.locator('main :is(button, a):is([class*=primary], [class*=foremost]):visible');
      expect(await primary.count()).toBeLessThanOrEqual(1);
      if (path.startsWith('/tutorial') || path === '/') return;
      const said = await page.locator('main header').first().locator('h1, p').allTextContents();
      expect(said.join(' ').trim().split(/\s+/).length).toBeLessThanOrEqual(MOST_WORDS);
    });
  }
}

for (const step of ['train-a', 'train-composition', 'look-inside'] satisfies Step[]) {
  for (const width of [1440, 390]) {
    test(`${step} at ${width} pixels does not move without WebGPU`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await watchShifts(page);
      await withoutWebGpu(page);
      await page.goto(`/#/tutorial/${step}`);
      await settled(page);
      await expect(page.getByRole('progressbar', { name: 'Setting up the models' })).toHaveCount(0);
      await expectStill(page);
    });
  }
}

test('on a phone the way on is in sight at once, and hides nothing for good', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const step of STEPS) {
    await openWithFakeLab(page, { path: `/tutorial/${step}` });
    await settled(page);
    const way = page.getByRole('button', {
      name: step === STEPS.at(-1) ? /^Back:/ : /^(Next:|Read on:|Skip with)/,
    });
    await expect(way.first()).toBeInViewport({ ratio: 1 });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow, step).toBeLessThanOrEqual(0);
    await page.getByRole('contentinfo').scrollIntoViewIfNeeded();
    await expect(page.getByRole('contentinfo')).toBeInViewport({ ratio: 0.9 });
  }
});
