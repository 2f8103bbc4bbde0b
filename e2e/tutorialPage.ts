/** What tests of the tutorial find on its page. */
import { expect, type Page } from '@playwright/test';
import { openWithFakeLab } from './fakeLab.ts';

export const heading = (page: Page) => page.getByRole('heading', { level: 1 });
export const rail = (page: Page) => page.getByRole('navigation', { name: 'Steps of the tutorial' });
export const task = (page: Page) => page.getByRole('region', { name: /Your turn|Measured/ });
export const standing = (page: Page, model: string) =>
  page
    .getByRole('region', { name: 'In place' })
    .getByRole('listitem')
    .filter({ hasText: new RegExp(`^${model} ?[a-zU]`) });
export const open = (page: Page, step = '') => openWithFakeLab(page, { path: `/tutorial/${step}` });

/** Waits until the models of the small layout, which a software adapter gets, are there. */
export const settled = (page: Page) =>
  expect(page.getByRole('region', { name: 'In place' })).toContainText('Small, quick');
