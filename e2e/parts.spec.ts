/** Parts of the page that can't be fetched: tried again without losing anything, or replaced by a newer version. */
import { expect, type Page, test } from '@playwright/test';
import { openWithFakeLab } from './fakeLab.ts';

declare global {
  interface Window {
    /** True as long as the document is not loaded anew. */
    isSameDocument?: boolean;
  }
}

const panel = (page: Page, model: string) => page.getByRole('region', { name: new RegExp(`^${model} `) });
const goTo = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name, exact: true }).click();
const fault = (page: Page) =>
  page.getByRole('main').getByRole('alert').filter({ hasText: 'This page could not be loaded' });

/** Opens the lab, and trains A by a step. */
async function openTrained(page: Page): Promise<void> {
  await openWithFakeLab(page);
  await expect(panel(page, 'A').getByText('our trained model', { exact: true })).toBeVisible();
  await panel(page, 'A').getByRole('button', { name: 'One step of A' }).click();
  await expectTrained(page);
  await page.evaluate(() => {
    window.isSameDocument = true;
  });
}

const expectTrained = (page: Page) => expect(panel(page, 'A').getByText(/^step 1 of /)).toBeVisible();

type Answer = { status?: number; contentType?: string } | null;

const FAILURES: [does: string, name: string, file: RegExp, answer: Answer][] = [
  ['the network is away', 'Compare', /ComparePage-.*\.js/, null],
  ['the server fails', 'Compare', /ComparePage-.*\.js/, { status: 503 }],
  ['a front page comes in its place', 'Compare', /ComparePage-.*\.js/, { contentType: 'text/html' }],
  ['another file of it is missing', 'Results', /assets\/(?!ResultsPage)[^/]+\.js/, { status: 404 }],
  ['its styles are missing', 'Compare', /ComparePage-.*\.css/, { status: 404 }],
];

for (const [does, name, file, answer] of FAILURES) {
  test(`where ${does}, a page is fetched again on request, and a trained A stays`, async ({ page }) => {
    await openTrained(page);
    await page.route(file, (route) => (answer === null ? route.abort() : route.fulfill(answer)));
    await goTo(page, name);
    await expect(fault(page)).toContainText('What you trained is still there.');
    await expect(page.getByRole('main')).not.toHaveText(/assets|\.js|fetch|Error/, { useInnerText: true });
    await page.unroute(file);
    await fault(page).getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page).toHaveTitle(`${name} · CALM Lab`);
    await goTo(page, 'Lab');
    await expectTrained(page);
    expect(await page.evaluate(() => window.isSameDocument)).toBe(true);
  });
}

test('as long as a page can’t be fetched it is asked for anew each time, and never imported', async ({
  page,
}) => {
  await openTrained(page);
  const asked: string[] = [];
  await page.route(/ComparePage-.*\.js/, (route) => {
    asked.push(route.request().resourceType());
    return route.abort();
  });
  await goTo(page, 'Compare');
  for (let time = 2; time < 4; time++) {
    await expect(fault(page)).toBeVisible();
    await fault(page).getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => asked.length).toBe(time);
  }
  expect(new Set(asked)).toEqual(new Set(['fetch']));
});

test('the figure of the landing comes once the network is back', async ({ page }) => {
  await page.route(/LabProvider-.*\.js/, (route) => route.abort());
  await openWithFakeLab(page, { path: '/' });
  const part = page.getByRole('alert').filter({ hasText: 'This part of the page could not be loaded' });
  await expect(part).toBeVisible();
  await expect(page.getByRole('banner').getByText(/Made-up adapter/)).toBeHidden();
  await page.unroute(/LabProvider-.*\.js/);
  await part.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('figure').getByText('right', { exact: true })).toBeVisible();
  await expect(page.getByRole('banner').getByText(/Made-up adapter/)).toBeVisible();
});

test('where a newer version has been deployed the page offers to load it', async ({ page }) => {
  await openTrained(page);
  const isDocument = (url: URL) => url.pathname === '/';
  await page.route(/ComparePage-.*\.js/, (route) => route.fulfill({ status: 404 }));
  await page.route(isDocument, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replaceAll(/assets\/index-[^"]+\.js/g, 'assets/index-newer.js');
    await route.fulfill({ response, body });
  });
  await goTo(page, 'Compare');
  await expect(fault(page)).toContainText('A new version of CALM Lab is out');
  await goTo(page, 'Lab');
  await expectTrained(page);
  await goTo(page, 'Compare');
  await expect(fault(page)).toContainText('A new version of CALM Lab is out');
  await page.unroute(isDocument);
  await page.unroute(/ComparePage-.*\.js/);
  await fault(page).getByRole('button', { name: 'Load the new version' }).click();
  await expect(page.getByRole('heading', { name: 'Ask all three' })).toBeVisible();
  expect(await page.evaluate(() => window.isSameDocument)).toBeUndefined();
});

test('answers that are no numbers are said to be so, and take the place of older ones', async ({ page }) => {
  await openWithFakeLab(page, { path: '/compare' });
  await expect(page.getByRole('article', { name: /^B/ }).getByText(/\d/).first()).toBeVisible();
  const expected = page.getByText('Right answer', { exact: false });
  await page.evaluate(() => {
    const token = { text: '1', probability: Number.NaN, top: [] };
    const answer = { tokens: [token], reading: null, correct: false };
    const answers = { A: answer, B: answer, AB: answer };
    window.emitLabEvent({ type: 'answered', id: 99, expression: '1', expected: '1', answers });
  });
  const notice = page.getByRole('alert').filter({ hasText: 'its answers are no longer numbers' });
  await expect(notice).toBeVisible();
  await expect(expected).toHaveCount(0);
  await expect(page.locator('body')).not.toHaveText(/invalid|expected number|NaN/, { useInnerText: true });
});
