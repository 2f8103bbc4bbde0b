import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';

/** Chooses something from the menu of a figure, and returns the resulting file, a character for each byte. */
export async function save(
  page: Page,
  menu: string | RegExp,
  item: string,
): Promise<{ name: string; content: string }> {
  await page.getByRole('button', { name: menu }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: item }).click();
  const file = await download;
  return { name: file.suggestedFilename(), content: readFileSync(await file.path(), 'latin1') };
}

/**
 * Expects that a part of a figure looks in the figure's SVG file as it does on the screen, and that the file holds the
 * part's words as text.
 */
export async function savedLikeOnScreen(page: Page, menu: string | RegExp, part: Locator): Promise<void> {
  const svg = Buffer.from((await save(page, menu, 'Save as SVG')).content, 'latin1').toString();
  await page.mouse.move(0, 0); // what the pointer was over answers to it
  const place = await part.boundingBox();
  const [, left, top] = /translate\((\S+) (\S+)\)/.exec(svg)?.map(Number) ?? [];
  if (place === null) throw new Error('The part of the figure is not there.');
  const screen = (await part.screenshot({ animations: 'disabled' })).toString('base64');
  const { missing, correlation } = await part.evaluate(
    async (shown, { svg, screen, x, y }) => {
      const pixelsOf = async (address: string, x: number, y: number, width?: number, height?: number) => {
        const image = new Image();
        image.src = address;
        await image.decode();
        const canvas = document.createElement('canvas');
        canvas.width = width ?? image.width;
        canvas.height = height ?? image.height;
        const context = canvas.getContext('2d') as CanvasRenderingContext2D;
        context.filter = 'blur(2px)'; // how edges fall between pixels makes no difference then
        context.drawImage(image, x, y);
        return context.getImageData(0, 0, canvas.width, canvas.height);
      };
      const seen = await pixelsOf(`data:image/png;base64,${screen}`, 0, 0);
      const address = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
      const saved = await pixelsOf(address, -x, -y, seen.width, seen.height);
      const likeness = () => {
        const [one, other] = [seen.data, saved.data].map((data) => {
          const colours = data.filter((_, i) => i % 4 < 3); // without opacity
          const mean = colours.reduce((sum, value) => sum + value, 0) / colours.length;
          return Array.from(colours, (value) => value - mean);
        });
        const product = (x: number[], y: number[]) => x.reduce((sum, value, i) => sum + value * y[i], 0);
        return product(one, other) / Math.sqrt(product(one, one) * product(other, other));
      };
      const written = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement.textContent ?? '';
      const leaves = Array.from(
        shown.querySelectorAll(':not(:has(*))'),
        ({ textContent }) => textContent ?? '',
      );
      const words = leaves.flatMap((leaf) => leaf.split(/\s+/));
      return {
        missing: words.filter((word) => !written.replace(/\s/g, '').includes(word)),
        correlation: likeness(),
      };
    },
    { svg, screen, x: Math.floor(place.x) + left, y: Math.floor(place.y) + top },
  );
  expect(missing).toEqual([]);
  expect(correlation).toBeGreaterThan(0.9);
}
