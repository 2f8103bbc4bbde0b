import type { Page } from '@playwright/test';

declare global {
  interface Window {
    /** The number of times that the text of `countSayings` appeared. */
    timesSaid: number;
  }
}

/** Counts how often a text appears in the page, which may be too short for a test to see. To be called before it opens. */
export async function countSayings(page: Page, text: string): Promise<() => Promise<number>> {
  await page.addInitScript((wanted) => {
    window.timesSaid = 0;
    let isThere = false;
    new MutationObserver(() => {
      const wasThere = isThere;
      isThere = document.body?.textContent?.includes(wanted) ?? false;
      if (isThere && !wasThere) window.timesSaid++;
    }).observe(document, { subtree: true, childList: true, characterData: true });
  }, text);
  return () => page.evaluate(() => window.timesSaid);
}
