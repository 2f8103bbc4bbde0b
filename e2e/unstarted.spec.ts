/** Addresses and hosts at which the page's scripts are not where it looks for them, or not to be had at all. */
import { pathToFileURL } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { withPolicy } from './failingStart.ts';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const unstarted = (page: Page) => page.getByText(/CALM Lab has not started yet/);

for (const [path, title, address] of [
  ['compare?expression=12+%2B+30', 'Ask all three', /\/#\/compare\?expression=12\+%2B\+30(&layout=\w+)?$/],
  ['compare/', 'Ask all three', /\/#\/compare(\?.*)?$/],
  ['kernels', 'A training step, kernel by kernel', /\/#\/kernels$/],
  ['kernels/', 'A training step, kernel by kernel', /\/#\/kernels\/?$/],
  ['tutorial/compose', 'Let B read inside A.', /\/#\/tutorial\/compose$/],
  ['nowhere', 'There is no such page', /\/#\/nowhere$/],
  ['nowhere/x', 'There is no such page', /\/#\/nowhere\/x$/],
] as const) {
  test(`/${path} leads where it says, on a host that answers every path`, async ({ page }) => {
    await page.goto(`./${path}`);
    await expect(heading(page)).toHaveText(title);
    await expect(page).toHaveURL(address);
  });
}

test('a folder without its slash leads into it', async ({ page }) => {
  await page.route(
    (url) => url.pathname.startsWith('/sub'),
    (route) => {
      const path = new URL(route.request().url()).pathname.replace(/^\/sub/, '') || '/';
      return route.continue({ url: new URL(path, route.request().url()).href });
    },
  );
  await page.route(/:\d+\/assets\//, (route) => route.fulfill({ status: 404 }));
  await page.goto('./sub');
  await expect(heading(page)).toHaveText(/One knows the words/);
  await expect(page).toHaveURL(/\/sub\/#\/$/);
});

test('without its scripts the page says so, in each language', async ({ page }) => {
  await page.route(/assets\/index-.*\.js/, (route) => route.abort());
  await page.goto('./');
  await expect(unstarted(page)).toBeVisible();
  await expect(page.getByText(/CALM Lab 还没有启动/)).toBeVisible();
  await expect(page.getByText(/CALM Lab이 아직 시작되지 않았습니다/)).toBeVisible();
  await expect(page.getByRole('link', { name: 'Start page' })).toBeVisible();
});

test('a policy that forbids scripts is no reason for a blank page', async ({ page }) => {
  await withPolicy(page, "script-src 'none'");
  await page.goto('./');
  await expect(unstarted(page)).toBeVisible();
});

test('opened as a file the page says why it does not start', async ({ page }) => {
  await page.goto(pathToFileURL('dist/index.html').href);
  await expect(unstarted(page)).toBeVisible();
});

test('the sentence is not seen while the page starts', async ({ page }) => {
  let deliver = () => {};
  const delivered = new Promise<void>((resolve) => {
    deliver = resolve;
  });
  await page.route(/assets\/index-.*\.js/, async (route) => {
    await delivered;
    await route.continue();
  });
  await page.goto('./', { waitUntil: 'commit' });
  await expect(unstarted(page)).toBeAttached();
  await expect(unstarted(page)).toBeHidden();
  deliver();
  await expect(heading(page)).toHaveText(/One knows the words/);
  await expect(unstarted(page)).toHaveCount(0);
});
