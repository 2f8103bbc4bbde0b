/**
 * A drawing of the page as a picture: a copy of it with the styles that the page gives it written out, as a file has
 * no stylesheet. So what is saved is what is seen.
 */
import { type LineMark, lineLegend } from './legend.ts';
import { HEADING, type Look, picture } from './svg.ts';

/** How much larger the drawing is than its own units say, so that its text comes out near the heading's. */
const SCALE = 1.25;
const LEAST_WIDTH = 560;
const LEFT = 20;

/** What an element has from the one around it, unless it is told otherwise. */
const INHERITED = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'font-size',
  'font-weight',
  'text-anchor',
];

/** Writes the styles of an element and all inside it into its copy. */
function writeStyles(original: Element, copy: Element, around: CSSStyleDeclaration | null): void {
  const style = getComputedStyle(original);
  for (const name of ['class', 'style', 'role', 'aria-label', 'aria-hidden']) copy.removeAttribute(name);
  for (const property of INHERITED) {
    const value = style.getPropertyValue(property);
    if (value !== around?.getPropertyValue(property)) copy.setAttribute(property, value);
  }
  if (style.opacity !== '1') copy.setAttribute('opacity', style.opacity);
  Array.from(original.children).forEach((child, i) => {
    writeStyles(child, copy.children[i], style);
  });
}

/** @param legend what its lines mean, where that stands beside the drawing */
export function snapshot(
  drawing: SVGSVGElement,
  heading: { title: string; subtitle: string },
  look: Look,
  legend: readonly LineMark[] = [],
): string {
  const copy = document.importNode(drawing, true);
  writeStyles(drawing, copy, null);
  const { width, height } = drawing.viewBox.baseVal;
  const place = { x: LEFT, y: HEADING + 8, width: SCALE * width, height: SCALE * height };
  for (const [name, value] of Object.entries(place)) copy.setAttribute(name, String(value));
  const wide = Math.max(LEAST_WIDTH, place.width + 2 * LEFT);
  const bottom = place.y + place.height;
  const lines = lineLegend(legend, { left: LEFT + 12, right: wide - LEFT, baseline: bottom + 24 }, look);
  const below = legend.length === 0 ? 16 : 16 + lines.height;
  return picture(
    wide,
    bottom + below,
    heading,
    look,
    new XMLSerializer().serializeToString(copy) + lines.drawn,
  );
}
