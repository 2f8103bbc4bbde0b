/** The page for everyone: axe finds nothing, the keyboard reaches everything, and it fits a phone. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { openWithFakeLab } from './fakeLab.ts';

const weightsLoaded = (page: Page) =>
  expect(
    page.getByRole('region', { name: /^A⊕B/ }).getByText('our trained model', { exact: true }),
  ).toBeVisible();

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });

    test('axe finds nothing in the lab', async ({ page }) => {
      await openWithFakeLab(page, { problems: { zz: { problem: 'unknown-key', detail: 'zz' } } });
      await weightsLoaded(page);
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

      await page.getByRole('combobox', { name: 'Expression' }).fill('zz');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Reset A', exact: true }).click();
      await page.getByRole('button', { name: 'Evaluate' }).click();
      await page.getByText('How our setting differs').click();
      await page.evaluate(() => {
        window.emitLabEvent({ type: 'failed', reason: 'unexpected', message: 'no' });
        window.emitLabEvent({ type: 'refused', stage: 'B', refusal: { kind: 'damaged' } });
      });
      await page.getByRole('listbox', { name: /Map of all keys/ }).press('ArrowRight');
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

      await page.evaluate(() =>
        window.emitLabEvent({ type: 'unavailable', reason: 'out-of-memory', message: 'no' }),
      );
      await page.getByRole('button', { name: 'Settings' }).click();
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    });
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const path of ['/', '/compare?sample=20&seed=1&colour=red', '/nowhere']) {
    test(`axe finds nothing at ${path} in the ${colorScheme} theme`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await openWithFakeLab(page, { path });
      if (path !== '/nowhere') await expect(page.getByText('right', { exact: true }).first()).toBeVisible();
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog')).toBeVisible();
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    });
  }
}

test('the theme follows the system until it is switched', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await openWithFakeLab(page);
  const toggle = page.getByRole('switch', { name: 'Dark theme' });
  await expect(toggle).toBeChecked();
  await page.emulateMedia({ colorScheme: 'light' });
  await expect(toggle).not.toBeChecked();
  await toggle.click();
  await expect(toggle).toBeChecked();
  await page.reload();
  await expect(toggle).toBeChecked();
});

test('the keyboard reaches every control, in the order of the page', async ({ page }) => {
  await openWithFakeLab(page);
  await weightsLoaded(page);
  const reached: string[] = [];
  for (let presses = 0; presses < 180; presses++) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body) return null;
      const label = element instanceof HTMLInputElement ? element.labels?.item(0)?.textContent : null;
      return element.getAttribute('aria-label') ?? label ?? element.textContent;
    });
    if (name === null) break;
    reached.push(name);
  }
  const wanted = [
    'Skip to the content',
    'CALM Lab, start page',
    'Tutorial',
    'Compare',
    'Lab',
    'Language',
    'Keyboard shortcuts',
    'Dark theme',
    'Settings',
    'Train A from nothing',
    'One step of A',
    'Reset A',
    'full',
    'Use our trained A',
    'Save checkpoint of A',
    'Load checkpoint of A',
    'Train B from nothing',
    'Train A⊕B from nothing',
    'Stop early, at',
    'Map of all keys, answered by A⊕B. Arrow keys move from key to key.',
    'Expression',
    'Ask',
    'Another',
    'Evaluate',
    'How our setting differs from the paper’s',
  ];
  let from = 0;
  for (const name of wanted) {
    const at = reached.findIndex((text, i) => i >= from && text.trim() === name);
    expect(at, `“${name}” after “${reached[from - 1]}” among ${reached.join(' | ')}`).toBeGreaterThanOrEqual(
      0,
    );
    from = at + 1;
  }
});

test('the key map names each key, its value and its state', async ({ page }) => {
  await openWithFakeLab(page);
  await weightsLoaded(page);
  const map = page.getByRole('listbox', { name: /Map of all keys/ });
  await map.press('Home');
  const key = map.getByRole('option');
  await expect(key).toHaveText(/^[a-z]+ = \d+ composition key, (right|wrong) after step \d+$/);
  await expect(key).toHaveAttribute('aria-posinset', '1');
  await map.press('End');
  await expect(key).toHaveText(/held-out key/);
  await expect(key).toHaveAttribute('aria-posinset', '1000');
  await map.press('Escape');
  await expect(key).toBeHidden();
  await expect(page.getByText(/of 800 right/)).toBeVisible();
});

test('milestones are announced to screen readers', async ({ page }) => {
  await openWithFakeLab(page);
  await weightsLoaded(page);
  await page.getByRole('button', { name: 'Train A⊕B from nothing' }).click();
  const spoken = page.getByRole('status').last();
  await expect(spoken).toHaveText(/A⊕B: Training|past the paper’s|A⊕B: Trained/);
  await expect(spoken).toHaveText(/A⊕B: Trained/);
});

for (const path of ['/', '/nowhere']) {
  test(`at 320 pixels and with text twice as large nothing sticks out of ${path}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    await openWithFakeLab(page, { path });
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    if (path === '/') await expect(page.getByRole('figure')).toBeVisible();
    await page.getByRole('button', { name: 'Menu' }).click();
    for (const language of ['한국어', 'English']) {
      await page.getByRole('combobox', { name: /Language|언어/ }).selectOption(language);
      await expect(
        page.getByRole('link', { name: language === 'English' ? 'Kernels' : '커널' }),
      ).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    }
  });
}

for (const width of [360, 768, 3840]) {
  for (const path of ['/', '/compare?sample=20&seed=1', '/nowhere']) {
    test(`at ${width} pixels nothing sticks out of ${path}, in Korean either`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await openWithFakeLab(page, { path });
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      for (const language of ['한국어', 'English']) {
        await page.getByRole('combobox', { name: /Language|언어/ }).selectOption(language);
        await expect(
          page.getByRole('combobox', { name: language === 'English' ? 'Language' : '언어' }),
        ).toBeVisible();
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      }
    });
  }

  test(`at ${width} pixels nothing sticks out of the lab`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await openWithFakeLab(page, { keys: 25_000 });
    await weightsLoaded(page);
    await page.getByRole('button', { name: 'Evaluate' }).click();
    await expect(page.getByText(/drawn with seed 1/)).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });
}
