/**
 * The geometry of the diagram, in units of about a CSS pixel. Stacks grow upwards from the embeddings; a state lies in
 * the gap above its layer. A stands left of B; a second augmenting model stands right of it.
 */
import type { LayerPair } from '../../models/shapes.ts';
import { composedPairs, type Part, type StackName } from '../../training/parts.ts';
import type { Settings } from '../../training/settings.ts';
import { type Augmenting, augmentingModels } from '../../training/stages.ts';

export interface Point {
  x: number;
  y: number;
}

interface Box extends Point {
  width: number;
  height: number;
}

export interface Stack {
  model: StackName;
  /** The left edge, and the middle, through which the stream of states runs. */
  x: number;
  width: number;
  middle: number;
  layers: number;
}

/** The path of a cross-attention from a state of an augmenting model to one of the anchor model. */
export interface Link {
  model: Augmenting;
  pair: number;
  layers: LayerPair;
  from: Point;
  projection: Point;
  cross: Point;
  to: Point;
}

export interface Layout {
  width: number;
  height: number;
  /** The distance from a layer's box to the next. */
  pitch: number;
  boxHeight: number;
  stacks: Stack[];
  links: Link[];
  /** Room between the stacks. */
  gutter: number;
  /** True if links lie so close that their parts have no room for letters. */
  isDense: boolean;
}

export const HEADER = 44;
const FOOTER = 34;
/** The distance from a stack's edge to the middle of a link's first or last part. */
const INSET = 32;
/** The least distance of two links that leave from, or arrive at, the same state. */
const SPREAD = 22;
/** The distance below which parts have no room for letters. */
const DENSE = 18;

/** Lays out the models and layer pairs of these settings. */
export function layoutDiagram(settings: Settings): Layout {
  const { A, B } = settings;
  const augmenting = augmentingModels(settings);
  const isPair = augmenting.length === 1;
  const stackWidth = isPair ? 96 : 84;
  const gutter = isPair ? 160 : 116;
  const most = Math.max(A.layers, B.layers);
  const pitch = most > 6 ? 36 : 48;
  const boxHeight = most > 6 ? 24 : 30;
  const [first, ...second] = augmenting;
  const stacks = [first, 'B' as const, ...second].map((model, place) => {
    const x = 1 + place * (stackWidth + gutter);
    const layers = model === 'B' ? B.layers : A.layers;
    return { model, x, width: stackWidth, middle: x + stackWidth / 2, layers };
  });
  const layout: Layout = {
    width: stacks.length * stackWidth + (stacks.length - 1) * gutter + 2,
    height: HEADER + (most + 2) * pitch + FOOTER,
    pitch,
    boxHeight,
    stacks,
    links: [],
    gutter,
    isDense: false,
  };
  const pairs = composedPairs(settings);
  layout.links = augmenting.flatMap((model) => pairs.map((_, pair) => linkOf(layout, pairs, model, pair)));
  layout.isDense = isDense(layout.links.filter(({ model }) => model === 'A'));
  return layout;
}

/** Returns the height at which a state lies. */
export const stateY = ({ height, pitch, boxHeight }: Layout, layer: number): number =>
  height - FOOTER - boxHeight - layer * pitch - (pitch - boxHeight) / 2;

/** Returns the box of a layer; layer 0 is the embeddings, the one after the last the output. */
export const boxOf = (layout: Layout, stack: Stack, layer: number): Box => ({
  x: stack.x,
  y: stateY(layout, layer) + (layout.pitch - layout.boxHeight) / 2,
  width: stack.width,
  height: layout.boxHeight,
});

/** Returns the stack of a model. Throws if the layout has none. */
export function stackOf({ stacks }: Layout, model: StackName): Stack {
  const stack = stacks.find((each) => each.model === model);
  if (!stack) throw new RangeError(`The diagram has no ${model}.`);
  return stack;
}

/** Returns the distance between links that share a state with this one. */
function spreadOf(pairs: readonly LayerPair[], pair: number, side: keyof LayerPair, pitch: number): number {
  const sharing = pairs.filter((other) => other[side] === pairs[pair][side]).length;
  return Math.min(SPREAD, (pitch * 1.5) / sharing);
}

/** Returns the offset of a link from its state: those that share one fan out without crossing. */
function fan(pairs: readonly LayerPair[], pair: number, side: keyof LayerPair, pitch: number): number {
  const other = side === 'anchor' ? 'augmenting' : 'anchor';
  const sharing = pairs
    .map((_, i) => i)
    .filter((i) => pairs[i][side] === pairs[pair][side])
    .sort((a, b) => pairs[b][other] - pairs[a][other]);
  const place = sharing.indexOf(pair) - (sharing.length - 1) / 2;
  return place * spreadOf(pairs, pair, side, pitch);
}

const isDense = (links: readonly Link[]): boolean =>
  (['projection', 'cross'] as const).some((end) => {
    const heights = links.map((link) => link[end].y).sort((a, b) => a - b);
    return heights.some((y, i) => i > 0 && y - heights[i - 1] < DENSE);
  });

function linkOf(layout: Layout, pairs: readonly LayerPair[], model: Augmenting, pair: number): Link {
  const layers = pairs[pair];
  const [source, target] = [stackOf(layout, model), stackOf(layout, 'B')];
  const isFromLeft = source.x < target.x;
  const [start, end] = isFromLeft
    ? [source.x + source.width + INSET, target.x - INSET]
    : [source.x - INSET, target.x + target.width + INSET];
  const [fromY, toY] = [stateY(layout, layers.augmenting), stateY(layout, layers.anchor)];
  return {
    model,
    pair,
    layers,
    from: { x: source.middle, y: fromY },
    projection: { x: start, y: fromY + fan(pairs, pair, 'augmenting', layout.pitch) },
    cross: { x: end, y: toY + fan(pairs, pair, 'anchor', layout.pitch) },
    to: { x: target.middle, y: toY },
  };
}

const curve = (from: Point, to: Point): string => {
  const bend = (to.x - from.x) / 2;
  return `C${from.x + bend} ${from.y} ${to.x - bend} ${to.y} ${to.x} ${to.y}`;
};

/**
 * Returns a link's line, from its state through f_proj and f_cross to the sum; it fans out only after it has left its
 * stack.
 */
export function linkPath({ from, projection, cross, to }: Link, { stacks }: Layout): string {
  const half = stacks[0].width / 2 + 2;
  const away = Math.sign(projection.x - from.x);
  const [leave, arrive] = [
    { x: from.x + away * half, y: from.y },
    { x: to.x - away * half, y: to.y },
  ];
  return `M${from.x} ${from.y}H${leave.x}${curve(leave, projection)}${curve(projection, cross)}${curve(cross, arrive)}H${to.x}`;
}

/** Returns the middle of a part. */
export function centreOf(layout: Layout, part: Part): Point {
  if ('pair' in part) {
    const link = layout.links.find(({ model, pair }) => model === part.model && pair === part.pair);
    if (!link) throw new RangeError(`The diagram has no layer pair ${part.pair}.`);
    return link[part.kind];
  }
  const stack = stackOf(layout, part.model);
  if (part.kind === 'state' || part.kind === 'sum') return { x: stack.middle, y: stateY(layout, part.layer) };
  const layer = part.kind === 'embedding' ? 0 : part.kind === 'block' ? part.layer : stack.layers + 1;
  const { y, height } = boxOf(layout, stack, layer);
  return { x: stack.middle, y: y + height / 2 };
}
