/** The tutorial without WebGPU: a recording where it trains, live answers everywhere else, and nothing that fails. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { complaints, panel, recording, withoutWebGpu } from './noWebGpu.ts';

const APART = 'Looking inside the models needs WebGPU, which this browser does not have.';

const task = (page: Page, title = 'Your turn') => page.getByRole('region', { name: title });
const alerts = (page: Page) => page.getByRole('alert').filter({ hasText: /./ });
const place = (page: Page) => page.getByRole('region', { name: 'In place' });
const answer = (page: Page, name: RegExp) => page.getByRole('article', { name });

async function arrive(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^(Next|Skip to): ${name}$`) }).click();
  await expect(page).toHaveTitle(new RegExp(`^${name} · `));
  await expect(page.getByText(/^Step \d of 8$/)).toBeVisible();
}

/** A training step plays its recording from before the first step, and is left by a plain next. */
async function watch(page: Page, model: string): Promise<void> {
  await expect(task(page)).toContainText(`Play the recording of a real run, and watch ${model} learn.`);
  await expect(recording(page)).toContainText(
    /trained these models on .*swiftshader on \d{4}-\d\d-\d\d.*seed 0/,
  );
  await expect(panel(page, model).getByText('Untrained, recorded')).toBeVisible();
  await panel(page, model)
    .getByRole('button', { name: `Play the training of ${model}`, exact: true })
    .click();
  await expect(panel(page, model).getByText('Training, recorded')).toBeVisible();
  await expect(panel(page, model).getByText(/^step [1-9][\d,]* of [\d,]+$/)).toBeVisible();
  await expect(page.getByRole('button', { name: /^Skip to/ })).toHaveCount(0);
}

test.beforeEach(({ page }) => withoutWebGpu(page));

test('all eight steps can be walked, and nothing fails', async ({ page }) => {
  const said = complaints(page);
  await page.goto('./#/tutorial/what-each-knows');
  await expect(page.getByText('so the tutorial and the lab play a recording')).toBeVisible();
  await page.getByRole('button', { name: 'Ask for two values' }).click();
  await expect(answer(page, /^A/).getByText('right', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Ask for a sum' }).click();
  await expect(task(page, 'Measured')).toContainText('Look at the other column each time');

  await arrive(page, 'Train A');
  await watch(page, 'A');
  await expect(page.getByRole('listbox', { name: /keys/ })).toBeVisible();

  await arrive(page, 'Train B');
  await watch(page, 'B');
  await expect(page.getByText(/right, [\d,]+ of 10,000 asked/)).toBeVisible();

  await arrive(page, 'Neither can');
  await page.getByRole('button', { name: /^Try it.*Average what they are/ }).click();
  await expect(task(page, 'Measured')).toContainText(/of 200 expressions over held-out keys right/);

  await arrive(page, 'Compose');
  await page.getByRole('button', { name: 'Ask both' }).click();
  await expect(task(page, 'Measured')).toContainText(/The same: all \d tokens/);

  await arrive(page, 'Train A⊕B');
  await watch(page, 'A⊕B');
  await page.getByRole('button', { name: 'Another' }).click();
  await expect(answer(page, /^A⊕B/)).toContainText('shipped weights');

  await arrive(page, 'Look inside');
  await expect(task(page)).toContainText('Switching parts off takes WebGPU');
  await expect(page.getByText(APART)).toHaveCount(1);
  await expect(answer(page, /^A⊕B/).getByText(/^(right|wrong)$/)).toBeVisible();

  await arrive(page, 'What it cost');
  await expect(page.getByRole('row', { name: /^B .*the same$/ })).toBeVisible();
  await page.getByRole('button', { name: 'Ask both' }).click();
  await expect(task(page, 'Measured')).toContainText(/Of the same 2,000 sums/);

  await expect(alerts(page)).toHaveCount(0);
  expect(said).toEqual([]);
});

test('a step that is gone to directly does not fail either, nor does another layout', async ({ page }) => {
  const said = complaints(page);
  await page.goto('./#/tutorial/compose');
  await expect(place(page)).toContainText(/Bshipped weights.*A⊕BUntrained/);
  await expect(
    page.getByText('Your CPU computes the answers (tfjs-wasm). Training needs WebGPU.'),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Use the paper’s layout' }).click();
  await expect(page.getByRole('button', { name: 'Use the small layout' })).toBeVisible();
  await expect(place(page)).toContainText(/Bshipped weights.*A⊕BUntrained/);
  await page.getByRole('button', { name: 'Ask both' }).click();
  await expect(task(page, 'Measured')).toBeVisible();
  await expect(alerts(page)).toHaveCount(0);
  expect(said).toEqual([]);
});

test('a recording is where it was when one comes back, and none of the lab’s', async ({ page }) => {
  await page.goto('./#/tutorial/train-a');
  await watch(page, 'A');
  await panel(page, 'A').getByRole('button', { name: 'Pause the recording of A' }).click();
  await arrive(page, 'Train B');
  await page.getByRole('button', { name: 'Back: Train A' }).click();
  await expect(panel(page, 'A').getByText('Paused, recorded')).toBeVisible();
  await page.goto('./#/lab');
  await expect(panel(page, 'A').getByText('Trained, recorded')).toBeVisible();
});

for (const [step, colorScheme] of [
  ['train-b', 'light'],
  ['train-b', 'dark'],
  ['look-inside', 'light'],
  ['look-inside', 'dark'],
] as const) {
  test(`axe finds nothing on ${step} in the ${colorScheme} theme`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(`./#/tutorial/${step}`);
    await expect(step === 'train-b' ? recording(page) : page.getByText(APART)).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });
}

test('speaks 한국어 on a telephone, and nothing sticks out', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto('./#/tutorial/train-composition');
  await expect(recording(page)).toBeVisible();
  await page.getByRole('combobox', { name: 'Language' }).selectOption('한국어');
  await expect(page.getByText(/실제 학습의 기록을 재생해/)).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});
