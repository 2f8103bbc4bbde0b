/** The page on other screens: small ones with large letters, others with more pixels, and paper. */
import { expect, type Page, test } from '@playwright/test';
import { openWithFakeLab } from './fakeLab.ts';
import { goTo, weightsLoaded } from './labPage.ts';
import { withoutWebGpu } from './noWebGpu.ts';
import { PATHS } from './paths.ts';

/** Waits until the page at a path has everything, and unfolds what is folded. */
async function unfold(page: Page, path: string): Promise<void> {
  await goTo(page, path);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.waitForLoadState('networkidle');
  await expect(page.locator('main [aria-busy=true]')).toHaveCount(0);
  await page.evaluate(() => {
    for (const folded of document.querySelectorAll('details')) folded.open = true;
  });
}

/** Sets the size of letters as a visitor's settings would. */
const setLetters = (page: Page, size: number) =>
  page.evaluate((pixels) => {
    document.documentElement.style.fontSize = `${pixels}px`;
  }, size);

/** Returns what makes the page scroll sideways: what sticks out of it, and out of no figure or table that scrolls. */
const sidewaysOf = (page: Page) =>
  page.evaluate(() => {
    if (document.documentElement.scrollWidth <= innerWidth) return [];
    const isHeld = (element: Element) => {
      for (let above = element.parentElement; above !== null; above = above.parentElement)
        if (above.scrollWidth > above.clientWidth && getComputedStyle(above).overflowX !== 'visible')
          return true;
      return false;
    };
    return [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5 && !isHeld(element))
      .map(({ tagName, className, textContent }) => `${tagName} ${className}: ${textContent?.slice(0, 60)}`);
  });

for (const [width, percent] of [
  [320, 200],
  [360, 125],
]) {
  for (const hasGpu of [true, false]) {
    test(`at ${width} pixels, with letters of ${percent} %${hasGpu ? '' : ' and without WebGPU'}, no page scrolls sideways`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 800 });
      if (hasGpu) await openWithFakeLab(page, { path: '/nowhere' });
      else {
        await withoutWebGpu(page);
        await page.goto('./#/nowhere');
      }
      await setLetters(page, (16 * percent) / 100);
      await page.getByRole('button', { name: 'Menu' }).click();
      for (const language of ['en', 'ko']) {
        await page.getByRole('banner').getByRole('combobox').selectOption(language);
        for (const path of ['/nowhere', ...PATHS]) {
          await unfold(page, path);
          expect.soft(await sidewaysOf(page), `${path} in ${language}`).toEqual([]);
        }
      }
    });
  }
}

test('every figure is drawn anew for another number of device pixels, and pointing stays true', async ({
  page,
  context,
}) => {
  const size = { width: 1280, height: 900, mobile: false };
  const screen = await context.newCDPSession(page);
  // Chromium emulates another screen without the event that a real one brings.
  await page.addInitScript(() => {
    const queries: MediaQueryList[] = [];
    const matchMedia = window.matchMedia.bind(window);
    window.matchMedia = (text) => {
      const query = matchMedia(text);
      if (text.includes('dppx')) queries.push(query);
      return query;
    };
    addEventListener('moved', () => {
      for (const query of [...queries]) if (!query.matches) query.dispatchEvent(new Event('change'));
    });
  });
  const moveTo = async (deviceScaleFactor: number) => {
    await screen.send('Emulation.setDeviceMetricsOverride', { ...size, deviceScaleFactor });
    await page.evaluate(() => dispatchEvent(new Event('moved')));
  };
  await moveTo(1);
  await openWithFakeLab(page);
  await weightsLoaded(page);
  /** Returns how many pixels each canvas has for one of the page's. */
  const pixels = () =>
    page.locator('canvas:not([class*=HeatMap])').evaluateAll((canvases) =>
      canvases.map((canvas) => {
        if (!(canvas instanceof HTMLCanvasElement)) return 0;
        return Math.round((10 * canvas.width) / canvas.getBoundingClientRect().width) / 10;
      }),
    );
  const map = page.getByRole('listbox', { name: /Map of all keys/ });
  const first = await page.evaluate(() => window.fakeModels.keys[0].text);
  const isAll = (ratio: number) => expect.poll(async () => [...new Set(await pixels())]).toEqual([ratio]);
  await isAll(1);
  for (const deviceScaleFactor of [2, 1.5, 1]) {
    await moveTo(deviceScaleFactor);
    await isAll(deviceScaleFactor);
    await map.hover({ position: { x: 4, y: 4 } });
    await expect(map.getByRole('option')).toContainText(`${first} =`);
    const box = await map.locator('canvas').boundingBox();
    await map.hover({ position: { x: 4, y: (box?.height ?? 0) - 4 } });
    await expect(map.getByRole('option')).toContainText('held-out key');
  }
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`in the ${colorScheme} theme the page is printed black on white, without what is pressed`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await openWithFakeLab(page);
    await weightsLoaded(page);
    const print = () =>
      page.evaluate(() => {
        const { color, backgroundColor } = getComputedStyle(document.body);
        return {
          ink: color,
          page: getComputedStyle(document.documentElement).backgroundColor,
          own: backgroundColor,
        };
      });
    await page.emulateMedia({ media: 'print' });
    await expect
      .poll(print)
      .toEqual({ ink: 'rgb(0, 0, 0)', page: 'rgb(255, 255, 255)', own: 'rgba(0, 0, 0, 0)' });
    await expect(page.getByRole('navigation')).toHaveCount(0);
    await expect(page.getByRole('button')).toHaveCount(0);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
}

test('the address of a saved file outlives the click that saves it', async ({ page }) => {
  await page.addInitScript(() => {
    const revoked: string[] = [];
    Object.assign(window, { revoked });
    URL.revokeObjectURL = (address) => revoked.push(address);
  });
  await page.clock.install();
  await openWithFakeLab(page);
  await weightsLoaded(page);
  const revoked = () => page.evaluate(() => (window as unknown as { revoked: string[] }).revoked.length);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save checkpoint of A', exact: true }).click();
  await download;
  expect(await revoked()).toBe(0);
  await page.clock.runFor(60_000);
  expect(await revoked()).toBe(1);
});

test('charts are drawn where the browser names no language', async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'language', { value: 'C', configurable: true }),
  );
  await openWithFakeLab(page, { path: '/lab' });
  await expect(page.locator('.uplot').first()).toBeVisible();
});
