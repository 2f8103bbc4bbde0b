/** The built site below a sub-path of a plain host, under a policy that allows nothing but its own origin. */
import { readFileSync } from 'node:fs';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { openWithFakeLab } from './fakeLab.ts';
import { goTo, weightsLoaded } from './labPage.ts';
import { withoutWebGpu } from './noWebGpu.ts';
import { PATHS } from './paths.ts';
import { problemsOf } from './problems.ts';
import { save } from './saving.ts';
import { hostSite } from './staticHost.ts';

/** The policy of the built page. */
const policy = (): string => {
  const [, content] =
    /Content-Security-Policy" content="([^"]+)"/.exec(readFileSync('dist/index.html', 'utf8')) ?? [];
  return content ?? '';
};

/** Collects what a context asks of other origins than that of an address. */
function requestsElsewhere(context: BrowserContext, address: string): string[] {
  const elsewhere: string[] = [];
  context.on('request', (request) => {
    const url = request.url();
    if (!/^(data|blob):/.test(url) && new URL(url).origin !== new URL(address).origin) elsewhere.push(url);
  });
  return elsewhere;
}

/** Has a page report in its console what its policy forbade, of which some is forbidden without another word. */
const reportViolations = (page: Page) =>
  page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
      console.error(`The policy forbids: ${violatedDirective} ${blockedURI} ${sample}`),
    );
  });

test('the policy allows neither eval, nor inline scripts but by hash, nor another origin', () => {
  const directives = policy().split('; ');
  expect(directives).toContain("default-src 'none'");
  expect(directives.find((directive) => directive.startsWith('script-src'))).toMatch(
    /^script-src 'self'( 'sha256-[\w+/]+=')+$/,
  );
  expect(policy()).not.toMatch(/unsafe|https?:|\*/);
});

test('every page opens below a sub-path, asks nothing of another origin, and breaks no policy', async ({
  page,
  context,
}) => {
  const host = await hostSite();
  const elsewhere = requestsElsewhere(context, host.address);
  const said = problemsOf(page);
  await reportViolations(page);
  await openWithFakeLab(page, { path: '/nowhere', address: host.address });
  for (const path of PATHS) {
    await goTo(page, path);
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('There is no such page');
    await page.waitForLoadState('networkidle');
    await expect(page.locator('main [aria-busy=true]')).toHaveCount(0);
    expect(said, path).toEqual([]);
  }
  expect(elsewhere).toEqual([]);
  await host.close();
});

test('figures are saved, and the theme and the language are changed, under the policy', async ({
  page,
  context,
}) => {
  const host = await hostSite();
  const elsewhere = requestsElsewhere(context, host.address);
  const said = problemsOf(page);
  await reportViolations(page);
  await openWithFakeLab(page, { address: host.address });
  await weightsLoaded(page);
  await page.getByRole('switch', { name: 'Dark theme' }).click();
  expect((await save(page, 'All keys, A⊕B: table and files', 'Save as PNG')).content).toContain('PNG');
  await page.getByRole('combobox', { name: 'Language' }).selectOption('中文');
  await expect(page.getByRole('combobox', { name: '语言' })).toBeVisible();
  expect(said).toEqual([]);
  expect(elsewhere).toEqual([]);
  await host.close();
});

for (const hasGpu of [true, false]) {
  test(`the models answer ${hasGpu ? 'on WebGPU' : 'on the CPU'} where the host sends the policy with every file`, async ({
    page,
    context,
  }) => {
    // A worker obeys the policy of its own file; tfjs's is WebAssembly.
    const sent = policy().replace("'self'", "'self' 'wasm-unsafe-eval'");
    const host = await hostSite({ 'Content-Security-Policy': sent });
    const elsewhere = requestsElsewhere(context, host.address);
    const said = problemsOf(page);
    await reportViolations(page);
    if (!hasGpu) await withoutWebGpu(page);
    await page.goto(`${host.address}#/compare?layout=small&expression=12+%2B+30`);
    await expect(page.getByRole('article', { name: /^B/ })).toContainText('42');
    if (!hasGpu) await expect(page.getByText('(tfjs-wasm)')).toBeVisible();
    expect(said).toEqual([]);
    expect(elsewhere).toEqual([]);
    await host.close();
  });
}
