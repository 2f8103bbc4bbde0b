/** The check of this GPU on the software adapter, with its real worker. */
import { expect, type Page, test } from '@playwright/test';
import { problemsOf } from './problems.ts';

const section = (page: Page) => page.getByRole('region', { name: 'Check this GPU' });

/** Opens a page that needs no models, and goes on to the kernels of the smallest. */
async function start(page: Page): Promise<void> {
  await page.goto('./#/kernels?layout=small');
  await section(page).getByRole('button', { name: 'Check this GPU' }).click();
}

test('the software adapter passes within three minutes', async ({ page }) => {
  const said = problemsOf(page);
  await start(page);
  await expect(section(page).getByText(/^Everything is right on .*swiftshader/i)).toBeVisible({
    timeout: 180_000,
  });
  expect(said).toEqual([]);
});

test('a kernel that is broken on purpose is named', async ({ page }) => {
  await page.route(/assets\/check\.worker-/, async (route) => {
    const response = await route.fetch();
    const broken = () => {
      const { createShaderModule } = GPUDevice.prototype;
      GPUDevice.prototype.createShaderModule = function (descriptor) {
        const code = descriptor.code.replace(
          'i < end; i++) {\n    sum += dh',
          'i + 1u < end; i++) {\n    sum += dh',
        );
        return createShaderModule.call(this, { ...descriptor, code });
      };
    };
    await route.fulfill({ response, body: `(${broken})();\n${await response.text()}` });
  });
  await start(page);
  await expect(section(page).getByRole('alert')).toContainText('embedding/scatter', { timeout: 180_000 });
  await section(page).getByRole('button', { name: 'Stop the check' }).click();
  await expect(section(page).getByText('You stopped the check.')).toBeVisible();
});
