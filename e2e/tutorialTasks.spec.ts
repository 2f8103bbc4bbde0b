/** What the steps of the tutorial ask for, what they wait for and what they do to the models. The worker only pretends. */
import { expect, test } from '@playwright/test';
import { STEPS } from '../src/store/tutorialSteps.ts';
import type { Command } from '../src/worker/protocol.ts';
import { heading, open, rail, settled, standing, task } from './tutorialPage.ts';

test('waits until both models were asked, and does not count what the page asks by itself', async ({
  page,
}) => {
  await open(page);
  await settled(page);
  const answer = (model: string) => page.getByRole('article', { name: `${model} shipped weights` });
  await expect(answer('A').getByText('right', { exact: true })).toBeVisible();
  await expect(answer('A⊕B')).toHaveCount(0);
  await expect(task(page).getByRole('heading')).toHaveText('Your turn');
  await task(page).getByRole('button', { name: 'Ask for two values' }).click();
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
  await settled(page);
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
  await settled(page);
  const expression = page.getByRole('combobox', { name: 'Expression' });
  for (const text of ['qxt + ovma >', '47 + 12']) {
    await expression.fill(text);
    await expression.press('Enter');
    await expect(page.getByText('Right answer', { exact: true }).locator('..')).toContainText(text);
  }
  await expect(task(page).getByRole('status')).toHaveText(/A said qxt \+ ovma → .* B said 47 \+ 12 = 59\./);
});

