/** Elements of an SVG file as text. */

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Escapes text for use between elements and in attributes. */
export const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => ENTITIES[character]);

/** Formats a length with no more digits than a picture needs. */
const short = (length: number): string => String(Math.round(100 * length) / 100);

type Attributes = Record<string, string | number | undefined>;

/** Writes an element around its content; attributes that are undefined are left out. */
export function element(name: string, attributes: Attributes, inside = ''): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? short(value) : escaped(String(value))}"`)
    .join('');
  return inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`;
}

/** Writes a line of text with its baseline at (x, y). */
export const text = (x: number, y: number, content: string, attributes: Attributes = {}): string =>
  element('text', { x, y, ...attributes }, escaped(content));

/** Writes a line through points. */
export const path = (points: readonly (readonly [x: number, y: number])[]): string =>
  points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${short(x)} ${short(y)}`).join('');

/** Estimates the width of text of this size, as nothing can measure it; letters of Han and Hangul are square. */
export const widthOf = (content: string, size: number): number =>
  [...content].reduce((sum, letter) => sum + (/[\u1100-\uffef]/.test(letter) ? 1 : 0.56) * size, 0);
