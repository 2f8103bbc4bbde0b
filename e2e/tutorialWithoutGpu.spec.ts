/** The tutorial without WebGPU: a recording in place of training, live answers everywhere else, and no failures. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { recording, withoutWebGpu } from './noWebGpu.ts';
import { problemsOf } from './problems.ts';
import { currentModels, unfoldModels } from './tutorialPage.ts';

const APART = 'Looking inside the models needs WebGPU, which is not available here.';

const task = (page: Page, title = 'Your turn') => page.getByRole('region', { name: title });
const alerts = (page: Page) => page.getByRole('alert').filter({ hasText: /./ });
const answer = (page: Page, name: RegExp) => page.getByRole('article', { name });

async function arrive(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: `Next: ${name}` }).click();
  await expect(page).toHaveTitle(new RegExp(`^${name} · `));
  await expect(page.getByText(/^Step \d of 9$/)).toBeVisible();
}

/** A training step plays its recording from before the first step; watched to its end, it completes the step. */
async function watch(page: Page, model: string): Promise<void> {
  await expect(task(page)).toContainText(
    `Play the recording of a real run to its end, and watch ${model} learn.`,
  );
  await expect(recording(page)).toContainText(
    /trained these models on .*swiftshader on \d{4}-\d\d-\d\d.*seed 0/,
  );
  await task(page).getByText('×60', { exact: true }).click();
  await task(page)
    .getByRole('button', { name: `Play the training of ${model}`, exact: true })
    .click();
  await expect(task(page, 'Measured').getByRole('status')).toHaveText(/^In the recording, .* [\d,]+ steps/);
  await expect(page.getByRole('button', { name: /^(Skip|Read on)/ })).toHaveCount(0);
}

/** Asks about models that can't be inspected here, which completes the step. */
async function compare(page: Page): Promise<void> {
  await expect(task(page)).toContainText(APART);
  await expect(page.getByText(APART)).toHaveCount(1);
  await task(page).getByRole('button', { name: 'Ask all three' }).click();
  await expect(task(page, 'Measured').getByRole('status')).toHaveText(/B alone says .* A⊕B says/);
}

test.beforeEach(({ page }) => withoutWebGpu(page));

test('all nine steps can be completed, and nothing fails', async ({ page }) => {
  const said = problemsOf(page);
  await page.goto('./#/tutorial/what-each-knows');
  await expect(page.getByText('so the tutorial and the lab play a recording')).toBeVisible();
  await page.getByRole('button', { name: 'Ask for two values' }).click();
  await expect(answer(page, /^A/).getByText('right', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Ask for a sum' }).click();
  await expect(task(page, 'Measured')).toContainText('Compare the two cards each time');

  await arrive(page, 'Train A');
  await watch(page, 'A');
  await expect(page.getByRole('listbox', { name: /keys/ })).toBeVisible();

  await arrive(page, 'Train B');
  await watch(page, 'B');
  await expect(page.getByText(/[\d,]+ of 10,000 right/)).toBeVisible();

  await arrive(page, 'Neither can');
  await page.getByRole('button', { name: 'Try all four' }).click();
  await expect(task(page, 'Measured')).toContainText(/Giving A’s answer to B gets (9\d\.\d|100)/);

  await arrive(page, 'Compose');
  await page.getByRole('button', { name: 'Ask both' }).click();
  await expect(task(page, 'Measured')).toContainText(/All \d tokens are the same/);

  await arrive(page, 'Train A⊕B');
  await watch(page, 'A⊕B');
  await page.getByRole('button', { name: 'Another' }).click();
  await expect(answer(page, /^A⊕B/)).toContainText('our trained model');

  await arrive(page, 'Look inside');
  await compare(page);
  await expect(answer(page, /^A⊕B/).getByText(/^(right|wrong)$/)).toBeVisible();

  // The question of the step before completes this one, too: without a GPU there is nothing more to find.
  await arrive(page, 'Layer by layer');
  await expect(task(page, 'Measured').getByRole('status')).toHaveText(/B alone says .* A⊕B says/);

  await arrive(page, 'What it cost');
  await expect(page.getByRole('row', { name: /^B .*the same$/ })).toBeVisible();
  await page.getByRole('button', { name: 'Ask both' }).click();
  await expect(task(page, 'Measured')).toContainText(/Of the same 2,000 sums/);

  await expect(alerts(page)).toHaveCount(0);
  expect(said).toEqual([]);
});

test('a step that is opened directly does not fail either, nor does another layout', async ({ page }) => {
  const said = problemsOf(page);
  await page.goto('./#/tutorial/compose');
  await expect(currentModels(page)).toContainText(/Bour trained model.*A⊕Bnot trained/);
  await unfoldModels(page);
  await expect(
    page.getByText('Your CPU computes the answers (tfjs-wasm). Training needs WebGPU.'),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Use the paper’s layout' }).click();
  await expect(page.getByRole('button', { name: 'Use the small layout' })).toBeVisible();
  await expect(currentModels(page)).toContainText(/Bour trained model.*A⊕Bnot trained/);
  await page.getByRole('button', { name: 'Ask both' }).click();
  await expect(task(page, 'Measured')).toBeVisible();
  await expect(alerts(page)).toHaveCount(0);
  expect(said).toEqual([]);
});

test('a recording keeps its position when one returns, and is not the lab’s', async ({ page }) => {
  await page.goto('./#/tutorial/train-a');
  const play = page.getByRole('button', { name: 'Play the training of A', exact: true });
  await play.click();
  const currentModel = task(page).getByText(/^Step [1-9]\d*:/);
  await expect(currentModel).toBeVisible();
  await page.getByRole('button', { name: 'Pause the recording of A' }).click();
  await expect(play).toBeVisible();
  await arrive(page, 'Train B');
  await page.getByRole('button', { name: 'Back: Train A' }).click();
  await expect(task(page).getByText(/step [1-9]/i)).toBeVisible();
  await page.goto('./#/lab');
  await expect(
    recording(page).getByRole('region', { name: /^A / }).getByText('Trained, recorded'),
  ).toBeVisible();
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

test('the tutorial is in 한국어 on a telephone, and nothing sticks out', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto('./#/tutorial/train-composition');
  await expect(recording(page)).toBeVisible();
  await page.getByRole('combobox', { name: 'Language' }).selectOption('한국어');
  await expect(page.getByText(/실제 학습의 기록을 끝까지 재생해/)).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});
