/** Ways in which a browser, or the network, keeps the page from starting. */
import type { Page } from '@playwright/test';

const WORKER = /assets\/lab\.worker-/;

/** Runs a function in the worker that owns the GPU, before its own script. It may use nothing from outside itself. */
export const beforeWorker = (page: Page, code: () => void) =>
  page.route(WORKER, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `(${code})();\n${await response.text()}` });
  });

/** Has the worker that owns the GPU answered like this. */
export const workerAnswers = (page: Page, answer: { status?: number; contentType?: string; body?: string }) =>
  page.route(WORKER, (route) => route.fulfill(answer));

/** Serves the document with a Content-Security-Policy. */
export const withPolicy = (page: Page, policy: string) =>
  page.route(
    (url) => url.pathname === '/',
    async (route) => {
      const response = await route.fetch();
      const headers = { ...response.headers(), 'content-security-policy': policy };
      await route.fulfill({ response, headers });
    },
  );

/** Words of exceptions, of schemas and of kernels, none of which a visitor should read. */
export const INTERNAL =
  /TypeError|Error:|undefined|Cannot read|does not compile|invalid_type|embedding|worker could not|chunk|dynamically/i;
