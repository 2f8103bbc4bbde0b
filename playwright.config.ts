import { defineConfig } from '@playwright/test';
import { testLaunchOptions } from './scripts/browser.mjs';

const PORT = Number(process.env.PORT ?? 4317);

/** Specs that train: the software adapter needs every core for each of them. */
const TRAINING = /(reproduce|[tT]raining)\.spec\.ts$/;

/**
 * End-to-end tests: the built site in a real browser. Specs of the page alone come first, two at a time; those that
 * train follow, one at a time.
 */
export default defineConfig({
  testDir: 'e2e',
  workers: 2,
  projects: [
    { name: 'page', testIgnore: TRAINING },
    { name: 'training', testMatch: TRAINING, workers: 1 },
  ],
  forbidOnly: true,
  timeout: 300_000,
  expect: { timeout: 60_000 },
  reporter: 'list',
  use: {
    baseURL: `http://localhost:${PORT}/`,
    launchOptions: testLaunchOptions(),
    screenshot: 'only-on-failure',
  },
  webServer: {
    command: `npm run build && npx vite preview --port ${PORT} --strictPort`,
    url: `http://localhost:${PORT}/`,
    timeout: 300_000,
    stdout: 'ignore',
  },
});
