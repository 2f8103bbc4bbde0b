/** The training of shipped weights, in the charts, labelled as a recording, with a fake worker. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { openWithFakeLab } from './fakeLab.ts';
import { panel } from './labPage.ts';
import { save } from './saving.ts';
import { modelsLoaded, open, task } from './tutorialPage.ts';

const NOTE =
  /^The dashed line is a recording of the training of these weights \(.+, \d{4}-\d\d-\d\d, seed 0\)\./;
const SOURCE = String.raw`\(.+, \d{4}-\d\d-\d\d, seed 0(, means of \d+ steps)?\)`;

/** Reads a file with more than ASCII, which begins with the mark that spreadsheets want. */
const csvOf = async (page: Page, menu: string) => {
  const { content } = await save(page, menu, 'Save as CSV');
  return Buffer.from(content, 'latin1')
    .toString('utf8')
    .replace(/^\ufeff/, '');
};

test('shipped weights show the curves of their training as a recording, until one trains them', async ({
  page,
}) => {
  await openWithFakeLab(page);
  for (const model of ['A', 'B', 'A⊕B']) {
    await expect(panel(page, model).getByText(NOTE)).toBeVisible();
    await expect(panel(page, model).getByText('no curve yet')).toHaveCount(0);
  }
  const A = panel(page, 'A');
  await expect(
    A.getByRole('img', { name: /^Loss of A\. This is a recording, and not measured now: / }),
  ).toBeVisible();
  await expect(
    A.getByRole('img', {
      name: /^Accuracy of A\. substitution: .* This is a recording, and not measured now: /,
    }),
  ).toBeVisible();
  await A.getByRole('button', { name: 'Train A from nothing' }).click();
  await expect(A.getByText(/step [1-5]\d\d of \d+/)).toBeVisible();
  await A.getByRole('button', { name: 'Pause A' }).click();
  await expect(A.getByText(NOTE)).toHaveCount(0);
  await expect(A.getByRole('img', { name: 'Loss of A. One value a step.' })).toBeVisible();
  const own = await save(page, 'Loss, A: table and files', 'Save as CSV');
  expect(own.content.split('\r\n').slice(0, 2)).toEqual(['step,Loss', expect.stringMatching(/^1,/)]);
  await expect(panel(page, 'B').getByText(NOTE)).toBeVisible();
  await A.getByRole('button', { name: 'Use our trained A', exact: true }).click();
  await expect(A.getByText(NOTE)).toBeVisible();
});

test('tables and files give the recording’s adapter, date and seed', async ({ page }) => {
  await openWithFakeLab(page);
  await expect(panel(page, 'A⊕B').getByText(NOTE)).toBeVisible();
  const menu = 'Accuracy, A⊕B: table and files';
  const [heading, ...rows] = (await csvOf(page, menu)).trimEnd().split('\r\n');
  const recorded = (label: string) => `"${label}, recorded ${SOURCE}"`;
  expect(heading).toMatch(
    new RegExp(
      `^step,held-out keys,composition keys,${recorded('held-out keys')},${recorded('composition keys')}$`,
    ),
  );
  expect(rows[0]).toMatch(/^25,,,0\.\d+,0\.\d+$/);
  expect(rows.at(-1)).toMatch(/^300,0\.\d+,0\.\d+,0\.\d+,[01](\.\d+)?$/);
  expect(await csvOf(page, 'Loss, A⊕B: table and files')).toMatch(
    new RegExp(`^step,"Loss, recorded ${SOURCE}"\r\n`),
  );
  const svg = await save(page, menu, 'Save as SVG');
  expect(svg.content).toMatch(new RegExp(`held-out keys, recorded ${SOURCE}`));
  await page.getByRole('button', { name: menu }).click();
  await page.getByRole('button', { name: 'Show as a table' }).click();
  const figure = page.getByRole('region', { name: 'Accuracy, A⊕B', exact: true });
  await expect(figure.getByRole('columnheader', { name: 'held-out keys, recorded' })).toBeVisible();
});

test('a step of the tutorial whose model is shipped shows its recorded training', async ({ page }) => {
  await open(page, 'train-b');
  await modelsLoaded(page);
  await expect(task(page)).toContainText('B knows nothing yet.');
  await expect(panel(page, 'B').getByText(NOTE)).toHaveCount(0);
  await page.getByRole('button', { name: 'Train B', exact: true }).click();
  await expect(task(page).getByRole('status')).toContainText('of its sums right');
  await page.reload();
  await page.getByRole('button', { name: 'Begin anew' }).click();
  await modelsLoaded(page);
  await expect(panel(page, 'B').getByText(NOTE)).toBeVisible();
});

test('a file that can’t be read leaves the charts empty, and nothing else', async ({ page }) => {
  await page.route('**/training.json', (route) => route.fulfill({ json: { format: 'another' } }));
  await openWithFakeLab(page);
  await expect(panel(page, 'A').getByText('our trained model', { exact: true })).toBeVisible();
  await expect(panel(page, 'A').getByText('no curve yet')).toBeVisible();
  await expect(panel(page, 'A').getByText(NOTE)).toHaveCount(0);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the ${colorScheme} theme`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await openWithFakeLab(page);
    await expect(panel(page, 'A').getByText(NOTE)).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).include('[data-phase]').analyze();
    expect(violations).toEqual([]);
  });
}