test('a model is trained from nothing until its measured accuracy reaches the goal, which is remembered', async ({
  page,
}) => {
  await open(page, 'train-a');
  await settled(page);
  await expect(standing(page, 'A')).toContainText('Untrained');
  await expect(task(page).getByText('not measured yet')).toBeVisible();
  await expect(
    page.getByRole('region', { name: /^A augmenting/ }).getByText('not measured yet'),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Train A', exact: true }).click();
  await expect(task(page).getByText(/% now, after \d+ steps/)).toBeVisible();
  await expect(task(page).getByRole('status')).toHaveText(/^9[89]\.\d\s% right after \d+ steps\./);
  await expect(standing(page, 'A')).toContainText(/trained here, after step/);
  await page.reload();
  await settled(page);
  await expect(task(page).getByRole('status')).toHaveText(/^9[89]\.\d\s% right after \d+ steps\./);
  await expect(standing(page, 'A')).toContainText('shipped weights');
  await page.goto('./#/tutorial');
  await expect(page).toHaveURL(/#\/tutorial\/train-a$/);
});

test('whoever skips gets the shipped model, and is told so', async ({ page }) => {
  await open(page, 'train-b');
  await settled(page);
  await expect(standing(page, 'B')).toContainText('Untrained');
  await expect(page.getByText('Skip, and the shipped B takes its place.')).toBeVisible();
  await page.getByRole('button', { name: 'Skip to: Neither can' }).click();
  await expect(standing(page, 'B')).toContainText('shipped weights');
  await expect(standing(page, 'A⊕B')).toContainText('shipped weights');
});

test('whoever tires of training can have the shipped model, and is asked first', async ({ page }) => {
  await open(page, 'train-b');
  await settled(page);
  const instead = page.getByRole('button', { name: 'Skip with the shipped B' });
  await expect(standing(page, 'B')).toContainText('Untrained');
  await expect(instead).toHaveCount(0);
  await page.getByRole('button', { name: 'One step of B' }).click();
  await expect(standing(page, 'B')).toContainText('trained here, after step 1');
  await instead.click();
  await expect(page.getByText('That replaces B', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'Keep mine' }).click();
  await expect(heading(page)).toHaveText(/B learns to add/);
  await instead.click();
  await page.getByRole('button', { name: 'Replace', exact: true }).click();
  await expect(heading(page)).toHaveText(/Neither model can/);
  await expect(standing(page, 'B')).toContainText('shipped weights');
});

test('what was trained stays, whichever way one goes', async ({ page }) => {
  await open(page, 'train-a');
  await settled(page);
  await expect(standing(page, 'A')).toContainText('Untrained');
  await page.getByRole('button', { name: 'One step of A' }).click();
  await expect(standing(page, 'A')).toContainText('trained here, after step 1');
  await expect(page.getByText('Your A stays as it is.', { exact: false })).toBeVisible();
  for (const step of [...STEPS].reverse()) {
    await rail(page).getByRole('link').nth(STEPS.indexOf(step)).click();
    await expect(page).toHaveURL(new RegExp(step));
    await expect(standing(page, 'A')).toContainText('trained here, after step 1');
  }
  await rail(page).getByRole('link', { name: 'Look inside' }).click();
  await expect(page.getByText('This step needs a trained A⊕B.', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'Use the shipped A, B and A⊕B' }).click();
  await expect(
    page.getByText('That replaces A, which was trained or loaded here.', { exact: false }),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Keep mine' }).click();
  await expect(standing(page, 'A')).toContainText('trained here, after step 1');
  await page.getByRole('button', { name: 'Use the shipped A, B and A⊕B' }).click();
  await page.getByRole('button', { name: 'Replace' }).click();
  for (const model of ['A', 'B', 'A⊕B']) await expect(standing(page, model)).toContainText('shipped weights');
  await expect(page.getByText('This step needs', { exact: false })).toHaveCount(0);
});

test('before training A⊕B is B', async ({ page }) => {
  await open(page, 'compose');
  await settled(page);
  await expect(standing(page, 'A⊕B')).toContainText('Untrained');
  await task(page).getByRole('button', { name: 'Ask both' }).click();
  await expect(task(page).getByRole('status')).toHaveText(/The same: all 6 tokens/);
});

test('a composition that was trained before can be started over, if one wants to', async ({ page }) => {
  await open(page, 'train-composition');
  await settled(page);
  await expect(standing(page, 'A⊕B')).toContainText('Untrained');
  await page.getByRole('button', { name: 'One step of A⊕B' }).click();
  await page.getByRole('button', { name: 'Back: Compose' }).click();
  await page.getByRole('button', { name: 'Start A⊕B over' }).click();
  await expect(standing(page, 'A⊕B')).toContainText('trained here, after step 1');
  await page.getByRole('button', { name: 'Replace' }).click();
  await expect(standing(page, 'A⊕B')).toContainText('Untrained');
});

test('the composition is trained on, past the paper’s line', async ({ page }) => {
  await open(page, 'train-composition');
  await settled(page);
  await expect(task(page)).toContainText('until 84.3 % of its answers over held-out keys are right');
  await page.getByRole('button', { name: 'Train A⊕B', exact: true }).click();
  await expect(task(page).getByRole('status')).toHaveText(
    /^(8[4-9]|9\d)\.\d\s% right after \d+ steps, .* so 20\s% of them are enough/,
  );
});

test('an easy idea is tried on keys', async ({ page }) => {
  await open(page, 'neither-can');
  await settled(page);
  await expect(page.getByRole('article', { name: 'B shipped weights' }).getByText('wrong')).toBeVisible();
  await page.getByRole('button', { name: /Average what they say/ }).click();
  await expect(task(page).getByRole('status')).toHaveText(
    /^Average what they say: 1\.0\s% of 200 expressions/,
  );
});

test('a head is switched off, and the answer compared', async ({ page }) => {
  await open(page, 'look-inside');
  await settled(page);
  const heads = page.getByRole('region', { name: 'Switch parts of it off' }).getByRole('checkbox');
  await heads.nth(1).uncheck();
  await expect(task(page).getByRole('status')).toHaveText(
    /= 124 with every head, 38 without those\. So what/,
  );
});

test('what was kept is measured, and the ways on are shown', async ({ page }) => {
  await open(page, 'what-it-cost');
  await settled(page);
  await page.getByRole('button', { name: 'Ask both' }).click();
  await expect(task(page).getByRole('status')).toHaveText(
    /^Of the same 2,000 sums B gets 99\.0\s% right, A⊕B \d/,
  );
  const ways = page.getByRole('region', { name: 'Where to go from here' });
  await expect(ways.getByRole('link')).toHaveText([
    /own expressions/,
    /Change everything/,
    /training step apart/,
    /paper/,
  ]);
  await ways.getByRole('link', { name: 'Ask your own expressions' }).click();
  await expect(heading(page)).toHaveText('Ask all three');
});
