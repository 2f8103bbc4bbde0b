/**
 * A figure of the page as the text of an SVG file. Every box, every line of text, every drawing and every canvas is
 * written where it stands on the screen, as SVG's own elements: HTML inside SVG (`foreignObject`) would be shown by
 * browsers alone, and some of them refuse to turn it into pixels.
 */
import { drawLegend, type LineMark } from './legend.ts';
import { element, escaped, path, text, widthOf } from './svg.ts';

/** The words of a picture beside the figure. */
export interface Caption {
  title: string;
  subtitle: string;
  /** Its lines, if the page names them outside the figure. */
  legend?: readonly LineMark[];
}

const MARGIN = 20;
const HEADING = 64;

/** The heading is written anew; in a picture nothing can be chosen or pointed at; `spoken` text is not in sight. */
const LEFT_OUT = 'header, select, .spoken, [data-hint]';

/** The styles of a drawing that its attributes don't hold. */
const DRAWN_STYLES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'font-size',
  'font-weight',
  'text-anchor',
];

const isSeen = (colour: string) => !/^(transparent|none|.*[,/] ?0\))$/.test(colour);

/** Writes the styles of a drawing and all inside it into its copy. */
function writeStyles(original: Element, copy: Element, around: CSSStyleDeclaration | null): void {
  const style = getComputedStyle(original);
  for (const name of ['class', 'style', 'role', 'aria-label', 'aria-hidden']) copy.removeAttribute(name);
  for (const property of DRAWN_STYLES) {
    const value = style.getPropertyValue(property);
    if (value === around?.getPropertyValue(property)) copy.removeAttribute(property);
    else copy.setAttribute(property, value);
  }
  if (style.opacity !== '1') copy.setAttribute('opacity', style.opacity);
  Array.from(original.children).forEach((child, i) => {
    writeStyles(child, copy.children[i], style);
  });
}

type Side = 'top' | 'right' | 'bottom' | 'left';

/** Draws the ground of an element and its borders, or the ring inside it. */
function drawBox(style: CSSStyleDeclaration, { x, y, width, height }: DOMRect): string {
  const [, ring, thickness] = /^(.*) 0px 0px 0px ([\d.]+)px inset$/.exec(style.boxShadow) ?? [];
  const border = (side: Side) => {
    if (ring !== undefined) return { width: Number(thickness), colour: ring, isDashed: false };
    const of = (what: string) => style.getPropertyValue(`border-${side}-${what}`);
    return { width: Number.parseFloat(of('width')), colour: of('color'), isDashed: of('style') === 'dashed' };
  };
  const sides = {
    top: border('top'),
    right: border('right'),
    bottom: border('bottom'),
    left: border('left'),
  };
  const isFrame = Object.values(sides).every(
    (side) => side.width === sides.top.width && side.colour === sides.top.colour,
  );
  const ground = isSeen(style.backgroundColor) ? style.backgroundColor : 'none';
  const inset = isFrame ? sides.top.width / 2 : 0;
  const stroke = ({ width, colour, isDashed }: typeof sides.top) => ({
    stroke: width > 0 && isSeen(colour) ? colour : 'none',
    'stroke-width': width,
    'stroke-dasharray': isDashed ? `${2 * width}` : undefined,
  });
  const frame = isFrame ? stroke(sides.top) : { stroke: 'none' };
  const box = {
    x: x + inset,
    y: y + inset,
    width: Math.max(0, width - 2 * inset),
    height: Math.max(0, height - 2 * inset),
    rx: Number.parseFloat(style.borderTopLeftRadius) || undefined,
  };
  const lines = (Object.keys(sides) as Side[]).map((side) => {
    const line = stroke(sides[side]);
    if (isFrame || line.stroke === 'none') return '';
    const half = sides[side].width / 2;
    const [top, left] = [
      y + (side === 'bottom' ? height - half : half),
      x + (side === 'right' ? width - half : half),
    ];
    const isAcross = side === 'top' || side === 'bottom';
    const ends = isAcross
      ? ([
          [x, top],
          [x + width, top],
        ] as const)
      : ([
          [left, y],
          [left, y + height],
        ] as const);
    return element('path', { d: path(ends), ...line });
  });
  const isDrawn = ground !== 'none' || frame.stroke !== 'none';
  return (isDrawn ? element('rect', { ...box, fill: ground, ...frame }) : '') + lines.join('');
}

