/** The compare page: its address, decoding step by step, and samples, with a fake worker. */
import { expect, type Page, test } from '@playwright/test';
import { openWithFakeLab } from './fakeLab.ts';
import { problemsOf } from './problems.ts';

const expression = (page: Page) => page.getByRole('combobox', { name: 'Expression' });
const tokensOf = (page: Page, model: string) =>
  page.getByRole('list', { name: `Tokens that ${model} generates` }).getByRole('listitem');
const answers = (page: Page) => page.getByRole('region', { name: 'The answers of all three' });
const sample = (page: Page) => page.getByRole('region', { name: 'Was it luck?' });
const unfold = (page: Page) => sample(page).getByText('Every sum and what was said').click();

test('a link shows the same thing to someone else', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openWithFakeLab(page, { path: '/compare' });
  await expression(page).fill('qxt + ovma');
  await expression(page).press('Enter');
  await page.getByText('Token by token', { exact: true }).click();
  await sample(page).getByRole('button', { name: 'Draw and ask' }).click();
  const drawn = await sample(page)
    .getByText(/drawn with seed/)
    .textContent();
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByText(/Copied. The link shows the same to anyone/)).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await expression(page).fill('12 + 30');
  await expression(page).press('Enter');
  await expect(page.getByText(/Copied. The link shows the same to anyone/)).toBeHidden();
  expect(link).toContain('#/compare?expression=qxt+%2B+ovma&decode=steps&layout=paper&sample=20');

  const other = await context.newPage();
  await openWithFakeLab(other, { path: new URL(link).hash.slice(1) });
  await expect(expression(other)).toHaveValue('qxt + ovma');
  await expect(other.getByText('0 of 6 tokens')).toBeVisible();
  await expect(sample(other).getByText(drawn ?? '')).toBeVisible();
  expect(other.url()).toBe(link);
});

test('the address follows the expression', async ({ page }) => {
  await openWithFakeLab(page, { path: '/compare' });
  await expect(expression(page)).toHaveValue(/^[a-z]+ [+-] /);
  await expect(page).toHaveURL(/#\/compare\?expression=[a-z]+\+/);
  const before = page.url();
  await page.getByRole('button', { name: 'Another' }).click();
  await expect(page).not.toHaveURL(before);
  await page.evaluate(() => {
    location.hash = '/compare?expression=12+%2B+30';
  });
  await expect(expression(page)).toHaveValue('12 + 30');
  await expect(answers(page).getByText('12 + 30 =')).toBeVisible();
});

test('the page decodes token by token, by button and by key', async ({ page }) => {
  await openWithFakeLab(page, { path: '/compare?expression=qxt+%2B+ovma&decode=steps' });
  await expect(page.getByText('0 of 6 tokens')).toBeVisible();
  await expect(tokensOf(page, 'A⊕B')).toHaveCount(0);
  await page.getByRole('button', { name: 'Next token' }).click();
  await page.keyboard.press('.');
  await expect(tokensOf(page, 'A⊕B')).toHaveCount(2);
  const composition = page.getByRole('article', { name: 'A⊕B our trained model' });
  await expect(composition.getByText('right', { exact: true })).toBeHidden();
  await expect(page.getByText(/right answer/i)).toHaveCount(0);
  await page.getByRole('button', { name: 'All', exact: true }).click();
  await expect(
    page.getByText(/^A: knows \d+ and \d+, cannot add them\. B: 38, wrong\. A⊕B: \d+, right\. The right/),
  ).toBeAttached();
  await expect(tokensOf(page, 'A⊕B')).toHaveCount(6);
  await expect(composition.getByText('right', { exact: true })).toBeVisible();
  await expression(page).fill('qxt - he + 99');
  await expression(page).press('Enter');
  await expect(page.getByText('0 of 6 tokens')).toBeVisible();
});

test('a tap shows the likeliest five tokens', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ hasTouch: true, baseURL: baseURL ?? '' });
  const page = await context.newPage();
  await openWithFakeLab(page, { path: '/compare?expression=qxt+%2B+ovma' });
  await page.getByLabel('Show tokens and probabilities').check();
  await tokensOf(page, 'A⊕B').first().getByRole('button').tap();
  await expect(page.getByRole('tooltip').getByRole('listitem')).toHaveCount(5);
  await context.close();
});

