/** The page without a network, and the announcement of a newer version. */
import { expect, type Page, test } from '@playwright/test';
import { withoutWebGpu } from './noWebGpu.ts';
import { hostSite } from './staticHost.ts';

test.use({ serviceWorkers: 'allow' });

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const figureAnswers = (page: Page) =>
  expect(page.getByRole('figure').getByText(/^(right|wrong)$/)).toBeVisible();
const notice = (page: Page) =>
  page.getByRole('status').filter({ hasText: 'A newer version of this page is ready.' });

/** Returns the paths of the models that the service worker keeps. */
const keptModels = (page: Page) =>
  page.evaluate(async () => {
    const kept = await (await caches.open('calm-lab-shipped')).keys();
    return kept
      .map(({ url }) => url.slice(url.indexOf('checkpoints')))
      .filter((path) => /safetensors$/.test(path));
  });

const isControlled = (page: Page) => page.evaluate(() => navigator.serviceWorker.controller !== null);

test('after one visit the page, the tutorial and the models that were opened work without a network', async ({
  page,
  context,
}) => {
  const host = await hostSite();
  const compare = `${host.address}#/compare?layout=small&expression=12+%2B+30`;
  const answer = page.getByRole('article', { name: /^B/ });
  await withoutWebGpu(page);
  await page.goto(compare);
  await expect(answer).toContainText('42');
  for (const model of ['A', 'B', 'AB'])
    await expect.poll(() => keptModels(page)).toContain(`checkpoints/small/${model}.safetensors`);
  expect(await keptModels(page)).not.toContain('checkpoints/roman/small/A.safetensors');
  await expect.poll(() => isControlled(page)).toBe(true);

  await host.close();
  await context.setOffline(true);
  await page.reload();
  await expect(answer).toContainText('42');
  await page.getByRole('link', { name: 'Tutorial' }).click();
  await expect(page).toHaveURL(/#\/tutorial/);
  await expect(heading(page)).toBeVisible();
  await page.getByRole('combobox', { name: 'Language' }).selectOption('한국어');
  await page.getByRole('navigation').getByRole('link', { name: '실험실' }).click();
  await expect(heading(page)).toBeVisible();
  await page.goto(`${host.address}?from=home`);
  await expect(heading(page)).toHaveText(/하나는 낱말을 압니다/);
});

test('a newer version is announced in every tab, and loaded in the one where a visitor takes it', async ({
  page,
  context,
}) => {
  let version = 1;
  const host = await hostSite({}, (path, content) =>
    path === 'sw.js' ? Buffer.concat([content, Buffer.from(`\n// ${version}`)]) : content,
  );
  await withoutWebGpu(page);
  await page.goto(host.address);
  await expect.poll(() => isControlled(page)).toBe(true);
  const other = await context.newPage();
  await withoutWebGpu(other);
  await other.goto(`${host.address}#/compare`);
  await expect(heading(other)).toBeVisible();
  await expect(notice(other)).toBeHidden();

  version = 2;
  await page.evaluate(() => {
    document.title = 'not loaded anew';
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await expect(notice(page)).toContainText('What you trained is kept.');
  await expect(notice(other)).toBeVisible();
  await notice(other).getByRole('button', { name: 'Load it' }).click();
  await expect(notice(other)).toBeHidden();
  await expect(heading(other)).toBeVisible();
  await expect(page).toHaveTitle('not loaded anew');
  await notice(page).getByRole('button', { name: 'Load it' }).click();
  await expect(page).toHaveTitle(/^CALM Lab: link/);
  await expect(notice(page)).toBeHidden();
  await host.close();
});

test('a browser that lets pages have no service worker shows the page without a word of it', async ({
  page,
}) => {
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', ({ message }) => said.push(message));
  await withoutWebGpu(page);
  await page.addInitScript(() => {
    ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException('no', 'SecurityError'));
  });
  await page.goto('./');
  await figureAnswers(page);
  await page.addInitScript(() => {
    Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
  });
  await page.reload();
  await figureAnswers(page);
  expect(said).toEqual([]);
});
