/** The check of this GPU on the page of kernels, with a fake worker in place of the one that checks. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import type { CheckEvent, CheckFinding } from '../src/check/messages.ts';
import { installTrials } from './fake/trials.ts';
import { openWithFakeLab } from './fakeLab.ts';
import { problemsOf } from './problems.ts';

const section = (page: Page) => page.getByRole('region', { name: 'Check this GPU' });
const start = (page: Page) => section(page).getByRole('button', { name: 'Check this GPU' });
const table = (page: Page) =>
  section(page).getByRole('table', { name: 'Largest errors, relative to the largest value' });

const ADAPTER = {
  name: 'Made-up adapter',
  software: true,
  features: ['timestamp-query'],
  limits: { maxBufferSize: 268435456 },
};
const finding = (of: CheckFinding['of'], error: number | null, ...kernels: string[]): CheckFinding => ({
  of,
  error,
  most: 1e-5,
  kernels,
});
const OPENED: CheckEvent = { type: 'opened', adapter: ADAPTER, cases: 3 };
const RIGHT: CheckEvent[] = [
  {
    type: 'checked',
    op: 'linear',
    name: 'one token',
    findings: [finding('value', 2.3e-7, 'linear/multiply'), finding('gradient', 0, 'linear/weightGradient')],
  },
  { type: 'checked', op: 'optimiser', name: 'three steps', findings: [finding('weights', 1e-6)] },
  { type: 'checked', op: 'AB', name: 'a whole step', findings: [finding('value', 4e-8)] },
];
const WRONG: CheckEvent = {
  type: 'checked',
  op: 'attention',
  name: 'four sequences',
  findings: [finding('value', null, 'attention/forward'), finding('gradient', 0.25, 'attention/keyGradient')],
};

async function open(page: Page): Promise<void> {
  await openWithFakeLab(page, { path: '/kernels', more: [installTrials] });
}

/** Has the worker say something. */
const say = (page: Page, ...events: CheckEvent[]) =>
  page.evaluate((all) => {
    for (const event of all) window.emitTrialEvent(event);
  }, events);

const checks = (page: Page) => page.evaluate(() => window.trials);

test('a GPU that computes rightly passes, in words and with its largest errors', async ({ page }) => {
  const said = problemsOf(page);
  await open(page);
  expect(await checks(page)).toEqual({ started: 0, ended: 0 });
  await start(page).click();
  await expect(section(page).getByText('Opening the GPU…')).toBeVisible();
  await say(page, OPENED, { type: 'begun', op: 'linear', name: 'one token' });
  await expect(section(page).getByText('0 of 3 cases checked')).toBeVisible();
  await expect(section(page).getByText('linear, one token')).toBeVisible();
  await say(page, ...RIGHT, { type: 'done' });
  await expect(section(page).getByRole('status').filter({ hasText: 'right' })).toHaveText(
    'Everything is right on Made-up adapter: all 3 cases pass.',
  );
  await expect(table(page).getByRole('row', { name: /matrix product/ })).toContainText('2.3e-7');
  await expect(table(page).getByRole('row', { name: /a whole step of A⊕B/ })).toContainText('passes');
  expect(await checks(page)).toEqual({ started: 1, ended: 1 });
  await section(page).getByRole('button', { name: 'Check again' }).click();
  await expect(table(page)).toHaveCount(0);
  expect((await checks(page)).started).toBe(2);
  expect(said).toEqual([]);
});