test('a sample shows right and wrong for each model, and leads to each expression', async ({ page }) => {
  await openWithFakeLab(page, { path: '/compare' });
  await sample(page).getByText('100', { exact: true }).click();
  await sample(page).getByRole('button', { name: 'Draw and ask' }).click();
  await unfold(page);
  await expect(sample(page).getByRole('row')).toHaveCount(101);
  await expect(sample(page).getByRole('definition')).toHaveText([
    '0 of 100 right',
    '0 of 100 right',
    '95 of 100 right',
  ]);
  const row = sample(page).getByRole('row').nth(1);
  await expect(row.getByRole('cell').nth(1)).toHaveText('no number');
  await expect(row.getByRole('cell').nth(2)).toHaveText('38, wrong');
  await expect(row.getByRole('cell').last()).toHaveText(/^\d+, right$/);
  const asked = (await row.getByRole('link').textContent()) ?? '';
  await row.getByRole('link').click();
  await expect(expression(page)).toHaveValue(asked);
  await expect(sample(page).getByRole('row')).toHaveCount(101);
});

test('over few keys an expression may be drawn twice', async ({ page }) => {
  const said = problemsOf(page);
  await openWithFakeLab(page, { path: '/compare?sample=100&seed=1', keys: 20 });
  await unfold(page);
  await expect(sample(page).getByRole('row')).toHaveCount(101);
  await sample(page).getByText('20', { exact: true }).click();
  await sample(page).getByRole('button', { name: 'Draw and ask' }).click();
  await unfold(page);
  await expect(sample(page).getByRole('row')).toHaveCount(21);
  expect(said).toEqual([]);
});

test('an address that can’t be shown opens the nearest that can, and reports the changes', async ({
  page,
}) => {
  const hostile = '<img src=x onerror=alert(1)>';
  const query = new URLSearchParams({
    expression: hostile,
    decode: 'never',
    layout: 'huge',
    sample: '1e9',
    seed: '-5',
    [hostile]: '1',
  });
  await openWithFakeLab(page, {
    path: `/compare?${query}`,
    problems: { [hostile]: { problem: 'unknown-character', detail: '<' } },
  });
  const notice = page.getByRole('alert').filter({ hasText: 'could not show everything in this link' });
  await expect(notice.getByRole('listitem')).toHaveText([
    'This page does not know “<img src=x onerror=alert…” and left it out.',
    '“decode” can’t be “never”; it is “once” now.',
    '“layout” can’t be “huge”; it is “paper” now.',
    '“sample” can’t be “1e9”; it is “100” now.',
    '“seed” can’t be “-5”; it is “0” now.',
  ]);
  await expect(page.getByText('do not understand “<”', { exact: false })).toBeVisible();
  await expect(sample(page).getByText('100 sums, drawn with seed 0.')).toBeVisible();
  await expect(page).toHaveURL(/&sample=100&seed=0$/);
  await notice.getByRole('button', { name: 'Dismiss' }).click();
  await expect(notice).toBeHidden();
});

test('a link to other models leaves alone the models that were trained here', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-write']);
  await openWithFakeLab(page);
  await page.getByRole('button', { name: 'One step of B' }).click();
  await expect(page.getByText(/^step 1 of /)).toBeVisible();
  await page.evaluate(() => {
    location.hash = '/compare?expression=12+%2B+30&layout=small';
  });
  await expect(page.getByText(/kept the ones that you trained here/)).toBeVisible();
  await expect(answers(page).getByText('12 + 30 =')).toBeVisible();
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByText(/with our trained models, not with those that you trained here/)).toBeVisible();
  await page.getByRole('link', { name: 'Lab', exact: true }).click();
  await expect(page.getByText(/^step 1 of /)).toBeVisible();
});

test('a link to the small layout loads its models', async ({ page }) => {
  await openWithFakeLab(page, { path: '/compare?expression=12+%2B+30&layout=small' });
  await expect(answers(page).getByText('12 + 30 =')).toBeVisible();
  const presets = await page.evaluate(() =>
    window.labCommands.flatMap((command) => (command.type === 'configure' ? [command.settings.preset] : [])),
  );
  expect(presets.at(-1)).toBe('small');
  await expect(page).toHaveURL(/layout=small/);
});

test('returning leaves settings alone that no link can name', async ({ page }) => {
  await openWithFakeLab(page);
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByLabel('Keys', { exact: true }).fill('500');
  await page.getByRole('button', { name: 'Apply' }).click();
  await page.getByRole('link', { name: 'Compare' }).click();
  await expect(page).toHaveURL(/expression=/);
  await page.getByRole('link', { name: 'Lab', exact: true }).click();
  await page.goBack();
  await expect(expression(page)).toBeVisible();
  await page.goForward();
  await expect(page.getByRole('list', { name: 'Settings' })).toContainText('500 keys');
});
