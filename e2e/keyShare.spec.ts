/** The slider over recorded runs with other shares of the keys. The recordings are made up. */
import { expect, type Page, test } from '@playwright/test';
import { PRESETS } from '../src/training/settings.ts';
import { openWithFakeLab } from './fakeLab.ts';

const PATH = '/tutorial/what-it-cost';
const section = (page: Page) => page.getByRole('region', { name: 'How few keys are enough?' });
const slider = (page: Page) => section(page).getByRole('slider');

function recording(percent: number) {
  const composed = 10 * percent;
  const { world } = PRESETS.small;
  return {
    format: 'calm-lab-share-1',
    settings: { ...PRESETS.small, preset: 'custom', world: { ...world, share: percent / 100 } },
    adapter: 'an adapter',
    date: '2026-01-02T03:04:05.000Z',
    seconds: 60,
    heldOut: [
      [25, 0.01],
      [300, percent / 100],
    ],
    composition: [[300, 1]],
    losses: [[300, 0.1]],
    final: {
      heldOut: { right: 5 * percent, of: 1000 - composed },
      composition: { right: composed, of: composed },
    },
  };
}

/** Serves made-up recordings, but for those that `other` answers with something else. */
async function open(page: Page, other: Record<string, { status?: number; body?: string }> = {}) {
  await page.route('**/recordings/share-*.json', (route) => {
    const percent = /share-(\d+)/.exec(route.request().url())?.[1] ?? '';
    return route.fulfill(other[percent] ?? { json: recording(Number(percent)) });
  });
  await openWithFakeLab(page, { path: PATH });
}

test('sliding shows the recorded run of each share, labelled as a recording', async ({ page }) => {
  await open(page);
  await expect(slider(page)).toHaveAttribute('aria-valuetext', '20\u202f%');
  await expect(section(page).getByText('of the 800 keys that it has never seen')).toBeVisible();
  await slider(page).press('Home');
  await expect(slider(page)).toHaveAttribute('aria-valuetext', '2\u202f%');
  await expect(section(page).getByText('of the 980 keys that it has never seen')).toBeVisible();
  await expect(section(page).getByText('1.0\u202f%')).toBeVisible();
  await expect(section(page).getByText('100\u202f%')).toBeVisible();
  await expect(
    section(page).getByText('A recording, not measured here: an adapter, 2026-01-02, seed 0.'),
  ).toBeVisible();
  await expect(
    section(page).getByRole('img', {
      name: /^Trained on 2\s% of the keys, A⊕B gets 2\.0\s% of the others right after step 300/,
    }),
  ).toBeVisible();
});

test('a recording that is missing or damaged is reported, and fetched again', async ({ page }) => {
  const other: Record<string, { status?: number; body?: string }> = {
    20: { status: 404 },
    10: { body: '{}' },
  };
  await open(page, other);
  await expect(section(page).getByText('This recording could not be loaded.')).toBeVisible();
  await slider(page).press('ArrowLeft');
  await expect(section(page).getByText('This recording is damaged or of another version.')).toBeVisible();
  delete other[10];
  await section(page).getByRole('button', { name: 'Try again' }).click();
  await expect(section(page).getByText('of the 900 keys that it has never seen')).toBeVisible();
});