/** Yields the lines of a text on the page, each with its box. */
function* linesOf(node: Text): Generator<{ content: string; box: DOMRect }> {
  const range = document.createRange();
  let line: { content: string; box: DOMRect } | null = null;
  let at = 0;
  for (const letter of node.data) {
    range.setStart(node, at);
    at += letter.length;
    range.setEnd(node, at);
    const [box] = range.getClientRects();
    if (box === undefined || box.width === 0) continue;
    if (line !== null && Math.abs(box.top - line.box.top) < box.height / 2) line.content += letter;
    else if (letter.trim() !== '') {
      if (line !== null) yield line;
      line = { content: letter, box };
    }
  }
  if (line !== null) yield line;
}

/** A canvas that measures fonts, made when the first text is drawn. */
let ruler: CanvasRenderingContext2D | null = null;

function drawText(node: Text, style: CSSStyleDeclaration): string {
  ruler ??= document.createElement('canvas').getContext('2d');
  const rule = ruler;
  if (rule === null || node.data.trim() === '') return '';
  const { fontFamily, fontSize, fontWeight, letterSpacing, color } = style;
  rule.font = `${fontWeight} ${fontSize} ${fontFamily}`;
  const { fontBoundingBoxAscent: ascent, fontBoundingBoxDescent: descent } = rule.measureText('x');
  const lines = Array.from(linesOf(node), ({ content, box }) =>
    text(box.left, box.top + (box.height + ascent - descent) / 2, content.replace(/\s/g, ' '), {
      fill: color,
      'font-size': fontSize,
      'font-weight': fontWeight,
      'font-family': fontFamily,
      'letter-spacing': letterSpacing === 'normal' ? undefined : letterSpacing,
    }),
  );
  return lines.join('');
}

function drawInside(original: Element, style: CSSStyleDeclaration): string {
  const drawn = Array.from(original.childNodes, (child) =>
    child instanceof Text ? drawText(child, style) : child instanceof Element ? drawElement(child) : '',
  );
  return drawn.join('');
}

function drawElement(original: Element): string {
  const style = getComputedStyle(original);
  if (style.display === 'none' || style.visibility === 'hidden' || original.matches(LEFT_OUT)) return '';
  const box = original.getBoundingClientRect();
  const { x, y, width, height } = box;
  if (original instanceof SVGSVGElement) {
    const copy = original.cloneNode(true) as SVGSVGElement;
    writeStyles(original, copy, null);
    for (const [name, value] of Object.entries({ x, y, width, height }))
      copy.setAttribute(name, String(value));
    return new XMLSerializer().serializeToString(copy);
  }
  if (original instanceof HTMLCanvasElement) {
    return element('image', {
      x,
      y,
      width,
      height,
      preserveAspectRatio: 'none',
      style: `image-rendering:${style.imageRendering}`,
      href: original.toDataURL(),
    });
  }
  const drawn = drawBox(style, box) + drawInside(original, style);
  return style.opacity === '1' || drawn === '' ? drawn : element('g', { opacity: style.opacity }, drawn);
}

/** Draws a figure as it stands on the page, in its theme, with a heading that names its content and its run. */
export function snapshot(figure: Element, { title, subtitle, legend = [] }: Caption): string {
  const style = getComputedStyle(figure);
  const property = (name: string) => style.getPropertyValue(name).trim();
  const box = figure.getBoundingClientRect();
  const head = figure.querySelector('header')?.getBoundingClientRect();
  const top = head === undefined ? box.top : head.bottom;
  const inner = Math.max(box.width, widthOf(title, 16), widthOf(subtitle, 12));
  const [width, below] = [Math.ceil(inner + 2 * MARGIN), HEADING + box.bottom - top];
  const lines = drawLegend(legend, inner, property);
  const height = Math.ceil(below + lines.height + MARGIN);
  const moved = (x: number, y: number, inside: string) =>
    element('g', { transform: `translate(${x} ${y})` }, inside);
  const inside = [
    element('title', {}, escaped(title)),
    element('rect', { width, height, fill: property('--card') }),
    text(MARGIN, 30, title, { 'font-size': 16, 'font-weight': 650, fill: property('--ink') }),
    text(MARGIN, 48, subtitle, { fill: property('--muted') }),
    moved(MARGIN - box.left, HEADING - top, drawInside(figure, style)),
    moved(MARGIN, below, lines.drawn),
  ];
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      'font-family': style.fontFamily,
      'font-size': 12,
    },
    inside.join(''),
  );
}
