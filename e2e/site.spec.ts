/** The frame of the pages: navigation, titles, focus, shortcuts, languages. */
import { expect, type Page, test } from '@playwright/test';
import { openWithFakeLab } from './fakeLab.ts';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

test('every page has an address, a title, and the focus when one comes to it', async ({ page }) => {
  await openWithFakeLab(page, { path: '/' });
  await expect(page).toHaveTitle(/^CALM Lab: link two tiny language models/);
  await expect(heading(page)).not.toBeFocused();
  const pages = page.getByRole('navigation', { name: 'Pages' });
  await pages.getByRole('link', { name: 'Compare' }).click();
  await expect(page).toHaveTitle('Compare · CALM Lab');
  await expect(heading(page)).toBeFocused();
  await expect(pages.getByRole('link', { name: 'Compare' })).toHaveAttribute('aria-current', 'page');
  await pages.getByRole('link', { name: 'Lab' }).click();
  await expect(page).toHaveTitle('Lab · CALM Lab');
  await expect(heading(page)).toBeFocused();
  await page.goBack();
  await expect(page).toHaveTitle('Compare · CALM Lab');
});

test('an address that leads nowhere shows a page that helps', async ({ page }) => {
  await openWithFakeLab(page, { path: '/nowhere/<b>at all</b>' });
  await expect(heading(page)).toHaveText('There is no such page');
  await expect(page.getByText('Nothing is at “/nowhere/<b>at all</b>”')).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'Compare' }).click();
  await expect(heading(page)).toHaveText('Ask all three');
});

test('the skip link leads past the header', async ({ page }) => {
  await openWithFakeLab(page, { path: '/compare' });
  await expect(heading(page)).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('combobox', { name: 'Expression' })).toBeFocused();
  await expect(page).toHaveURL(/#\/compare/);
});

test('training continues while another page is open', async ({ page }) => {
  await openWithFakeLab(page);
  await page.getByRole('button', { name: 'Train B from nothing' }).click();
  await page.getByRole('link', { name: 'Compare' }).click();
  await expect(page.getByRole('banner').getByText('Training B, 38 steps/s')).toBeVisible();
  await page.getByRole('link', { name: 'Lab', exact: true }).click();
  await expect(page.getByRole('region', { name: /^B / }).getByText('Trained', { exact: true })).toBeVisible();
});

test('single keys are shortcuts, unless they are switched off or something is typed', async ({ page }) => {
  await openWithFakeLab(page, { path: '/' });
  await expect(page.getByText('A⊕B: our trained model')).toBeVisible();
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(sheet.getByRole('row')).toHaveCount(12);
  await page.keyboard.press('c');
  await expect(sheet).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await page.keyboard.press('t');
  await expect(page).toHaveURL(/#\/tutorial/);
  await page.keyboard.press('c');
  await expect(heading(page)).toHaveText('Ask all three');
  const expression = page.getByRole('combobox', { name: 'Expression' });
  await expect(expression).toBeEnabled();
  await page.keyboard.press('/');
  await expect(expression).toBeFocused();
  await page.keyboard.press('l');
  await expect(expression).toHaveValue(/l/);
  await page.keyboard.press('Tab');
  const asked = await expression.inputValue();
  await page.keyboard.press('n');
  await expect(expression).not.toHaveValue(asked);
  await page.keyboard.press('d');
  await expect(page.getByRole('switch', { name: 'Dark theme' })).toBeChecked();

  await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
  await sheet.getByRole('checkbox', { name: 'Use single-key shortcuts' }).uncheck();
  await sheet.getByRole('button', { name: 'Close' }).click();
  await page.keyboard.press('h');
  await page.keyboard.press('?');
  await expect(sheet).toBeHidden();
  await expect(heading(page)).toHaveText('Ask all three');
});

test('single keys do nothing while an input method composes', async ({ page }) => {
  await openWithFakeLab(page, { path: '/' });
  const press = (isComposing: boolean) =>
    page.evaluate(
      (composing) => dispatchEvent(new KeyboardEvent('keydown', { key: 'c', isComposing: composing })),
      isComposing,
    );
  await press(true);
  await expect(page).toHaveURL(/#\/$/);
  await press(false);
  await expect(page).toHaveURL(/#\/compare/);
});

test('a narrow window opens the links to pages from a menu, and closes it again', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openWithFakeLab(page, { path: '/' });
  const pages = page.getByRole('navigation', { name: 'Pages' });
  const menu = page.getByRole('button', { name: 'Menu' });
  await expect(pages).toBeHidden();
  await menu.click();
  await expect(menu).toHaveAttribute('aria-expanded', 'true');
  await expect(pages.getByRole('link')).toHaveText([
    'Tutorial',
    'Compare',
    'Lab',
    'Results',
    'Your keys',
    'Kernels',
  ]);
  await pages.getByRole('link', { name: 'Your keys' }).click();
  await expect(page).toHaveTitle('Your keys · CALM Lab');
  await expect(pages).toBeHidden();
});

test('the page is in the browser’s language until another is chosen, which it remembers', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ locale: 'ko-KR', baseURL: baseURL ?? '' });
  const page = await context.newPage();
  await openWithFakeLab(page, { path: '/' });
  const language = () => page.evaluate(() => document.documentElement.lang);
  await expect(heading(page)).toHaveText(/하나는 낱말을 압니다/);
  expect(await language()).toBe('ko');
  await page.getByRole('combobox', { name: '언어' }).selectOption('中文');
  await expect(heading(page)).toHaveText(/一个认识词/);
  await expect(page).toHaveTitle(/在浏览器中连接/);
  expect(await language()).toBe('zh-Hans');
  await page.reload();
  await expect(heading(page)).toHaveText(/一个认识词/);
  await page.getByRole('banner').getByRole('link', { name: '实验室' }).click();
  await expect(page.getByRole('region', { name: 'A 增强模型' })).toBeVisible();
  await page.getByRole('combobox', { name: '语言' }).selectOption('English');
  await expect(page.getByRole('region', { name: 'A augmenting model' })).toBeVisible();
  await context.close();
});

test('the page stays in the current language if another can’t be loaded', async ({ page }) => {
  await openWithFakeLab(page, { path: '/' });
  await expect(heading(page)).toHaveText(/One knows the words/);
  await page.route(/assets\/shell-/, (route) => route.abort());
  await page.getByRole('combobox', { name: 'Language' }).selectOption('한국어');
  await expect(page.getByRole('combobox', { name: 'Language' })).toHaveValue('en');
  await expect(heading(page)).toHaveText(/One knows the words/);
});
