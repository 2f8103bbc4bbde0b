/** What tests of the tutorial find on its page. */
import { expect, type Page } from '@playwright/test';
import { openWithFakeLab } from './fakeLab.ts';

export const heading = (page: Page) => page.getByRole('heading', { level: 1 });
export const rail = (page: Page) => page.getByRole('navigation', { name: 'Steps of the tutorial' });
export const task = (page: Page) => page.getByRole('region', { name: /Your turn|Measured/ });

/** Which models the steps use: folded, its words are there all the same. */
export const inUse = (page: Page) => page.getByRole('region', { name: 'Models in use' });

/** The line about one of the models in use. */
export const standing = (page: Page, model: string) =>
  inUse(page)
    .getByRole('listitem', { includeHidden: true })
    .filter({ hasText: new RegExp(`^${model} ?[a-zU]`) });

export const open = (page: Page, step = '') => openWithFakeLab(page, { path: `/tutorial/${step}` });

/** Waits until the models of the small layout, which a software adapter gets, are there. */
export const settled = (page: Page) => expect(inUse(page)).toContainText('Small, quick');

/** Unfolds which models are in use. */
export const unfold = (page: Page) => inUse(page).locator('summary').click();
