/** The results page: the paper's numbers and ours, the origin of ours, and its text if there are none. */
import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import type { RunRecord } from '../src/results/record.ts';
import { openWithFakeLab } from './fakeLab.ts';
import { save, savedLikeOnScreen } from './saving.ts';

const FILE = JSON.parse(readFileSync('public/results/runs.json', 'utf8')) as {
  format: string;
  runs: RunRecord[];
};

/**
 * Returns the first published record of the paper's layout, under another name and seed, with so many right on held-out
 * keys.
 */
function record(name: string, seed: number, heldOut: number): RunRecord {
  const [first] = FILE.runs.filter((run) => run.name === 'paper');
  const right = { ...first.right, heldOut: { A: 0, B: 0, AB: heldOut } };
  return { ...first, name, seed, right, settings: { ...first.settings, seed } };
}

const nobody = { A: 0, A2: 0, B: 0, AB: 0 };
const RUNS: RunRecord[] = [
  ...[950, 960, 970, 980, 990].map((right, seed) => ({
    ...record('paper', seed, right),
    ideas: { routing: 0, averageOutputs: 3, averageWeights: 0 },
  })),
  record('paper-lora', 0, 11),
  record('paper-share-5', 0, 640),
  {
    ...record('paper-two-later-40', 0, 900),
    parts: { first: nobody, second: nobody, mixed: { ...nobody, AB: 948 } },
  },
];

async function openResults(page: Page, runs: readonly RunRecord[], path = '/results') {
  await page.route('**/results/runs.json', (route) => route.fulfill({ json: { ...FILE, runs } }));
  await openWithFakeLab(page, { path });
  await expect(page).toHaveTitle('Results · CALM Lab');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Results');
}

const tableOne = (page: Page) =>
  page
    .getByRole('region', { name: /^Table 1/ })
    .getByRole('table')
    .first();
const tableFive = (page: Page) =>
  page
    .getByRole('region', { name: /^Table 5/ })
    .getByRole('table')
    .first();
const heldOut = (page: Page) =>
  tableOne(page)
    .getByRole('row', { name: /held-out keys/ })
    .first();

test('a number is the mean over seeds with its interval, and opens by keyboard to show the runs', async ({
  page,
}) => {
  await openResults(page, RUNS);
  const cell = heldOut(page).getByRole('cell').last();
  await expect(cell).toHaveText('97.0 ± 2.0paper 84.3');
  await expect(page.getByText('Mean over 5 seeds').last()).toBeVisible();
  await expect(page.getByText(/Chance on held-out keys is 1\.\d\s%/)).toBeVisible();

  const figure = cell.getByRole('button');
  await figure.focus();
  await page.keyboard.press('Enter');
  await expect(figure).toHaveAttribute('aria-expanded', 'true');
  const runs = page.getByRole('table', { name: /The runs behind KV-arithmetic, held-out keys, A⊕B/ });
  await expect(runs.getByRole('row')).toHaveCount(6);
  await expect(runs.getByRole('row').nth(3)).toContainText('97.0\u202f%970 of 1,000');
  await expect(runs.getByRole('row').nth(3)).toContainText('swiftshader');
  await expect(runs.getByRole('link', { name: 'Open the settings of seed 2 in the lab' })).toHaveAttribute(
    'href',
    /^#\/lab\?preset=paper&seed=2\b/,
  );
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: /^The runs behind/ })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('region', { name: /^The runs behind/ })).toBeFocused(); // it may scroll
  await page.keyboard.press('Tab');
  await expect(runs.getByRole('link').first()).toBeFocused();
  await figure.press('Enter');
  await expect(runs).toBeHidden();
});

test('a failed PNG is reported beside the picture', async ({ page }) => {
  await openResults(page, RUNS);
  await page.evaluate(() => {
    HTMLCanvasElement.prototype.toBlob = (done) => done(null);
  });
  await page.getByRole('button', { name: /^Held-out accuracy over the share/ }).click();
  await page.getByRole('button', { name: 'Save as PNG' }).click();
  const alert = page.getByRole('alert').filter({ hasText: 'could not turn the figure into a PNG' });
  await expect(alert).toBeInViewport();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await alert.getByRole('button', { name: 'Dismiss' }).click();
  await expect(alert).toBeHidden();
});

test('a missing run is marked as such; a single seed has no interval', async ({ page }) => {
  await openResults(page, RUNS);
  await expect(
    tableFive(page)
      .getByRole('row', { name: /^LoRA on B/ })
      .getByRole('button')
      .first(),
  ).toHaveText('1.1');
  await expect(tableFive(page).getByRole('row', { name: /^Random A/ })).toContainText('not run');
  await expect(tableFive(page).getByRole('row', { name: /^Averaged outputs/ })).toContainText('0.3 ± 0.0');
  await expect(
    page.getByRole('img', {
      name: /over the share of keys .*: 5\s% of the keys: 64\.0; 20\s% of the keys: 97\.0 ± 2\.0$/,
    }),
  ).toBeVisible();

  await page.locator('summary').filter({ hasText: 'over the number of keys' }).click();
  const keys = await save(page, /^over the number of keys/, 'Save as CSV');
  expect(keys.content).toContain('KV-Substitution, A alone');
  await page.getByText('Operands', { exact: true }).click();
  await expect(
    page
      .getByRole('region', { name: 'Operands' })
      .getByRole('columnheader', { name: 'numeric arithmetic, B alone' }),
  ).toBeVisible();
  await page.getByText('Two augmenting models', { exact: true }).click();
  const two = page
    .getByRole('region', { name: 'Two augmenting models' })
    .getByRole('row', { name: /added later, 40/ });
  await expect(two.getByRole('button').nth(2)).toHaveText('94.8');

  await openResults(page, []);
  await page.reload();
  await expect(heldOut(page)).toContainText('not run');
  await expect(page.getByRole('img', { name: /Not run yet/ })).toHaveCount(3);
});

