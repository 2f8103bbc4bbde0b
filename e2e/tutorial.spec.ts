/** The tutorial: its ways, its addresses, what it waits for and what it remembers. The worker only pretends. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { STEPS } from '../src/store/tutorialSteps.ts';
import { openWithFakeLab } from './fakeLab.ts';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const rail = (page: Page) => page.getByRole('navigation', { name: 'Steps of the tutorial' });
const task = (page: Page) => page.getByRole('region', { name: /Your turn|Measured/ });
const standing = (page: Page, model: string) =>
  page
    .getByRole('region', { name: 'In place' })
    .getByRole('listitem')
    .filter({ hasText: new RegExp(`^${model} ?[a-zU]`) });
const open = (page: Page, step = '') => openWithFakeLab(page, { path: `/tutorial/${step}` });

/** Waits until the models of the small layout, which a software adapter gets, are there. */
const settled = (page: Page) =>
  expect(page.getByRole('region', { name: 'In place' })).toContainText('Small, quick');

test('every step has an address, a title and the focus, and leads to the next and back', async ({ page }) => {
  await open(page);
  await settled(page);
  for (const step of STEPS) {
    await expect(page).toHaveURL(new RegExp(`#/tutorial/${step}$`));
    await expect(rail(page).locator('[aria-current=step]')).toHaveAttribute('href', `#/tutorial/${step}`);
    await expect(page).toHaveTitle(/ · Tutorial · CALM Lab$/);
    if (step !== STEPS[0]) await expect(heading(page)).toBeFocused();
    if (step !== STEPS.at(-1)) await page.getByRole('button', { name: /^(Skip to|Next): / }).click();
  }
  await expect(page.getByRole('button', { name: /^(Skip to|Next): / })).toHaveCount(0);
  await page.getByRole('button', { name: 'Back: Look inside' }).click();
  await expect(heading(page)).toHaveText(/See what B reads in A/);
  await rail(page).getByRole('link', { name: 'Two models' }).click();
  await expect(page.getByRole('button', { name: /^Back: / })).toHaveCount(0);
  await page.goBack();
  await expect(heading(page)).toHaveText(/See what B reads in A/);
});

