/** The whole tutorial from the landing to its end, with real training, in a world small enough for it. */
import { expect, type Page, test } from '@playwright/test';
import { STEPS } from '../src/store/tutorial/tutorialSteps.ts';
import { problemsOf } from './problems.ts';

const rail = (page: Page) => page.getByRole('navigation', { name: 'Steps of the tutorial' });
const task = (page: Page) => page.getByRole('region', { name: /Your turn|Measured/ });
const outcome = (page: Page) => task(page).getByRole('status');

/** Two operands, 256 keys, half of them for the composition, and a narrow B of two layers: what learns in minutes. */
const TINY = [
  'preset=small&keys=256&share=0.5&operands=2',
  'A.width=32&A.rows=64&A.steps=200&A.goal=0.5&A.cooldown=75',
  'B.width=32&B.layers=2&B.noise=0.2&B.rows=128&B.steps=600&B.goal=0.3&B.cooldown=75',
  'AB.rows=64&AB.steps=150',
].join('&');

async function train(page: Page, model: string): Promise<void> {
  await page.getByRole('button', { name: `Train ${model}`, exact: true }).click({ timeout: 120_000 });
  await expect(outcome(page)).toHaveText(/\d\s% .*after \d+ steps/, { timeout: 900_000 });
}

test('all nine steps can be completed, each with a measured outcome', async ({ page }) => {
  test.setTimeout(2_400_000);
  const heard = problemsOf(page);

  await page.goto(`./#/lab?${TINY}`);
  await expect(page.getByRole('list', { name: 'Settings' })).toContainText('256 keys');
  await page.getByRole('link', { name: 'CALM Lab, start page' }).click();
  await page.getByRole('link', { name: /Start the tutorial/ }).click();
  const go = (name: string) => page.getByRole('button', { name }).click();

  await test.step('what each knows has to wait: nothing is trained yet', async () => {
    await expect(page.getByText('This step needs a trained B.')).toBeVisible({
      timeout: 120_000,
    });
    await go('Next: Train A');
  });
  await test.step('A learns its keys', async () => {
    await train(page, 'A');
    await go('Next: Train B');
  });
  await test.step('B learns to add and subtract', async () => {
    await train(page, 'B');
    await go('Next: Neither can');
  });
  await test.step('neither can', async () => {
    await page.getByRole('button', { name: 'Try all four' }).click();
    await expect(outcome(page)).toHaveText(
      /^Mixing gets at most \d\.\d\s% right\. Giving A’s answer to B gets/,
      {
        timeout: 120_000,
      },
    );
    await go('Next: Compose');
  });
  await test.step('before training A⊕B is B', async () => {
    await page.getByRole('button', { name: 'Ask both' }).click();
    await expect(outcome(page)).toHaveText(/^All 6 tokens are the same/);
    await go('Next: Train A⊕B');
  });
  await test.step('the composition learns', async () => {
    await train(page, 'A⊕B');
    await go('Next: Look inside');
  });
  await test.step('without its links it answers otherwise, or not', async () => {
    await page.getByRole('button', { name: 'Cut all links' }).click({ timeout: 120_000 });
    await expect(outcome(page)).toHaveText(/as it is, .* after the cut\. Without any link/, {
      timeout: 120_000,
    });
    await go('Next: Layer by layer');
  });
  await test.step('the layer that knows the answer is named', async () => {
    await task(page).getByRole('button', { name: 'Layer 2' }).click({ timeout: 120_000 });
    await expect(outcome(page)).toHaveText(/the whole answer is there from/);
    await go('Next: What it cost');
  });
  await test.step('nothing of A and B has changed', async () => {
    await page.getByRole('button', { name: 'Ask both' }).click();
    await expect(outcome(page)).toHaveText(/^Of the same 2,000 sums B gets/, { timeout: 240_000 });
    const prints = page.getByRole('region', { name: 'Frozen means the same to the last bit' });
    await expect(prints.getByRole('row').getByRole('cell', { name: /same/ })).toHaveCount(2, {
      timeout: 120_000,
    });
  });
  await test.step('now both can be asked what they know', async () => {
    await rail(page).getByRole('link', { name: 'Two models' }).click();
    for (const [ask, answer] of [
      ['Ask for two values', page.getByRole('article', { name: /^A / })],
      ['Ask for a sum', page.getByRole('article', { name: /^B / })],
    ] as const) {
      await expect(async () => {
        await page.getByRole('button', { name: ask }).click();
        await expect(answer.getByText('right', { exact: true })).toBeVisible({ timeout: 10_000 });
      }).toPass({ timeout: 240_000 });
    }
    await expect(outcome(page)).toHaveText(/A said .* B said/);
  });
  await expect(rail(page).getByRole('link', { name: 'done' })).toHaveCount(STEPS.length);
  expect(heard).toEqual([]);
});

test('a visitor who leaves every training as soon as the page allows ends above the goal', async ({
  page,
}) => {
  test.setTimeout(2_400_000);
  await page.goto(`./#/lab?${TINY}`);
  await expect(page.getByRole('list', { name: 'Settings' })).toContainText('256 keys');
  await page.getByRole('link', { name: 'CALM Lab, start page' }).click();
  await page.getByRole('link', { name: /Start the tutorial/ }).click();
  const leaveFor = (step: string) =>
    rail(page)
      .getByRole('link', { name: new RegExp(`${step}( done)?$`) })
      .click();

  await leaveFor('Train A');
  await page.getByRole('button', { name: 'Train A', exact: true }).click({ timeout: 120_000 });
  await leaveFor('Train B');
  await page.getByRole('button', { name: 'Train B next' }).click();
  await leaveFor('Train A⊕B');
  await page.getByRole('button', { name: 'Train A⊕B next' }).click({ timeout: 900_000 });
  await expect(page.getByRole('button', { name: 'Next: Look inside' })).toBeVisible({ timeout: 900_000 });
  await expect(outcome(page)).toHaveText(/\d\s% .*after \d+ steps/);
  for (const model of ['A', 'B']) {
    await leaveFor(`Train ${model}`);
    await expect(task(page).getByText(`${model} is ready.`)).toBeVisible();
  }
});
