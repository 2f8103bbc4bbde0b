import type { Page } from '@playwright/test';

/** Collects what goes wrong in a page from now on: errors and warnings of its console, and exceptions. */
export function problemsOf(page: Page): string[] {
  const problems: string[] = [];
  page.on('console', (message) => {
    // Playwright says so in every page that it keeps from having a service worker.
    const isOurs = !message.text().startsWith('Service Worker registration blocked');
    if (isOurs && ['error', 'warning'].includes(message.type())) problems.push(message.text());
  });
  page.on('pageerror', ({ message }) => problems.push(message));
  return problems;
}
