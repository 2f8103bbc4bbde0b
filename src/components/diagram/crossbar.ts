/**
 * The crossbar on which layer pairs are chosen: every state of A has a row, every state of B a lane, and a pair is the
 * point at which the two cross. So all possible pairs lie apart, wide enough for a finger.
 */
import type { LayerPair } from '../../models/shapes.ts';
import { type Layout, type Point, stackOf, stateY } from './geometry.ts';

/** From a stack's edge to the outermost lane. */
const MARGIN = 18;
const ROUND = 8;

/** Returns the crossing of a row of A and a lane of B. */
export function crossingOf(layout: Layout, { augmenting, anchor }: LayerPair): Point {
  const A = stackOf(layout, 'A');
  const { layers } = stackOf(layout, 'B');
  const room = layout.gutter - 2 * MARGIN;
  return { x: A.x + A.width + MARGIN + (room * anchor) / layers, y: stateY(layout, augmenting) };
}

/** Returns the line of a pair: along A's row, round the crossing, down or up B's lane, and into B. */
export function crossbarPath(layout: Layout, pair: LayerPair): string {
  const { x, y } = crossingOf(layout, pair);
  const [from, to] = [stackOf(layout, 'A').middle, stackOf(layout, 'B').middle];
  const end = stateY(layout, pair.anchor);
  if (end === y) return `M${from} ${y}H${to}`;
  const turn = Math.sign(end - y) * ROUND;
  return `M${from} ${y}H${x - ROUND}Q${x} ${y} ${x} ${y + turn}V${end - turn}Q${x} ${end} ${x + ROUND} ${end}H${to}`;
}

/** Lists all pairs that can be chosen, lane by lane, from A's top layer down. */
export function allPairs(layout: Layout): LayerPair[][] {
  const [A, B] = [stackOf(layout, 'A'), stackOf(layout, 'B')];
  return Array.from({ length: B.layers + 1 }, (_, anchor) =>
    Array.from({ length: A.layers + 1 }, (_, i) => ({ augmenting: A.layers - i, anchor })),
  );
}
