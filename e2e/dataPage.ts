/** Helpers for tests of one’s own keys: they find things on the keys' page, and fill it in. */
import type { Page } from '@playwright/test';

export const field = (page: Page) => page.getByRole('textbox', { name: 'Your table' });

/** A valid table of so many keys. */
export const table = (keys: number) =>
  Array.from({ length: keys }, (_, n) => {
    const letters = 'abcdefghijklmnopqrstuvwxyz';
    const key = [0, 1, 2, 3].map((place) => letters[Math.floor(n / 26 ** place) % 26]).join('');
    return `${key},${n % 100}`;
  }).join('\n');