test('arrow keys turn the steps, but not while a field has the focus', async ({ page }) => {
  await open(page, 'train-a');
  await settled(page);
  await expect(heading(page)).toHaveText(/A learns 1,000 keys/);
  await page.keyboard.press('ArrowRight');
  await expect(heading(page)).toHaveText(/B learns to add/);
  await page.keyboard.press('ArrowLeft');
  await expect(heading(page)).toHaveText(/A learns 1,000 keys/);

  await page.getByRole('radio', { name: 'full' }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('radio', { name: '10/s' })).toBeChecked();
  await page.getByRole('listbox', { name: /Map of all keys/ }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(heading(page)).toHaveText(/A learns 1,000 keys/);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Escape');

  await rail(page).getByRole('link', { name: 'Two models' }).click();
  await page.getByRole('combobox', { name: 'Expression' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(heading(page)).toHaveText(/Each knows one thing/);
});

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
  await expect(answer('A').getByText('wrong', { exact: true })).toBeVisible();
  await expect(task(page).getByRole('heading')).toHaveText('Measured');
  await expect(task(page).getByRole('status')).toHaveText(
    /A said [a-z]+ [+-] [a-z]+ → \d+ [+-] \d+\. B said \d+ [+-] \d+ = \d+\./,
  );
  await expect(rail(page).getByRole('link', { name: 'Two models done' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Next: Train A' })).toBeVisible();
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
  await expect(ways.getByRole('link')).toHaveText([/own expressions/, /Change everything/, /paper/]);
  await ways.getByRole('link', { name: 'Ask your own expressions' }).click();
  await expect(heading(page)).toHaveText('Ask all three');
});

test('a software adapter gets the small layout, and the paper’s on request', async ({ page }) => {
  await open(page, 'train-a');
  await settled(page);
  const place = page.getByRole('region', { name: 'In place' });
  await expect(place).toContainText('So the tutorial uses the small layout.');
  await expect(standing(page, 'A')).toContainText('Untrained');
  await place.getByRole('button', { name: 'Use the paper’s layout' }).click();
  await expect(place).toContainText('Paper’s layout');
  await expect(standing(page, 'A')).toContainText('Untrained');
  await page.getByRole('button', { name: 'One step of A' }).click();
  await expect(standing(page, 'A')).toContainText('trained here');
  await place.getByRole('button', { name: 'Use the small layout' }).click();
  await expect(place.getByRole('alert')).toContainText('That replaces A');
  await place.getByRole('button', { name: 'Keep mine' }).click();
  await expect(standing(page, 'A')).toContainText('trained here');
  await page.reload();
  await expect(place).toContainText('Paper’s layout');
});

test('settings of one’s own are left alone', async ({ page }) => {
  await openWithFakeLab(page);
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByLabel('Keys', { exact: true }).fill('500');
  await page.getByRole('button', { name: 'Apply' }).click();
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Tutorial' }).click();
  await expect(page.getByRole('region', { name: 'In place' })).toContainText('Untrained');
  await rail(page).getByRole('link', { name: 'Train A⊕B' }).click();
  await expect(page.getByText('Nothing is shipped for the present settings', { exact: false })).toBeVisible();
  await expect(heading(page)).toHaveText(/Show it 100 keys\..*the other 400/);
});

test('an address that names no step leads to the nearest, and says so', async ({ page }) => {
  await openWithFakeLab(page, { path: '/tutorial/train-a%3Cimg%20src=x%3E?colour=red' });
  await expect(heading(page)).toHaveText(/A learns 1,000 keys/);
  const notice = page.getByRole('alert').filter({ hasText: 'Not everything in the address' });
  await expect(notice.getByRole('listitem')).toHaveText([
    'There is no step “train-a<img src=x>”. This is “Train A”.',
    '“colour” means nothing here and was left out.',
  ]);
  await expect(page).toHaveURL(/#\/tutorial\/train-a$/);
  await page.getByRole('combobox', { name: 'Language' }).selectOption('中文');
  await expect(page.getByText('没有“train-a<img src=x>”这一步', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: '关闭' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('what was remembered and can’t be read is a beginning', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('calm-lab-tutorial', '{"step":7,"outcomes":[{}'));
  await open(page);
  await expect(page).toHaveURL(/#\/tutorial\/what-each-knows$/);
  await expect(heading(page)).toHaveText(/Two models/);
});

test('without WebGPU one can read on', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(Navigator.prototype, 'gpu');
  });
  await page.goto('./#/tutorial/compose');
  await expect(page.getByRole('heading', { name: 'This browser has no WebGPU' })).toBeVisible();
  await expect(heading(page)).toHaveText(/Give B a way/);
  await page.getByRole('button', { name: 'Skip to: Train A⊕B' }).click();
  await expect(heading(page)).toHaveText(/Show it/);
});

for (const [language, words] of [
  ['中文', /两个模型，各懂一件事/],
  ['한국어', /모델이 둘 있습니다/],
] as const) {
  test(`tells everything in ${language}`, async ({ page }) => {
    await open(page);
    const languages = page.getByRole('banner').getByRole('combobox');
    await languages.focus();
    await languages.selectOption(language);
    await expect(heading(page)).toHaveText(words);
    await expect(languages).toBeFocused();
    const links = page.getByRole('navigation').nth(1).getByRole('link');
    for (let i = 0; i < STEPS.length; i++) {
      await links.nth(i).click();
      await expect(page).toHaveURL(new RegExp(`${STEPS[i]}$`));
      if (i > 0) await expect(heading(page)).toBeFocused();
      expect(await page.getByRole('article').first().textContent()).not.toMatch(/\b(the|and|of)\b/);
    }
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in any step in the ${colorScheme} theme`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await open(page, 'nowhere');
    await settled(page);
    for (const [i, step] of STEPS.entries()) {
      await rail(page).getByRole('link').nth(i).click();
      await expect(page).toHaveURL(new RegExp(`${step}$`));
      expect((await new AxeBuilder({ page }).analyze()).violations, step).toEqual([]);
    }
  });
}

for (const width of [360, 768, 3840]) {
  test(`at ${width} pixels nothing sticks out of any step`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await open(page);
    await settled(page);
    for (const language of ['한국어', 'English']) {
      await page.getByRole('combobox', { name: /Language|언어/ }).selectOption(language);
      for (const [i, step] of STEPS.entries()) {
        await page.getByRole('navigation').nth(1).getByRole('link').nth(i).click();
        await expect(page).toHaveURL(new RegExp(`${step}$`));
        expect(await page.evaluate(() => document.documentElement.scrollWidth), step).toBe(width);
      }
    }
  });
}
