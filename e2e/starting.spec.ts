/** Every way into failure while the GPU is set up ends with answers on the CPU, or with the offer to try again. */
import { expect, type Page, test } from '@playwright/test';
import { beforeWorker, INTERNAL, withPolicy, workerAnswers } from './failingStart.ts';
import { withoutWebGpu } from './noWebGpu.ts';

const LABEL = 'Your CPU computes the answers (tfjs-wasm). Training needs WebGPU.';
const COMPARE = './#/compare?layout=small&expression=12+%2B+30';

/** Expects that the CPU has answered, and that the page says in words why it had to. */
async function expectAnswersOnCpu(page: Page, why: string): Promise<void> {
  await expect(page.getByText(LABEL)).toBeVisible();
  await expect(page.getByRole('article', { name: /^B/ })).toContainText('42');
  const notice = page.getByRole('region', { name: why });
  await expect(notice).toBeVisible();
  await expect(page.getByText(/Looking for your GPU|Preparing the GPU/)).toBeHidden();
  await expect(page.locator('body')).not.toHaveText(INTERNAL, { useInnerText: true });
}

const CASES: [does: string, why: string, code: () => void][] = [
  [
    'a worker without WebGPU',
    'This browser has no WebGPU',
    () => {
      Reflect.deleteProperty(Object.getPrototypeOf(navigator), 'gpu');
    },
  ],
  [
    'an adapter request that rejects',
    'WebGPU found no graphics card',
    () => {
      GPU.prototype.requestAdapter = () => Promise.reject(new TypeError('blocklisted'));
    },
  ],
  [
    'a computer without an adapter',
    'WebGPU found no graphics card',
    () => {
      GPU.prototype.requestAdapter = async () => null;
    },
  ],
  [
    'a device request that rejects',
    'The graphics card is not available',
    () => {
      GPUAdapter.prototype.requestDevice = () => Promise.reject(new Error('Error: no device'));
    },
  ],
  [
    'an adapter that can’t be read',
    'The GPU could not be set up',
    () => {
      Object.defineProperty(GPUAdapter.prototype, 'features', { get: () => undefined });
    },
  ],
  [
    'kernels that do not compile',
    'The GPU could not be set up',
    () => {
      GPUDevice.prototype.createComputePipelineAsync = () => Promise.reject(new Error('Error: no shader'));
    },
  ],
];

for (const [does, why, code] of CASES) {
  test(`after ${does} the CPU answers`, async ({ page }) => {
    await beforeWorker(page, code);
    await page.goto(COMPARE);
    await expectAnswersOnCpu(page, why);
  });
}

test('what the browser said stands behind a closed disclosure for experts, and can be copied', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-write', 'clipboard-read']);
  await beforeWorker(page, () => {
    GPUDevice.prototype.createComputePipelineAsync = () => Promise.reject(new Error('no shader today'));
  });
  await page.goto(COMPARE);
  const notice = page.getByRole('region', { name: 'The GPU could not be set up' });
  await expect(notice.getByText(/no shader today/)).toBeHidden();
  await notice.getByText('For experts').click();
  await expect(notice.getByText(/no shader today/)).toBeVisible();
  await notice.getByRole('button', { name: 'Copy' }).click();
  await expect(notice.getByText('Copied.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('no shader today');
});

const SILENT: [does: string, code: () => void][] = [
  [
    'an adapter request that never answers',
    () => {
      GPU.prototype.requestAdapter = () => new Promise(() => {});
    },
  ],
  [
    'a shader that never compiles',
    () => {
      GPUDevice.prototype.createComputePipelineAsync = () => new Promise(() => {});
    },
  ],
];

for (const [does, code] of SILENT) {
  test(`after ${does} the CPU answers, once a time limit is up`, async ({ page }) => {
    await page.clock.install();
    await beforeWorker(page, code);
    await page.goto(COMPARE);
    await expect(page.getByText(/Looking for your GPU|Setting up the models/)).toBeVisible();
    await expect(page.getByText(LABEL)).toBeHidden();
    await page.clock.runFor(60_000);
    await expectAnswersOnCpu(page, 'The GPU could not be set up');
  });
}

test('a search that takes longer than usual says so before the time is up', async ({ page }) => {
  await page.clock.install();
  await beforeWorker(page, () => {
    GPU.prototype.requestAdapter = () => new Promise(() => {});
  });
  await page.goto(COMPARE);
  await expect(page.getByText('Looking for your GPU…')).toBeVisible();
  await page.clock.runFor(12_000);
  await expect(page.getByText(/takes longer than usual/)).toBeVisible();
  await expect(page.getByText('Looking for your GPU…')).toBeVisible();
});

test('an adapter without info, as before Chrome 127, has a neutral name and is used', async ({ page }) => {
  await beforeWorker(page, () => {
    Object.defineProperty(GPUAdapter.prototype, 'info', { get: () => undefined });
  });
  await page.goto(COMPARE);
  await expect(page.getByRole('banner').getByText('WebGPU', { exact: true })).toBeVisible();
  await expect(page.getByText(/Preparing the GPU kernels/)).toBeVisible();
  await expect(page.getByRole('alert').filter({ hasText: /./ })).toHaveCount(0);
});

test('the smallest limits that WebGPU guarantees are enough', async ({ page }) => {
  await beforeWorker(page, () => {
    const limits = {
      maxBufferSize: 2 ** 28,
      maxStorageBufferBindingSize: 2 ** 27,
      maxStorageBuffersPerShaderStage: 8,
    };
    Object.defineProperty(GPUAdapter.prototype, 'limits', { get: () => limits });
  });
  await page.goto(COMPARE);
  await expect(page.getByRole('article', { name: /^B/ })).toContainText('42');
  await expect(page.getByRole('banner').getByText(/swiftshader/i)).toBeVisible();
  await expect(page.getByRole('alert').filter({ hasText: /./ })).toHaveCount(0);
});

for (const [does, answer] of [
  ['is not there', { status: 404, body: 'none' }],
  ['is the front page', { contentType: 'text/html', body: '<!doctype html><p>CALM Lab' }],
] as const) {
  test(`where the script of the worker ${does} the CPU answers`, async ({ page }) => {
    await workerAnswers(page, answer);
    await page.goto(COMPARE);
    await expectAnswersOnCpu(page, 'The GPU could not be set up');
  });
}

test('where no worker may run the page says so, stays readable, and offers to try again', async ({
  page,
}) => {
  await withPolicy(page, "worker-src 'none'");
  await page.goto('./');
  await expect(page.getByRole('heading', { name: /One knows the words/ })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
  await page.getByRole('link', { name: 'Compare' }).first().click();
  const notice = page.getByRole('alert').filter({ hasText: 'The GPU could not be set up' });
  await expect(notice).toContainText('You can still read everything.');
  await expect(notice.getByRole('button', { name: 'Try again' })).toBeVisible();
  await expect(page.locator('body')).not.toHaveText(INTERNAL, { useInnerText: true });
});

test('a worker for the CPU that can’t be fetched is fetched again on request', async ({ page }) => {
  await withoutWebGpu(page);
  await page.route(/cpu\.worker/, (route) => route.abort());
  await page.goto(COMPARE);
  const again = page.getByRole('alert').getByRole('button', { name: 'Try again' });
  await expect(again).toBeVisible();
  await page.unroute(/cpu\.worker/);
  await again.click();
  await expectAnswersOnCpu(page, 'This browser has no WebGPU');
});
