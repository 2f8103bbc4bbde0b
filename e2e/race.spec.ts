/** The race against TensorFlow.js on the page of kernels, with a fake worker in place of the one that races. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import type { RaceEvent } from '../src/race/messages.ts';
import { installTrials } from './fake/trials.ts';
import { openWithFakeLab } from './fakeLab.ts';
import { withoutWebGpu } from './noWebGpu.ts';
import { problemsOf } from './problems.ts';

const section = (page: Page) => page.getByRole('region', { name: 'Race against TensorFlow.js' });
const start = (page: Page) => section(page).getByRole('button', { name: 'Start the race' });
const status = (page: Page) => section(page).getByRole('status').first();
const table = (page: Page, adapter = 'Made-up adapter') =>
  section(page).getByRole('table', { name: `Training steps a second on ${adapter}` });
const chart = (page: Page, model: string) =>
  section(page).getByRole('img', { name: new RegExp(`^Training steps a second of ${model}, by width`) });

const OPENED: RaceEvent[] = [
  { type: 'opened', adapter: 'Made-up adapter', rows: null },
  { type: 'ceiling', ceiling: { gflops: 640, dispatchMicroseconds: 1.5, copyGigabytes: 100 } },
];
const raced = (phase: 'A' | 'B' | 'AB', width: 64 | 128, ours: number, tfjs: number): RaceEvent => ({
  type: 'raced',
  point: { phase, width, ours, tfjs, operations: 1.6 },
});

const open = (page: Page, query = '') =>
  openWithFakeLab(page, { path: `/kernels${query}`, more: [installTrials] });

/** Has the worker say something. */
const say = (page: Page, ...events: RaceEvent[]) =>
  page.evaluate((all) => {
    for (const event of all) window.emitTrialEvent(event);
  }, events);

test('charts grow while the race runs, and a link carries the figures', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const said = problemsOf(page);
  await open(page);
  expect(await page.evaluate(() => window.trials)).toEqual({ started: 0, ended: 0 });
  await start(page).click();
  await expect(status(page)).toHaveText('Measuring what your GPU can do at best…');
  await say(page, ...OPENED, { type: 'building', phase: 'A', width: 64 });
  await expect(status(page)).toHaveText('Compiling A of width 64…');
  await expect(section(page).getByText('At best it multiplies matrices at 640 GFLOP/s')).toBeVisible();
  await expect(chart(page, 'A')).toHaveAccessibleName(/No figures$/);
  await say(page, raced('A', 64, 200, 10), raced('B', 64, 120, 4));
  await expect(status(page)).toHaveText('Racing with B of width 64…');
  await expect(section(page).getByRole('progressbar')).toHaveAttribute('value', '1');
  await expect(chart(page, 'A')).toHaveAccessibleName(/width 64: 200 to 10$/);
  await expect(table(page).getByRole('row')).toHaveCount(3);
  await expect(table(page).getByRole('row', { name: /^B/ })).toContainText('30 ×');
  await expect(table(page).getByRole('row', { name: /^B/ })).toContainText(/30\s%/);
  await say(page, {
    type: 'ceiling',
    ceiling: { gflops: 960, dispatchMicroseconds: 1.5, copyGigabytes: 100 },
  });
  await expect(table(page).getByRole('row', { name: /^B/ })).toContainText(/20\s%/);
  await say(page, { type: 'done' });
  await expect(status(page)).toHaveText('The race is over.');
  expect(await page.evaluate(() => window.trials)).toEqual({ started: 1, ended: 1 });
  await section(page).getByRole('button', { name: 'Copy a link to these figures' }).click();
  await expect(section(page).getByText('Copied.')).toBeVisible();
  const link = new URL(await page.evaluate(() => navigator.clipboard.readText()));
  await open(page, link.hash.replace('#/kernels', ''));
  await page.reload();
  await expect(
    section(page).getByText('These figures come from a link. They were not measured in this visit.'),
  ).toBeVisible();
  await expect(table(page).getByRole('row', { name: /^A/ })).toContainText('200');
  expect(said).toEqual([]);
});

