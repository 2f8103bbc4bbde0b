/** The map of all keys: its states, the steps after which keys were asked, and its pixels, with a fake worker. */
import { expect, type Page, test } from '@playwright/test';
import { openWithFakeLab } from './fakeLab.ts';
import { weightsLoaded } from './labPage.ts';

const map = (page: Page) => page.getByRole('listbox', { name: /Map of all keys/ });
const section = (page: Page) => page.getByRole('region', { name: 'All 1,000 keys' });

test('the map shows the number of right keys, the keys not asked yet, and the steps after which keys were asked', async ({
  page,
}) => {
  await openWithFakeLab(page);
  await weightsLoaded(page);
  await expect(section(page).getByText('All of these were asked after step 300.')).toBeVisible();
  await page.evaluate(() => {
    const asked = { step: 10, cells: [0, 999], right: Uint8Array.of(0, 1), left: 0 };
    window.emitLabEvent({ type: 'cells', map: 'keys', stage: 'AB', ...asked });
  });
  await expect(
    section(page).getByText('These were asked after steps 10 to 300, some keys at a time.'),
  ).toBeVisible();
  await map(page).focus();
  await expect(map(page).getByRole('option')).toHaveText(/composition key, wrong after step 10$/);
  await map(page).press('End');
  await expect(map(page).getByRole('option')).toHaveText(/held-out key, right after step 10$/);
});

test('the map is drawn sharply, and finds the key under the pointer, when the device pixels change', async ({
  page,
}) => {
  await openWithFakeLab(page);
  await weightsLoaded(page);
  const canvas = map(page).locator('canvas');
  const pixels = () => canvas.evaluate((drawn: HTMLCanvasElement) => drawn.width / drawn.clientWidth);
  await expect.poll(pixels).toBeCloseTo(1, 1);
  await page.evaluate(() => {
    Object.defineProperty(window, 'devicePixelRatio', { value: 2 });
    dispatchEvent(new Event('resize'));
  });
  await expect.poll(pixels).toBeCloseTo(2, 1);
  await map(page).hover({ position: { x: 4, y: 4 } });
  const first = await page.evaluate(() => window.fakeModels.keys[0].text);
  await expect(map(page).getByRole('option')).toContainText(`${first} =`);
  const box = await canvas.boundingBox();
  await map(page).hover({ position: { x: 4, y: (box?.height ?? 0) - 4 } });
  await expect(map(page).getByRole('option')).toContainText('held-out key');
});