test('tables and charts are saved, with intervals', async ({ page }) => {
  await openResults(page, RUNS);
  const one = await save(page, /^Table 1/, 'Save as CSV');
  expect(one.name).toBe('calm-results-table1-paper.csv');
  expect(one.content).toMatch(/"KV-arithmetic, held-out keys",0,0,0,0,0\.97,0\.0196\d+,5,0\.007,0,0\.843/);
  const five = (await save(page, /^Table 5/, 'Save as CSV')).content.split('\r\n');
  expect(five.find((row) => row.startsWith('LoRA on B,'))).toMatch(/^LoRA on B,0\.011,,.*,1,\d+,59\.2,82,/);
  expect(five.find((row) => row.startsWith('Averaged outputs,'))).toMatch(/^Averaged outputs,0\.003,0,,,/);
  const chart = /^Held-out accuracy over the share/;
  const points = (await save(page, chart, 'Save as CSV')).content.trimEnd().split('\r\n');
  expect(points).toHaveLength(3);
  expect(points[1]).toMatch(/^0\.05,0\.64,,/);
  const svg = await save(page, chart, 'Save as SVG');
  expect(svg.name).toBe('calm-results-curve-share-paper.svg');
  for (const part of ['<circle', 'share of keys, per cent', 'Paper’s layout', 'stroke-dasharray']) {
    expect(Buffer.from(svg.content, 'latin1').toString()).toContain(part);
  }
  await page.getByText('Two augmenting models', { exact: true }).click();
  const two = await save(page, /^Two augmenting models/, 'Save as CSV');
  expect(two.content).toContain('0.948');
});

test('a chart can be read as a table, with intervals', async ({ page }) => {
  await openResults(page, RUNS);
  await page.getByRole('button', { name: /^Held-out accuracy over the share/ }).click();
  await page.getByRole('button', { name: 'Show as a table' }).click();
  const points = page.getByRole('region', { name: /^Held-out accuracy over the share/ }).getByRole('table');
  await expect(points.getByRole('row').nth(1)).toContainText('5\u202f% of the keys64.0');
  await expect(points.getByRole('row').nth(2)).toContainText('20\u202f% of the keys97.0 ± 2.0');
  await expect(page.getByRole('img', { name: /^Held-out accuracy over the share/ })).toBeHidden();
  await page.getByRole('button', { name: /^Held-out accuracy over the share/ }).click();
  await expect(page.getByRole('button', { name: 'Save as SVG' })).toBeHidden();
  await page.getByRole('button', { name: 'Show as a table' }).click();
  await expect(page.getByRole('img', { name: /^Held-out accuracy over the share/ })).toBeVisible();
});

const headline = (page: Page) => page.getByRole('region', { name: /^With CALM/ });

test('the results begin with a summary, as bars, as a table, and as files', async ({ page }) => {
  await openResults(page, [
    ...RUNS,
    {
      ...record('paper-fineTuned', 0, 0),
      right: { ...record('paper', 0, 0).right, heldOut: nobody, numeric: { ...nobody, AB: 603 } },
    },
  ]);
  await expect(headline(page).getByRole('heading')).toHaveText(
    'With CALM, 97.0\u202f% of the sums over held-out keys are right. No other here gets more than 1.1\u202f%.',
  );
  await expect(headline(page).getByText(/fine-tuned B falls to 60\.3/)).toBeVisible();
  const bars = headline(page).getByRole('table');
  await expect(bars.getByRole('row', { name: /^A⊕B, CALM/ })).toContainText('97.0\u202f% ± 2.0');
  await expect(bars.getByRole('row', { name: /^B with LoRA/ })).toContainText('1.1\u202f%');
  await expect(bars.getByRole('row', { name: /^B further trained/ })).toContainText('not run');
  const svg = await save(page, /^Held-out keys and plain sums/, 'Save as SVG');
  expect(svg.name).toBe('calm-results-headline-paper.svg');
  for (const part of ['<svg', 'B fine-tuned', '60.3']) expect(svg.content).toContain(part);
  await savedLikeOnScreen(page, /^Held-out keys and plain sums/, bars);
  const csv = await save(page, /^Held-out keys and plain sums/, 'Save as CSV');
  expect(csv.content).toContain('B fine-tuned,0,,0.603,');
  await page.getByRole('button', { name: /^Held-out keys and plain sums/ }).click();
  await page.getByRole('button', { name: 'Show as a table' }).click();
  await expect(bars.getByRole('row', { name: /^A⊕B, CALM/ })).toContainText('97.0 ± 2.0');
  await expect(page.getByRole('region', { name: 'Did it learn the keys by heart?' })).toContainText(
    /never seen, 97\.0/,
  );
});

