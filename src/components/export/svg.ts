/** Elements of an SVG file as text, and what all pictures of the lab have in common. */

/** The colours of a picture, as the page shows them now. */
export interface Look {
  ink: string;
  muted: string;
  line: string;
  card: string;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => ENTITIES[character]);

/** A length with no more digits than a picture needs. */
const short = (length: number): string => String(Math.round(100 * length) / 100);

type Attributes = Record<string, string | number | undefined>;

/** An element around what is inside; attributes that are undefined are left out. */
export function element(name: string, attributes: Attributes, inside = ''): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? short(value) : escaped(String(value))}"`)
    .join('');
  return inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`;
}

/** A line of text with its baseline at (x, y). */
export const text = (x: number, y: number, content: string, attributes: Attributes = {}): string =>
  element('text', { x, y, ...attributes }, escaped(content));

/** A way through points; a new one begins behind each null. */
export function path(points: readonly ([x: number, y: number] | null)[]): string {
  let command = 'M';
  return points
    .map((point) => {
      if (point === null) {
        command = 'M';
        return '';
      }
      const written = `${command}${short(point[0])} ${short(point[1])}`;
      command = 'L';
      return written;
    })
    .join('');
}

/** The way around squares, moved by (left, top): one path, as thousands of elements would make a file large and slow. */
export const squares = (
  corners: readonly { x: number; y: number; side: number }[],
  left: number,
  top: number,
): string => corners.map(({ x, y, side }) => `M${left + x} ${top + y}h${side}v${side}h-${side}z`).join('');

/** About how wide text of this size comes out, where nothing can measure it; letters of Han and Hangul are square. */
export const widthOf = (content: string, size: number): number =>
  [...content].reduce((sum, letter) => sum + (/[\u1100-\uffef]/.test(letter) ? 1 : 0.56) * size, 0);

/** Where the picture below a heading begins. */
export const HEADING = 60;

/** A picture with a heading, on the card's ground. Fonts are named by family alone, as no file carries its own. */
export function picture(
  width: number,
  height: number,
  { title, subtitle }: { title: string; subtitle: string },
  look: Look,
  inside: string,
): string {
  const heading =
    element('title', {}, escaped(title)) +
    element('rect', { width, height, fill: look.card }) +
    text(20, 30, title, { 'font-size': 16, 'font-weight': 650, fill: look.ink }) +
    text(20, 48, subtitle, { fill: look.muted });
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      'font-family': 'sans-serif',
      'font-size': 12,
    },
    heading + inside,
  );
}
