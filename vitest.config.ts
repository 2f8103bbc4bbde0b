import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { testLaunchOptions } from './scripts/browser.mjs';

/**
 * Three kinds of tests: `unit` needs nothing but Node, and shares modules among files, since importing them takes longer
 * than the tests: what a test changes in a module, it puts back. `gpu` runs kernels in a headless Chromium, one file at a
 * time, as a software adapter keeps every core busy by itself. `dawn` runs those of ops and models in Node, for
 * `npm run check`.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: ['src/**/*.gpu.test.ts'],
          pool: 'threads',
          isolate: false,
          testTimeout: 60_000,
        },
      },
      {
        // Only workers import these, so nobody would find them before a test runs.
        optimizeDeps: {
          include: [
            '@tensorflow/tfjs-backend-cpu',
            '@tensorflow/tfjs-backend-wasm',
            '@tensorflow/tfjs-backend-webgpu',
          ],
        },
        test: {
          name: 'gpu',
          fileParallelism: false,
          include: ['src/**/*.gpu.test.ts'],
          setupFiles: ['scripts/page/requireAdapter.ts'],
          testTimeout: 120_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: testLaunchOptions() }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'dawn',
          fileParallelism: false,
          include: ['src/{ops,models}/**/*.gpu.test.ts'],
          setupFiles: ['scripts/dawn.setup.ts'],
          testTimeout: 120_000,
        },
      },
    ],
  },
});
