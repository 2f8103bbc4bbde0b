/** A browser without WebGPU, and what the page shows there. */
import type { Page } from '@playwright/test';

/** Takes WebGPU away from the pages that this one opens from now on. */
export const withoutWebGpu = (page: Page) =>
  page.addInitScript(() => {
    Reflect.deleteProperty(Navigator.prototype, 'gpu');
  });

/** What the console says that should not be there. */
export function complaints(page: Page): string[] {
  const said: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) said.push(message.text());
  });
  page.on('pageerror', ({ message }) => said.push(message));
  return said;
}

export const recording = (page: Page) => page.getByRole('region', { name: 'Recording of a real run' });

/** The panel of a model in the recording. */
export const panel = (page: Page, model: string) =>
  recording(page).getByRole('region', { name: new RegExp(`^${model} `) });
