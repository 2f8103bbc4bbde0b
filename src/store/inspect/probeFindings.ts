/** What the two measurements say, in terms that a sentence can be made of. “Most” is more than half. */
import type { LayerPair } from '../../models/shapes.ts';
import type { Probed } from './insideState.ts';

const isMost = (share: number): boolean => share > 0.5;

/** A share, and after how many layers it was measured. */
interface Place {
  layer: number;
  share: number;
}

export type ReadingFinding =
  /**
   * The first layer after which most held-out values can be read; and that before it, if any, after which the map has
   * most composition keys right but not most held-out keys, and learnt the most by heart.
   */
  | { kind: 'holds'; first: Place; spelling: Spelling | null }
  /** There is none; where it goes best. */
  | { kind: 'never'; best: Place; spelling: Spelling | null };

export interface Spelling {
  layer: number;
  heldOut: number;
  composition: number;
}

/** @param layers of all layers of a model, from the embeddings up; at least one */
export function findingOfReading(layers: Probed['layers']): ReadingFinding {
  const at = layers.findIndex(({ heldOut }) => isMost(heldOut));
  const spelled = layers
    .slice(0, at < 0 ? layers.length : at)
    .map(({ heldOut, composition }, layer) => ({ layer, heldOut, composition }))
    .filter(({ composition }) => isMost(composition))
    .toSorted((one, other) => other.composition - other.heldOut - (one.composition - one.heldOut));
  const spelling = spelled[0] ?? null;
  if (at >= 0) return { kind: 'holds', first: { layer: at, share: layers[at].heldOut }, spelling };
  const shares = layers.map(({ heldOut }) => heldOut);
  const share = Math.max(...shares);
  return { kind: 'never', best: { layer: shares.indexOf(share), share }, spelling };
}

export type PatchingFinding =
  /** The last layer after which B can be told and still answers most, and the one behind it. */
  | { kind: 'until'; last: Place; next: Place }
  /** It can be told after every layer; where it answers least. */
  | { kind: 'always'; least: number }
  /** Not even at its embeddings. */
  | { kind: 'never'; share: number };

/** @param blocks shares that B answers if it is told after 0, 1, … blocks; at least one */
export function findingOfPatching(blocks: Probed['blocks']): PatchingFinding {
  const end = blocks.findIndex((share) => !isMost(share));
  if (end < 0) return { kind: 'always', least: Math.min(...blocks) };
  if (end === 0) return { kind: 'never', share: blocks[0] };
  return {
    kind: 'until',
    last: { layer: end - 1, share: blocks[end - 1] },
    next: { layer: end, share: blocks[end] },
  };
}

/**
 * Whether a layer pair takes values that can be read to where B still reads them: from a layer of the augmenting model
 * after which most held-out values can be read, into B no later than it can be told.
 */
export function bringsInTime(
  { augmenting, anchor }: LayerPair,
  { layers, blocks }: Pick<Probed, 'layers' | 'blocks'>,
): boolean {
  const holds = isMost(layers.at(augmenting)?.heldOut ?? 0);
  return holds && blocks.length > anchor && blocks.slice(0, anchor + 1).every(isMost);
}
