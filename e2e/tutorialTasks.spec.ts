/**
 * The tasks of the tutorial's steps, the conditions that they wait for and their effects on the models, with a fake
 * worker.
 */
import { expect, type Page, test } from '@playwright/test';
import type { Command } from '../src/protocol/messages.ts';
import { STEPS } from '../src/store/tutorial/tutorialSteps.ts';
import { currentModel, heading, modelsLoaded, open, rail, task, unfoldModels } from './tutorialPage.ts';

/** Begins to train a model, and waits for its first steps. */
async function begin(page: Page, model: string): Promise<void> {
  await page.getByRole('button', { name: `Train ${model}`, exact: true }).click();
  await expect(currentModel(page, model)).toContainText('in training, after step');
}

test('the first step introduces the models, and waits until both were asked', async ({ page }) => {
  await open(page);
  await modelsLoaded(page);
  const answer = (model: string) => page.getByRole('article', { name: `${model} our trained model` });
  await expect(page.getByRole('article', { name: 'A', exact: true })).toContainText(
    'knows the number behind each key',
  );
  await expect(answer('A')).toHaveCount(0);
  await expect(task(page).getByRole('heading')).toHaveText('Your turn');
  await task(page).getByRole('button', { name: 'Ask for two values' }).click();
  await expect(answer('A').getByText('right', { exact: true })).toBeVisible();
  await expect(answer('A⊕B')).toHaveCount(0);
  await expect(task(page).getByRole('heading')).toHaveText('Your turn');
  await task(page).getByRole('button', { name: 'Ask for a sum' }).click();
  await expect(answer('B').getByText('right', { exact: true })).toBeVisible();
  await expect(answer('A').getByText('Cannot add.')).toBeVisible();
  await expect(task(page).getByRole('heading')).toHaveText('Measured');
  await expect(task(page).getByRole('status')).toHaveText(
    /A said [a-z]+ [+-] [a-z]+ → \d+ [+-] \d+\. B said \d+ [+-] \d+ = \d+\./,
  );
  await expect(rail(page).getByRole('link', { name: 'Two models done' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Next: Train A' })).toBeVisible();
});

test('two values can be asked for as soon as there are keys, and not while others are being made', async ({
  page,
}) => {
  await open(page);
  await modelsLoaded(page);
  const values = task(page).getByRole('button', { name: 'Ask for two values' });
  await expect(values).toBeEnabled();
  await page.evaluate(() => {
    const { prototype } = window.Worker;
    const send = prototype.postMessage;
    prototype.postMessage = function (command: Command) {
      if (command.type === 'configure') window.addEventListener('built', () => send.call(this, command));
      else send.call(this, command);
    };
  });
  await unfoldModels(page);
  await page.getByRole('button', { name: 'Use the paper’s layout' }).click();
  await expect(values).toBeDisabled();
  await page.evaluate(() => window.dispatchEvent(new Event('built')));
  await expect(values).toBeEnabled();
  await values.click();
  await task(page).getByRole('button', { name: 'Ask for a sum' }).click();
  await expect(task(page).getByRole('status')).toHaveText(/A said [a-z]+ [+-] [a-z]+ → \d+ [+-] \d+\./);
});

test('one’s own expressions count, too', async ({ page }) => {
  await open(page);
  await modelsLoaded(page);
  const expression = page.getByRole('combobox', { name: 'Expression' });
  for (const text of ['qxt + ovma >', '47 + 12']) {
    await expression.fill(text);
    await expression.press('Enter');
    await expect(page.getByText('Right answer', { exact: true }).locator('..')).toContainText(text);
  }
  await expect(task(page).getByRole('status')).toHaveText(/A said qxt \+ ovma → .* B said 47 \+ 12 = 59\./);
});

test('a model is trained from nothing until it is ready, which is remembered', async ({ page }) => {
  await open(page, 'train-a');
  await modelsLoaded(page);
  await expect(currentModel(page, 'A')).toContainText('not trained');
  await expect(task(page).getByText(/^Takes at most \d+\ss on this device$/)).toBeVisible();
  await expect(
    page.getByRole('region', { name: /^A augmenting/ }).getByText('not measured yet'),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Train A', exact: true }).click();
  await expect(task(page).getByText(/^Step \d+: [\d.]+\s% of its values can be read/)).toBeVisible();
  await expect(page.getByRole('button', { name: /^Next/ })).toHaveCount(0);
  await expect(task(page).getByRole('status')).toHaveText(
    /every key right in 9[89]\.\d\s% .* after 700 steps/,
  );
  await expect(page.getByRole('button', { name: 'Next: Train B' })).toBeVisible();
  await expect(currentModel(page, 'A')).toContainText(/trained here, after step 700/);
  await page.reload();
  await modelsLoaded(page);
  await expect(task(page).getByRole('status')).toHaveText(/every key right in 9[89]\.\d\s%/);
  await expect(currentModel(page, 'A')).toContainText(/trained here, after step 700/);
  await page.goto('./#/tutorial');
  await expect(page).toHaveURL(/#\/tutorial\/train-a$/);
});

test('skipping a step loads our trained model', async ({ page }) => {
  await open(page, 'train-b');
  await modelsLoaded(page);
  await expect(currentModel(page, 'B')).toContainText('not trained');
  await page.getByRole('button', { name: 'Skip with our trained B' }).click();
  await expect(heading(page)).toHaveText(/Neither model can/);
  await expect(currentModel(page, 'B')).toContainText('our trained model');
  await expect(currentModel(page, 'A⊕B')).toContainText('our trained model');
});

test('our trained model can be loaded during training, after a question', async ({ page }) => {
  await open(page, 'train-b');
  await modelsLoaded(page);
  const instead = page.getByRole('button', { name: 'Skip with our trained B' });
  await begin(page, 'B');
  await page.getByRole('button', { name: 'Pause B' }).click();
  await instead.click();
  await expect(page.getByText('That replaces B', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'Keep mine' }).click();
  await expect(heading(page)).toHaveText(/B learns to add/);
  await instead.click();
  await page.getByRole('button', { name: 'Replace', exact: true }).click();
  await expect(heading(page)).toHaveText(/Neither model can/);
  await expect(currentModel(page, 'B')).toContainText('our trained model');
});

test('training continues while one reads on, and every step shows it', async ({ page }) => {
  await open(page, 'train-a');
  await modelsLoaded(page);
  await begin(page, 'A');
  await page.getByRole('button', { name: 'Read on: Train B' }).click();
  await expect(heading(page)).toHaveText(/B learns to add/);
  const line = page.getByText(/^A is training: step \d+, (at most|about) \d+\ss left\.$/);
  await expect(line).toBeVisible();
  await expect(currentModel(page, 'B')).toContainText('not trained');
  await rail(page).getByRole('link', { name: 'Neither can' }).click();
  await expect(line).toBeVisible();
  await expect(page.getByText('This step needs A, which is still training.', { exact: false })).toBeVisible();
  await expect(line).toHaveCount(0);
  await expect(currentModel(page, 'A')).toContainText('trained here, after step 700');
  await expect(page.getByText('This step needs', { exact: false })).toHaveCount(0);
});

test('a model that is started while another trains waits for its end', async ({ page }) => {
  await open(page, 'train-a');
  await modelsLoaded(page);
  await begin(page, 'A');
  await page.getByRole('button', { name: 'Read on: Train B' }).click();
  await page.getByRole('button', { name: 'Train B next' }).click();
  await expect(page.getByText('B trains next.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'B is next' })).toBeDisabled();
  await expect(page.getByRole('button', { name: 'Pause B' })).toBeVisible();
  await expect(currentModel(page, 'A')).toContainText('trained here, after step 700');
});

test('no step builds on a model that was stopped early: the page offers to finish it', async ({ page }) => {
  await open(page, 'train-a');
  await modelsLoaded(page);
  await begin(page, 'A');
  await page.getByRole('button', { name: 'Pause A' }).click();
  await expect(task(page).getByText(/^A was stopped at step \d+, before its states settled\./)).toBeVisible();
  await expect(task(page).getByRole('button', { name: 'Let A finish' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Next/ })).toHaveCount(0);
  await rail(page).getByRole('link', { name: 'Train A⊕B' }).click();
  await expect(page.getByText(/^A was stopped at step \d+ of at most 700, before/)).toBeVisible();
  await expect(task(page).getByRole('button', { name: 'Train A⊕B' })).toBeDisabled();
  await page.getByRole('button', { name: 'Let A finish' }).click();
  await expect(page.getByText('This step needs A, which is still training.', { exact: false })).toBeVisible();
  await expect(currentModel(page, 'A')).toContainText('trained here, after step 700');
  await expect(task(page).getByRole('button', { name: 'Train A⊕B' })).toBeEnabled();
});

test('trained models stay, whichever way one navigates', async ({ page }) => {
  await open(page, 'train-a');
  await modelsLoaded(page);
  await begin(page, 'A');
  await page.getByRole('button', { name: 'Pause A' }).click();
  for (const step of [...STEPS].reverse()) {
    await rail(page).getByRole('link').nth(STEPS.indexOf(step)).click();
    await expect(page).toHaveURL(new RegExp(step));
    await expect(currentModel(page, 'A')).toContainText('not finished, after step');
  }
  await rail(page).getByRole('link', { name: 'Look inside' }).click();
  await expect(page.getByText('This step needs a trained A⊕B.')).toBeVisible();
  await page.getByRole('button', { name: 'Use our trained A, B and A⊕B' }).click();
  await expect(
    page.getByText('That replaces A, which was trained or loaded here.', { exact: false }),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Keep mine' }).click();
  await expect(currentModel(page, 'A')).toContainText('not finished, after step');
  await page.getByRole('button', { name: 'Use our trained A, B and A⊕B' }).click();
  await page.getByRole('button', { name: 'Replace' }).click();
  for (const model of ['A', 'B', 'A⊕B'])
    await expect(currentModel(page, model)).toContainText('our trained model');
  await expect(page.getByText('This step needs', { exact: false })).toHaveCount(0);
});

test('before training A⊕B is B', async ({ page }) => {
  await open(page, 'compose');
  await modelsLoaded(page);
  await expect(currentModel(page, 'A⊕B')).toContainText('not trained');
  await task(page).getByRole('button', { name: 'Ask both' }).click();
  await expect(task(page).getByRole('status')).toHaveText(/^All 6 tokens are the same/);
});

test('a composition that was trained before can be started over, if one wants to', async ({ page }) => {
  await open(page, 'train-composition');
  await modelsLoaded(page);
  await begin(page, 'A⊕B');
  await page.getByRole('button', { name: 'Pause A⊕B' }).click();
  await page.getByRole('button', { name: 'Back: Compose' }).click();
  await page.getByRole('button', { name: 'Start A⊕B over' }).click();
  await expect(currentModel(page, 'A⊕B')).toContainText('not finished, after step');
  await page.getByRole('button', { name: 'Replace' }).click();
  await expect(currentModel(page, 'A⊕B')).toContainText('not trained');
});

test('the composition is trained, and the map shows that it did not learn by heart', async ({ page }) => {
  await open(page, 'train-composition');
  await modelsLoaded(page);
  await begin(page, 'A⊕B');
  await expect(task(page).getByRole('status')).toHaveText(
    /^A⊕B gets (8[4-9]|9\d)\.\d\s% right after \d+ steps, .* so 20\s% of the keys are enough/,
  );
  await expect(page.getByText(/by heart\? [\d,]+ of 800 held-out keys are right/)).toBeVisible();
});

test('all easy ideas are tried at once, and the one that works is answered', async ({ page }) => {
  await open(page, 'neither-can');
  await modelsLoaded(page);
  await expect(page.getByRole('article', { name: 'B our trained model' }).getByText('wrong')).toBeVisible();
  await page.getByRole('button', { name: 'Try all four' }).click();
  await expect(task(page).getByRole('status')).toHaveText(
    /^Mixing gets at most 1\.0\s% right\. Giving A’s answer to B gets 97\.0\s%: a number is a text/,
  );
  const passing = page.getByRole('region', { name: 'Give A’s answer to B' });
  await expect(passing).toContainText('194 of 200 right');
});

test('all links are cut, and A⊕B is B', async ({ page }) => {
  await open(page, 'look-inside');
  await modelsLoaded(page);
  await task(page).getByRole('button', { name: 'Cut all links' }).click();
  await expect(task(page).getByRole('status')).toHaveText(
    /= 124 as it is, 38 after the cut\. Without any link, A⊕B is B alone/,
  );
  await task(page).getByRole('button', { name: 'Link them again' }).click();
  await expect(page.getByText('Switch something off', { exact: false })).toBeVisible();
  const heads = page.getByRole('region', { name: 'Switch parts of it off' }).getByRole('checkbox');
  await heads.nth(1).uncheck();
  await expect(task(page).getByRole('status')).toHaveText(/What you cut carried a part of the answer/);
  await expect(page.getByText('one head of B takes 90.0', { exact: false })).toBeVisible();
});

test('the layer that predicts the whole answer is named, and compared with the measurement', async ({
  page,
}) => {
  await open(page, 'layer-by-layer');
  await modelsLoaded(page);
  await task(page).getByRole('button', { name: 'Layer 1' }).click();
  await expect(task(page).getByRole('status')).toHaveText(/^You chose “Layer 1”.* from “Layer 3” on\.$/);
  await task(page).getByRole('button', { name: 'Layer 3' }).click();
  await expect(task(page).getByRole('status')).toHaveText(/^Right\. .* from “Layer 3” on\.$/);
});

test('the kept sums are measured beside the costs of other methods, and the next pages are shown', async ({
  page,
}) => {
  await open(page, 'what-it-cost');
  await modelsLoaded(page);
  await page.getByRole('button', { name: 'Ask both' }).click();
  await expect(task(page).getByRole('status')).toHaveText(
    /^Of the same 2,000 sums B gets 99\.0\s% right, and A⊕B \d/,
  );
  const contrast = page.getByRole('region', { name: 'What other ways cost' });
  await expect(contrast).toContainText('These were not measured in your browser.');
  await expect(contrast.getByRole('figure', { name: 'Plain sums right' })).toContainText(
    /B fine-tuned\s*60\.\d/,
  );
  await expect(page.getByRole('region', { name: 'What is this good for?' })).toBeVisible();
  const ways = page.getByRole('region', { name: 'Where you can go from here' });
  await expect(ways.getByRole('link')).toHaveText([
    /own expressions/,
    /Change everything/,
    /training step apart/,
    /paper/,
  ]);
  await ways.getByRole('link', { name: 'Ask your own expressions' }).click();
  await expect(heading(page)).toHaveText('Ask all three');
});

test('words point at the picture, and the picture at the words', async ({ page }) => {
  await open(page, 'train-a');
  await modelsLoaded(page);
  const words = page.getByRole('button', { name: 'Every square' });
  const map = page.getByRole('region', { name: 'All 1,000 keys' });
  await words.focus();
  await expect(map).toHaveAttribute('data-pointed', '');
  await words.blur();
  await expect(map).not.toHaveAttribute('data-pointed');
  const outlined = page.getByRole('button', { name: 'the outlined ones' });
  await outlined.focus();
  await expect(map.getByRole('listbox').locator('[data-part=composition-keys]')).toHaveAttribute(
    'data-pointed',
    '',
  );
  await outlined.blur();
  await map.getByRole('heading').hover();
  await expect(words).toHaveAttribute('aria-pressed', 'true');
});