test('a kernel that computes wrongly is named while the check goes on, and the report says all', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page);
  await start(page).click();
  await say(page, OPENED, ...RIGHT.slice(0, 1), WRONG);
  const alert = section(page).getByRole('alert');
  await expect(alert).toContainText('Something is wrong on Made-up adapter: 1 of 2 cases fails.');
  await expect(alert).toContainText(
    'These kernels compute something else than they should: attention/forward, attention/keyGradient.',
  );
  await say(page, { type: 'complained', message: 'a made-up complaint' }, { type: 'done' });
  await expect(section(page).getByText('The GPU reported an error besides.')).toBeVisible();
  const row = table(page).getByRole('row', { name: /attention/ });
  await expect(row).toContainText('not a number');
  await expect(row).toContainText('1 fails');
  await section(page).getByText('The report, in English').click();
  await section(page).getByRole('button', { name: 'Copy the report' }).click();
  await expect(section(page).getByText('Copied.')).toBeVisible();
  const report = await page.evaluate(() => navigator.clipboard.readText());
  for (const part of [
    'Result: 1 of 2 fail.',
    '- attention/forward',
    'attention, four sequences: value off by no number (at most 1.0e-5), written by attention/forward',
    'a made-up complaint',
    'Adapter: Made-up adapter',
    'maxBufferSize: 268435456',
    'Browser: Mozilla',
  ]) {
    expect(report).toContain(part);
  }
});

test('a check is stopped at once, goes on while another page is read, and says how it ended', async ({
  page,
}) => {
  await open(page);
  await start(page).click();
  await say(page, OPENED, ...RIGHT.slice(0, 2));
  await page.getByRole('banner').getByRole('link', { name: 'Compare' }).click();
  await say(page, ...RIGHT.slice(2));
  await page.getByRole('banner').getByRole('link', { name: 'Kernels' }).click();
  await expect(section(page).getByText('3 of 3 cases checked')).toBeVisible();
  await section(page).getByRole('button', { name: 'Stop the check' }).click();
  await expect(section(page).getByText('You stopped the check.')).toBeVisible();
  await expect(
    section(page).getByText('The check ran 3 of 3 cases before that, and all of them passed.'),
  ).toBeVisible();
  expect(await checks(page)).toEqual({ started: 1, ended: 1 });
});

const ENDS: [how: string, event: CheckEvent, says: string][] = [
  ['a device that is lost', { type: 'lost', message: 'the made-up driver' }, 'The browser took the GPU away'],
  ['no device', { type: 'unavailable', message: 'no made-up device' }, 'The check could not use your GPU.'],
];
for (const [how, event, says] of ENDS) {
  test(`${how} ends the check in words, and it can be tried again`, async ({ page }) => {
    await open(page);
    await start(page).click();
    await say(page, OPENED, RIGHT[0], event);
    const alert = section(page).getByRole('alert');
    await expect(alert).toContainText(says);
    await alert.getByText('For experts').click();
    await expect(alert.getByText(/made-up (driver|device)/)).toBeVisible();
    await section(page).getByRole('button', { name: 'Check again' }).click();
    await expect(alert).toHaveCount(0);
  });
}

test('a GPU that falls silent ends the check, and a hidden page is mentioned', async ({ page }) => {
  await page.clock.install();
  await open(page);
  await start(page).click();
  await say(page, OPENED);
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await page.clock.runFor(190_000);
  await expect(section(page).getByRole('alert')).toContainText(
    'Nothing was heard from the GPU for a long time',
  );
  await expect(section(page).getByText('This page was hidden for a part of the check.')).toBeVisible();
});

test('a message that makes no sense ends the check', async ({ page }) => {
  await open(page);
  await start(page).click();
  await page.evaluate(() => window.emitTrialEvent(JSON.parse('{"type":"checked","op":"unheard of"}')));
  await expect(section(page).getByRole('alert')).toContainText('The check could not use your GPU.');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the ${colorScheme} theme, and nothing sticks out of a telephone`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await open(page);
    await start(page).click();
    await say(page, OPENED, ...RIGHT, WRONG, { type: 'lost', message: 'gone' });
    await section(page).locator('summary').last().click();
    expect(
      (await new AxeBuilder({ page }).include('section[aria-labelledby=check]').analyze()).violations,
    ).toEqual([]);
    for (const language of ['한국어', '中文', 'English']) {
      await page.getByRole('combobox', { name: /Language|언어|语言/ }).selectOption(language);
      for (const width of [320, 390, 768, 1440]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      }
    }
  });
}
