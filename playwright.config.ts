import { defineConfig } from '@playwright/test';
import { testLaunchOptions } from './scripts/browser.mjs';

const PORT = Number(process.env.PORT ?? 4317);

/**
 * Specs that run one at a time: those that train, for which the software adapter needs every core, and those of focus
 * and of pictures, which need a window in front.
 */
const ALONE = /\/(reproduce|site|takeHome|tutorial|\w*[tT]raining)\.spec\.ts$/;

/** End-to-end tests: the built site in a real browser. Most specs of the page come first, two at a time. */
export default defineConfig({
  testDir: 'e2e',
  workers: 2,
  projects: [
    { name: 'page', testIgnore: ALONE },
    { name: 'alone', testMatch: ALONE, workers: 1 },
  ],
  forbidOnly: true,
  timeout: 300_000,
  expect: { timeout: 60_000 },
  reporter: 'list',
  use: {
    baseURL: `http://localhost:${PORT}/`,
    launchOptions: testLaunchOptions(),
    screenshot: 'only-on-failure',
    // A service worker would answer what a test wants to answer; the tests of it allow it.
    serviceWorkers: 'block',
  },
  webServer: {
    command: `npm run build && npx vite preview --port ${PORT} --strictPort`,
    url: `http://localhost:${PORT}/`,
    timeout: 300_000,
    stdout: 'ignore',
  },
});
