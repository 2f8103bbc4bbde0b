/** The parts of the tutorial's page that tests use. */
import { expect, type Page } from '@playwright/test';
import { openWithFakeLab } from './fakeLab.ts';

export const heading = (page: Page) => page.getByRole('heading', { level: 1 });
export const rail = (page: Page) => page.getByRole('navigation', { name: 'Steps of the tutorial' });
export const task = (page: Page) => page.getByRole('region', { name: /Your turn|Measured/ });

/** Finds the models that the steps use; its words are there even if it is folded. */
export const currentModels = (page: Page) => page.getByRole('region', { name: 'Models in use' });

/** Finds the line about one of the models in use. */
export const currentModel = (page: Page, model: string) =>
  currentModels(page)
    .getByRole('listitem', { includeHidden: true })
    .filter({ hasText: new RegExp(`^${model} ?[a-zU]`) });

export const open = (page: Page, step = '') => openWithFakeLab(page, { path: `/tutorial/${step}` });

/** Waits until the models of the small layout, which a software adapter gets, are loaded. */
export const modelsLoaded = (page: Page) => expect(currentModels(page)).toContainText('Small, quick');

/** Unfolds the models in use. */
export const unfoldModels = (page: Page) => currentModels(page).locator('summary').click();
