/** The tutorial: its navigation, its addresses, its stored progress, and its appearance, with a fake worker. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { STEPS } from '../src/store/tutorial/tutorialSteps.ts';
import { openWithFakeLab } from './fakeLab.ts';
import {
  currentModel,
  currentModels,
  heading,
  modelsLoaded,
  open,
  rail,
  unfoldModels,
} from './tutorialPage.ts';

/** Finds the button that leads on, whatever its name. */
const nextButton = (page: Page) => page.getByRole('button', { name: /^(Next: |Skip with )/ });

test('every step has an address, a title and the focus, and leads to the next and back', async ({ page }) => {
  await open(page);
  await modelsLoaded(page);
  for (const step of STEPS) {
    await expect(page).toHaveURL(new RegExp(`#/tutorial/${step}$`));
    await expect(rail(page).locator('[aria-current=step]')).toHaveAttribute('href', `#/tutorial/${step}`);
    await expect(page).toHaveTitle(/ · Tutorial · CALM Lab$/);
    if (step !== STEPS[0]) await expect(heading(page)).toBeFocused();
    if (step !== STEPS.at(-1)) await nextButton(page).click();
  }
  await expect(nextButton(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Back: Layer by layer' }).click();
  await expect(heading(page)).toHaveText(/When does B know the answer/);
  await rail(page).getByRole('link', { name: 'Two models' }).click();
  await expect(page.getByRole('button', { name: /^Back: / })).toHaveCount(0);
  await page.goBack();
  await expect(heading(page)).toHaveText(/When does B know the answer/);
});

test('arrow keys turn the steps, but not while a field has the focus', async ({ page }) => {
  await open(page, 'train-a');
  await modelsLoaded(page);
  await expect(heading(page)).toHaveText(/A memorises 1,000 keys/);
  await page.keyboard.press('ArrowRight');
  await expect(heading(page)).toHaveText(/B learns to add/);
  await page.keyboard.press('ArrowLeft');
  await expect(heading(page)).toHaveText(/A memorises 1,000 keys/);

  await page.getByRole('listbox', { name: /Map of all keys/ }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(heading(page)).toHaveText(/A memorises 1,000 keys/);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Escape');

  await rail(page).getByRole('link', { name: 'Two models' }).click();
  await page.getByRole('combobox', { name: 'Expression' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(heading(page)).toHaveText(/Meet A and B/);
});

test('a software adapter gets the small layout, and the paper’s on request', async ({ page }) => {
  await open(page, 'train-a');
  await modelsLoaded(page);
  const place = currentModels(page);
  await unfoldModels(page);
  await expect(place).toContainText('So the tutorial uses the small layout.');
  await expect(currentModel(page, 'A')).toContainText('not trained');
  await place.getByRole('button', { name: 'Use the paper’s layout' }).click();
  await expect(place).toContainText('Paper’s layout');
  await expect(currentModel(page, 'A')).toContainText('not trained');
  await page.getByRole('button', { name: 'Train A', exact: true }).click();
  await page.getByRole('button', { name: 'Pause A' }).click();
  await expect(currentModel(page, 'A')).toContainText('not finished');
  await place.getByRole('button', { name: 'Use the small layout' }).click();
  await expect(place.getByRole('alert')).toContainText('That replaces A');
  await place.getByRole('button', { name: 'Keep mine' }).click();
  await expect(currentModel(page, 'A')).toContainText('not finished');
  await page.reload();
  await expect(place).toContainText('Paper’s layout');
});

test('settings of one’s own are left alone', async ({ page }) => {
  await openWithFakeLab(page);
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByLabel('Keys', { exact: true }).fill('500');
  await page.getByRole('button', { name: 'Apply' }).click();
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Tutorial' }).click();
  await expect(currentModels(page)).toContainText(
    'Models in use: A not trained, B our trained model, A⊕B not trained',
  );
  await rail(page).getByRole('link', { name: 'Train A⊕B' }).click();
  await expect(page.getByText('This step needs a trained A.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Use our trained A' })).toHaveCount(0);
  await expect(heading(page)).toHaveText(/Show it 100 keys\..*the other 400/);
});

test('an address that names no step leads to the nearest, and the page says so', async ({ page }) => {
  await openWithFakeLab(page, { path: '/tutorial/train-a%3Cimg%20src=x%3E?colour=red' });
  await expect(heading(page)).toHaveText(/A memorises 1,000 keys/);
  const notice = page.getByRole('alert').filter({ hasText: 'A part of the address' });
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

test('unreadable stored progress starts the tutorial from the beginning', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('calm-lab-tutorial', '{"step":7,"outcomes":[{}'));
  await open(page);
  await expect(page).toHaveURL(/#\/tutorial\/what-each-knows$/);
  await expect(heading(page)).toHaveText(/Meet A and B/);
});

test('without WebGPU the tutorial can still be read', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(Navigator.prototype, 'gpu');
  });
  await page.goto('./#/tutorial/compose');
  await expect(page.getByRole('heading', { name: 'This browser has no WebGPU' })).toBeVisible();
  await expect(heading(page)).toHaveText(/Let B read inside A/);
  await page.getByRole('button', { name: 'Next: Train A⊕B' }).click();
  await expect(heading(page)).toHaveText(/Show it/);
});

for (const [language, words] of [
  ['中文', /认识一下 A 和 B/],
  ['한국어', /A와 B를 만나 보세요/],
] as const) {
  test(`every text is in ${language}`, async ({ page }) => {
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
    await modelsLoaded(page);
    for (const [i, step] of STEPS.entries()) {
      await rail(page).getByRole('link').nth(i).click();
      await expect(page).toHaveURL(new RegExp(`${step}$`));
      expect((await new AxeBuilder({ page }).analyze()).violations, step).toEqual([]);
    }
  });
}

/** Counts the parts that are narrower than their content, of those that don’t scroll. */
const overfull = (page: Page) =>
  page
    .locator('main :is(section, article, header)')
    .evaluateAll(
      (parts) =>
        parts.filter(
          (part) =>
            getComputedStyle(part).overflowX === 'visible' &&
            part.clientWidth > 0 &&
            part.scrollWidth > part.clientWidth + 1,
        ).length,
    );

for (const width of [360, 768, 1024, 3840]) {
  test(`at ${width} pixels nothing sticks out of any step, nor of its parts`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await open(page);
    await modelsLoaded(page);
    for (const language of ['한국어', 'English']) {
      await page.getByRole('combobox', { name: /Language|언어/ }).selectOption(language);
      for (const [i, step] of STEPS.entries()) {
        await page.getByRole('main').getByRole('navigation').first().getByRole('link').nth(i).click();
        await expect(page).toHaveURL(new RegExp(`${step}$`));
        expect(await page.evaluate(() => document.documentElement.scrollWidth), step).toBe(width);
        expect(await overfull(page), step).toBe(0);
      }
    }
  });
}
