/** A browser without WebGPU, and the parts that the page shows there. */
import type { Page } from '@playwright/test';

/** Takes WebGPU away from the pages that this one opens from now on. */
export const withoutWebGpu = (page: Page) =>
  page.addInitScript(() => {
    Reflect.deleteProperty(Navigator.prototype, 'gpu');
  });

export const recording = (page: Page) => page.getByRole('region', { name: 'Recording of a real run' });

/** Finds the panel of a model in the recording. */
export const panel = (page: Page, model: string) =>
  recording(page).getByRole('region', { name: new RegExp(`^${model} `) });
