/** The path of the arrow keys through the diagram: up and down a column, and to the nearest place of the next. */
import type { LayerPair } from '../../models/shapes.ts';
import { type Part, partKey } from '../../training/parts.ts';
import { centreOf, type Layout, type Point, type Stack, stackOf, stateY } from './geometry.ts';

/**
 * The things that the parts of the diagram have in common: which are lit, which one Tab leads to, and the handlers of
 * pointer and focus.
 */
export interface Places {
  /** Keys of the parts that are pointed at. */
  lit: ReadonlySet<string>;
  /** The one place in the diagram that Tab stops at. */
  stop: string | null;
  point: (part: Part | null) => void;
  reach: (key: string) => void;
}

/** Returns the attributes of an element that is a part of the diagram and can be pointed at, tapped and reached. */
export function placeOf(part: Part, { lit, stop, point, reach }: Places) {
  const key = partKey(part);
  return {
    role: 'img',
    'data-place': key,
    'data-lit': lit.has(key) || undefined,
    tabIndex: stop === key ? 0 : -1,
    onPointerEnter: () => point(part),
    onPointerLeave: ({ pointerType }: { pointerType: string }) => pointerType === 'mouse' && point(null),
    onFocus: () => {
      reach(key);
      point(part);
    },
    onBlur: () => point(null),
  };
}

/** From a stack's edge to the outermost lane. */
const MARGIN = 18;
const ROUND = 8;

/** The crossing of a row of A and a lane of B. */
export function crossingOf(layout: Layout, { augmenting, anchor }: LayerPair): Point {
  const A = stackOf(layout, 'A');
  const { layers } = stackOf(layout, 'B');
  const room = layout.gutter - 2 * MARGIN;
  return { x: A.x + A.width + MARGIN + (room * anchor) / layers, y: stateY(layout, augmenting) };
}

/** The line of a pair: along A's row, round the crossing, down or up B's lane, and into B. */
export function crossbarPath(layout: Layout, pair: LayerPair): string {
  const { x, y } = crossingOf(layout, pair);
  const [from, to] = [stackOf(layout, 'A').middle, stackOf(layout, 'B').middle];
  const end = stateY(layout, pair.anchor);
  if (end === y) return `M${from} ${y}H${to}`;
  const turn = Math.sign(end - y) * ROUND;
  return `M${from} ${y}H${x - ROUND}Q${x} ${y} ${x} ${y + turn}V${end - turn}Q${x} ${end} ${x + ROUND} ${end}H${to}`;
}

/** All pairs that can be chosen, lane by lane, from A's top layer down. */
export function allPairs(layout: Layout): LayerPair[][] {
  const [A, B] = [stackOf(layout, 'A'), stackOf(layout, 'B')];
  return Array.from({ length: B.layers + 1 }, (_, anchor) =>
    Array.from({ length: A.layers + 1 }, (_, i) => ({ augmenting: A.layers - i, anchor })),
  );
}

/** A place that the focus can have: its name, and its height. */
interface Place {
  key: string;
  y: number;
}

/** Names a pair that can be chosen. */
export const pairKey = ({ augmenting, anchor }: LayerPair): string => `pair ${augmenting}:${anchor}`;

/** Lists the parts of a stack, from the output down, with the states and sums where links leave and arrive. */
export function partsOf({ links }: Layout, { model, layers }: Stack): Part[] {
  const between = (layer: number): Part[] => {
    if (model === 'B') {
      return links.some((link) => link.layers.anchor === layer) ? [{ kind: 'sum', model, layer }] : [];
    }
    const isRead = links.some((link) => link.model === model && link.layers.augmenting === layer);
    return isRead ? [{ kind: 'state', model, layer }] : [];
  };
  const blocks = Array.from({ length: layers }, (_, i) => layers - i).flatMap((layer): Part[] => [
    ...between(layer),
    { kind: 'block', model, layer },
  ]);
  return [{ kind: 'output', model }, ...blocks, ...between(0), { kind: 'embedding', model }];
}

/** Lists all places, column by column from the left, each from the top down. */
export function columnsOf(layout: Layout, isChoosing: boolean): Place[][] {
  const placeOf = (part: Part): Place => ({ key: partKey(part), y: centreOf(layout, part).y });
  const byHeight = (places: Place[]) => places.sort((a, b) => a.y - b.y);
  return layout.stacks.flatMap((stack, i) => {
    const next = layout.stacks.at(i + 1);
    const own = partsOf(layout, stack).map(placeOf);
    if (!next) return [own];
    if (isChoosing && stack.model === 'A') {
      const lanes = allPairs(layout).map((lane) =>
        lane.map((pair) => ({ key: pairKey(pair), y: crossingOf(layout, pair).y })),
      );
      return [own, ...lanes];
    }
    const model = stack.model === 'B' ? next.model : stack.model;
    const ends =
      stack.model === 'B' ? (['cross', 'projection'] as const) : (['projection', 'cross'] as const);
    const links = layout.links.filter((link) => link.model === model);
    return [
      own,
      ...ends
        .map((kind) => byHeight(links.map((link) => placeOf({ kind, model: link.model, pair: link.pair }))))
        .filter((column) => column.length > 0),
    ];
  });
}

/**
 * Returns the place to which an arrow key, Home or End leads from another; null for any other key, or if there is none.
 */
export function neighbour(columns: readonly Place[][], key: string, pressed: string): string | null {
  const column = columns.findIndex((places) => places.some((place) => place.key === key));
  if (column < 0) return null;
  const row = columns[column].findIndex((place) => place.key === key);
  const beside = (step: -1 | 1): string | null => {
    const { y } = columns[column][row];
    const there = columns.at(column + step);
    if (!there || column + step < 0) return null;
    return there.reduce((best, place) => (Math.abs(place.y - y) < Math.abs(best.y - y) ? place : best)).key;
  };
  switch (pressed) {
    case 'ArrowUp':
      return columns[column][row - 1]?.key ?? null;
    case 'ArrowDown':
      return columns[column][row + 1]?.key ?? null;
    case 'ArrowLeft':
      return beside(-1);
    case 'ArrowRight':
      return beside(1);
    case 'Home':
      return columns[column][0].key;
    case 'End':
      return columns[column][columns[column].length - 1].key;
    default:
      return null;
  }
}