test('one press shows the paper’s own tasks', async ({ page }) => {
  await openResults(page, RUNS);
  const tasks = tableFive(page).getByRole('columnheader', { name: 'HumanEval' });
  await expect(tasks).toBeHidden();
  await page.getByRole('button', { name: 'Show the paper’s figures' }).click();
  await expect(tasks).toBeVisible();
  await expect(tableFive(page).getByRole('row', { name: /^CALM/ })).toContainText('22.5');
  await page.getByRole('button', { name: 'Hide the paper’s figures' }).click();
  await expect(tasks).toBeHidden();
});

test('the runs behind a number are saved, and mixed versions are marked', async ({ page }) => {
  const [first, second, ...others] = RUNS;
  const { A, B, AB } = first.stages;
  if (!A || !B || !AB) throw new Error('the published run of the paper’s layout lacks a stage');
  const made = (run: RunRecord, version: string): RunRecord => ({
    ...run,
    version: '1.0.0',
    stages: { A: { ...A, version: '1.0.0' }, B: { ...B, version: '1.0.0' }, AB: { ...AB, version } },
  });
  await openResults(page, [
    made(first, '9.9.9'),
    made(second, '1.0.0'),
    ...others.map((run) => made(run, '1.0.0')),
  ]);
  await heldOut(page).getByRole('button').last().click();
  const runs = page.getByRole('table', { name: /^The runs behind/ });
  await expect(runs.getByRole('row').nth(1)).toContainText('A⊕B trained by 9.9.9');
  await expect(runs.getByRole('row').nth(2)).not.toContainText('trained by');
  await expect(page.getByText('2 versions of the code made these runs.')).toBeVisible();
  const { name, content } = await save(page, /^The runs behind/, 'Save as CSV');
  expect(name).toBe('calm-results-runs-paper-heldOut-AB.csv');
  const rows = content.trimEnd().split('\r\n');
  expect(rows).toHaveLength(6);
  expect(rows[1]).toMatch(/^0,950,1000,0\.95,.*,9\.9\.9$/);
});

test('the address contains the layout', async ({ page }) => {
  await openResults(page, RUNS);
  await page.getByText('Small, quick').click();
  await expect(page).toHaveURL(/#\/results\?layout=small$/);
  await expect(heldOut(page)).toContainText('not run');
  await page.reload();
  await expect(page.getByRole('radio', { name: 'Small, quick' })).toBeChecked();
  await page.goBack();
  await expect(page.getByRole('radio', { name: 'Paper’s layout' })).toBeChecked();
  await expect(heldOut(page)).not.toContainText('not run');
});

test('without a layout in the address the one with the most measurements is shown', async ({ page }) => {
  const small = Array.from({ length: 2 * RUNS.length }, (_, seed) => record('small', seed, 980));
  await openResults(page, [...RUNS, ...small]);
  await expect(page.getByRole('radio', { name: 'Small, quick' })).toBeChecked();
  await expect(heldOut(page)).toContainText('98.0');
});

test('a failure to fetch results is reported, and fetching tried again', async ({ page }) => {
  let answer: { status: number; body: string } = { status: 404, body: '' };
  await page.route('**/results/runs.json', (route) => route.fulfill(answer));
  await openWithFakeLab(page, { path: '/results' });
  await expect(page.getByRole('alert')).toContainText('could not load the results');
  answer = { status: 200, body: '{"format":"of the future"}' };
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('alert')).toContainText('can’t be read');
  answer = { status: 200, body: JSON.stringify({ ...FILE, runs: RUNS }) };
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(heldOut(page)).toContainText('97.0');
  await expect(page.getByRole('alert')).toBeHidden();
});

test('the published file can be read', async ({ page }) => {
  await openWithFakeLab(page, { path: '/results' });
  await expect(heldOut(page).getByRole('button').last()).toHaveText(/^9\d\.\d/);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the ${colorScheme} theme`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await openResults(page, RUNS);
    await page.getByRole('button', { name: /^Held-out accuracy over the share/ }).click();
    await page.getByRole('button', { name: 'Show as a table' }).click();
    await heldOut(page).getByRole('button').last().click();
    await tableFive(page).getByRole('button').first().click();
    for (const summary of await page.locator('summary').all()) await summary.click();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });
}

for (const width of [360, 768, 3840]) {
  test(`at ${width} pixels nothing sticks out, in Korean either`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await openResults(page, RUNS);
    await heldOut(page).getByRole('button').last().click();
    for (const summary of await page.locator('summary').all()) await summary.click();
    for (const language of ['한국어', 'English']) {
      await page.getByRole('combobox', { name: /Language|언어/ }).selectOption(language);
      await expect(
        page.getByRole('combobox', { name: language === 'English' ? 'Language' : '언어' }),
      ).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
  });
}
