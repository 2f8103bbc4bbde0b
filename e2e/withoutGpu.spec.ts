/** Without WebGPU: answers by tfjs on the CPU, and a recording of a real run in the place of training. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { openWithFakeLab } from './fakeLab.ts';
import { panel, recording, withoutWebGpu } from './noWebGpu.ts';
import { problemsOf } from './problems.ts';

const LABEL = 'Your CPU computes the answers (tfjs-wasm). Training needs WebGPU.';

test.describe('without WebGPU', () => {
  test.beforeEach(({ page }) => withoutWebGpu(page));

  test('the landing’s figure answers, and names its backend', async ({ page }) => {
    const said = problemsOf(page);
    await page.goto('./');
    const figure = page.getByRole('figure');
    await expect(figure.getByText(LABEL)).toBeVisible();
    await expect(figure.getByText(/^(right|wrong)$/)).toBeVisible();
    expect(said).toEqual([]);
  });

  test('the comparison answers, and a sample is drawn', async ({ page }) => {
    const said = problemsOf(page);
    await page.goto('./#/compare?layout=small&expression=12+%2B+30');
    await expect(page.getByText(LABEL)).toBeVisible();
    await expect(page.getByRole('article', { name: /^B/ })).toContainText('42');
    const notice = page.getByRole('region', { name: 'This browser has no WebGPU' });
    await notice.getByText('Browsers that have WebGPU').click();
    await expect(notice).toContainText('Chrome on Android');
    await expect(notice).toContainText('chrome://flags/#enable-unsafe-webgpu');
    await page.getByRole('button', { name: 'Draw and ask' }).click();
    await expect(page.getByText(/20 sums, drawn with seed/)).toBeVisible();
    await expect(page.getByRole('region', { name: 'What the cross-attention reads' })).toContainText(
      'Looking inside the models needs WebGPU, which is not available here.',
    );
    await expect(page.getByRole('alert').filter({ hasText: /./ })).toHaveCount(0);
    expect(said).toEqual([]);
  });

  test('the lab plays the recording of a run, and labels it as a recording', async ({ page }) => {
    const said = problemsOf(page);
    await page.goto('./#/lab');
    await expect(recording(page)).toContainText(
      /trained these models on .*swiftshader on \d{4}-\d\d-\d\d.*seed 0/,
    );
    await expect(recording(page)).toContainText('Other settings, checkpoints and a look inside need WebGPU');
    await expect(panel(page, 'A⊕B').getByText('Trained, recorded')).toBeVisible();
    await expect(panel(page, 'A⊕B').getByText('step 300 of 300')).toBeVisible();
    await expect(recording(page).getByText(/of 800 right/)).toBeVisible();
    await expect(page.getByRole('button', { name: /checkpoint|shipped|Settings/ })).toHaveCount(0);

    await panel(page, 'A').getByText('×60').click();
    await panel(page, 'A').getByRole('button', { name: 'Play the training of A from the start' }).click();
    await expect(panel(page, 'A').getByText('Training, recorded')).toBeVisible();
    await expect(panel(page, 'A').getByText(/^step [1-9]\d* of 700$/)).toBeVisible();
    await expect(panel(page, 'A').getByText('step 700 of 700')).toBeHidden();
    await panel(page, 'A').getByRole('button', { name: 'Pause the recording of A' }).click();
    await expect(panel(page, 'A').getByText('Paused, recorded')).toBeVisible();
    await panel(page, 'A').getByRole('button', { name: 'Go back to the start of A' }).click();
    await panel(page, 'A').getByRole('button', { name: 'Show the next losses of A' }).click();
    await expect(panel(page, 'A').getByText(/^step [1-9] of 700$/)).toBeVisible();
    expect(said).toEqual([]);
  });

  test('settings that take a GPU are refused in words, and the address keeps the current ones', async ({
    page,
  }) => {
    await page.goto('./#/lab?preset=small&variant=lora');
    await expect(page.getByText('This needs a GPU, and your browser offers none.')).toBeVisible();
    await expect(page.getByRole('region', { name: 'Ask all three' }).getByText(LABEL)).toBeVisible();
    await expect(page).toHaveURL(/#\/lab\?preset=paper$/);
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await page.evaluate(() => {
      location.hash = '/lab?preset=paper&augmenting=together';
    });
    await expect(page.getByText('This needs a GPU, and your browser offers none.')).toBeVisible();
    await expect(page).toHaveURL(/#\/lab\?preset=paper$/);
  });

  test('keys of one’s own can be checked, but not trained on, and the page says so', async ({ page }) => {
    await page.goto('./#/data');
    await page.getByRole('button', { name: 'Example: a phone list' }).click();
    await expect(page.getByText('You can use 499 keys.', { exact: true })).toBeVisible();
    await expect(page.getByRole('radio', { name: 'Small, quick' })).toBeChecked();
    await expect(page.getByText('This needs a GPU, and your browser offers none.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Build the models' })).toBeDisabled();
  });

  test('the lab shows the shipped weights as heat maps', async ({ page }) => {
    const said = problemsOf(page);
    await page.goto('./#/lab');
    await page.getByText('Weights and gradients').click();
    await expect(page.getByRole('listbox', { name: /^Map of pair .*A⊕B/ })).toBeVisible();
    await expect(
      page.getByText('The page measures norms while a model trains, and training needs WebGPU.'),
    ).toBeVisible();
    await expect(page.getByRole('alert').filter({ hasText: /./ })).toHaveCount(0);
    expect(said).toEqual([]);
  });

  test('a missing recording is reported in words, and the models still answer', async ({ page }) => {
    await page.route('**/recordings/**', (route) => route.fulfill({ body: '<!doctype html>' }));
    await page.goto('./#/lab');
    await expect(page.getByText(/recording could not be loaded/)).toBeVisible();
    await expect(page.getByRole('region', { name: 'Ask all three' }).getByText(LABEL)).toBeVisible();
  });

  test('the page names what is missing if the CPU can’t answer either, and the recording plays', async ({
    page,
  }) => {
    await page.route(/cpuClient/, (route) => route.abort());
    await page.goto('./#/lab');
    const notice = page.getByRole('alert').filter({ hasText: 'This browser has no WebGPU' });
    await expect(notice.getByRole('button', { name: 'Try again' })).toBeVisible();
    await expect(
      recording(page).getByRole('button', { name: 'Play the training of A' }).first(),
    ).toBeEnabled();
  });

  for (const language of ['中文', '한국어']) {
    test(`the page is in ${language} on a telephone, and nothing sticks out`, async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 800 });
      await page.goto('./#/lab');
      await expect(recording(page)).toBeVisible();
      await page.getByRole('combobox', { name: 'Language' }).selectOption(language);
      await expect(page.getByRole('heading', { name: /真实运行的记录|실제 학습의 기록/ })).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    });
  }

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing in the ${colorScheme} theme`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto('./#/lab');
      await expect(panel(page, 'A⊕B').getByText('Trained, recorded')).toBeVisible();
      await page.getByText('Browsers that have WebGPU').click();
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    });
  }
});

test('with WebGPU none of these files is loaded', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await openWithFakeLab(page);
  await expect(
    page.getByRole('region', { name: /^A⊕B/ }).getByText('our trained model', { exact: true }),
  ).toBeVisible();
  expect(asked.filter((url) => /cpuClient|cpu\.worker|recording|recorded|wasm/i.test(url))).toEqual([]);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the page explains a slow machine and what helps, in the ${colorScheme} theme`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await openWithFakeLab(page);
    const notice = page.getByRole('complementary', { name: 'Training is slow here' });
    await expect(notice).toContainText('your CPU does all the work (Made-up adapter)');
    await page.getByRole('button', { name: 'Train A from nothing' }).click();
    await expect(notice).toContainText(/A needs about \d+ more minute/);
    expect((await new AxeBuilder({ page }).include('aside').analyze()).violations).toEqual([]);
    await page.getByRole('button', { name: 'Pause A' }).click();
    await notice.getByRole('button', { name: 'Got it' }).click();
    await expect(notice).toBeHidden();
  });
}