test('a race ends when its three minutes are up, and keeps its figures', async ({ page }) => {
  await page.clock.install();
  await open(page);
  await start(page).click();
  await say(page, ...OPENED, raced('A', 64, 200, 10), { type: 'building', phase: 'B', width: 64 });
  await page.clock.runFor(181_000);
  await expect(status(page)).toHaveText('The time is up. The figures so far stand.');
  await expect(table(page).getByRole('row')).toHaveCount(2);
  expect(await page.evaluate(() => window.trials.ended)).toBe(1);
});

test('a race is stopped at once, and a hidden page ends it', async ({ page }) => {
  await open(page);
  await start(page).click();
  await say(page, ...OPENED, raced('A', 64, 200, 10));
  await section(page).getByRole('button', { name: 'Stop the race' }).click();
  await expect(status(page)).toHaveText('You stopped the race. The figures so far stand.');
  await expect(table(page).getByRole('row')).toHaveCount(2);
  await section(page).getByRole('button', { name: 'Race again' }).click();
  await say(page, ...OPENED);
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  const alert = section(page).getByRole('alert');
  await expect(alert).toContainText('The race ended because this page was hidden');
  await expect(alert).toContainText('There are no figures yet.');
  await say(page, raced('A', 64, 1, 10));
  await expect(table(page)).toHaveCount(0);
  expect(await page.evaluate(() => window.trials.ended)).toBe(2);
});

test('a lost device and models that are too large are said', async ({ page }) => {
  await open(page);
  await start(page).click();
  await say(page, ...OPENED, { type: 'failed', phase: 'AB', width: 512, message: 'a made-up limit' });
  await expect(section(page).getByRole('alert')).toContainText('A⊕B of width 512 could not race here.');
  await say(page, { type: 'lost', message: 'a made-up driver' });
  const lost = section(page).getByRole('alert').filter({ hasText: 'The browser took the GPU away' });
  await lost.getByText('For experts').click();
  await expect(lost.getByText('a made-up driver')).toBeVisible();
  await section(page).getByRole('button', { name: 'Race again' }).click();
  await expect(lost).toHaveCount(0);
});

test('no race begins while a model is trained or the GPU is checked', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Check this GPU' }).click();
  await expect(start(page)).toBeDisabled();
  await expect(section(page).getByText('Wait for the check')).toBeVisible();
  await page.getByRole('button', { name: 'Stop the check' }).click();
  await expect(start(page)).toBeEnabled();
  await page.evaluate(() =>
    window.emitLabEvent({
      type: 'phase',
      stage: 'B',
      status: 'training',
      source: 'trained',
      step: 1,
      steps: 9,
    }),
  );
  await expect(start(page)).toBeDisabled();
  await expect(section(page).getByText('Pause the training first')).toBeVisible();
});

test('a link with a figure that is no number says what it lacks, and shows the rest without WebGPU', async ({
  page,
}) => {
  await withoutWebGpu(page);
  await page.goto(
    './#/kernels?race=1&adapter=Some+GPU&rows=8&ceiling=fast-1-2&A=64-fast-2-0.1_128-20-2-0.1&B=64-30-2-0.1',
  );
  await expect(section(page).getByRole('alert')).toContainText(
    'These parts of it could not be read: what the GPU can do at best, figures of A.',
  );
  await expect(section(page).getByText('Measured on Some GPU.')).toBeVisible();
  await expect(section(page).getByText('the batches have 8 rows only')).toBeVisible();
  await expect(table(page, 'Some GPU').getByRole('row')).toHaveCount(3);
  await expect(start(page)).toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the ${colorScheme} theme, and nothing sticks out of a telephone`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await open(page);
    await start(page).click();
    await say(page, ...OPENED, raced('A', 64, 200, 10), raced('A', 128, 90, 3), raced('AB', 64, 60, 1));
    await say(
      page,
      { type: 'failed', phase: 'B', width: 512, message: 'no' },
      { type: 'lost', message: 'x' },
    );
    const found = await new AxeBuilder({ page }).include('section[aria-labelledby=race]').analyze();
    expect(found.violations).toEqual([]);
    for (const language of ['한국어', '中文', 'English']) {
      await page.getByRole('combobox', { name: /Language|언어|语言/ }).selectOption(language);
      for (const width of [320, 390, 768, 1440]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      }
    }
  });
}
