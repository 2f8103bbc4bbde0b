/** The findings of the two probes, in terms that a sentence can be made of. “Most” is more than half. */
import type { LayerPair } from '../../models/shapes.ts';
import type { Probed } from './insideState.ts';

const isMost = (share: number): boolean => share > 0.5;

/** A share, and the number of layers after which it was measured. */
interface Place {
  layer: number;
  share: number;
}

export type ReadingFinding =
  /**
   * `first` is the first layer after which most held-out values can be read; `spelling` the one before it, if any,
   * after which the map has most composition keys right but not most held-out keys, and learnt the most by heart.
   */
  | { kind: 'holds'; first: Place; spelling: Spelling | null }
  /** There is no such layer; `best` is the one with the largest share. */
  | { kind: 'never'; best: Place; spelling: Spelling | null };

export interface Spelling {
  layer: number;
  heldOut: number;
  composition: number;
}

/**
 * Summarises the readability of all layers.
 * @param layers of all layers of a model, from the embeddings up; at least one
 */
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
  /** `last` is the last layer after which B can be given a value and still answers most; `next` the one behind it. */
  | { kind: 'until'; last: Place; next: Place }
  /** B can be given a value after every layer; `least` is its smallest share of answers. */
  | { kind: 'always'; least: number }
  /** B can't be given a value even at its embeddings. */
  | { kind: 'never'; share: number };

/**
 * Summarises the patching of B's blocks.
 * @param blocks shares that B answers if it is given a value after 0, 1, … blocks; at least one
 */
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
 * Returns true if a layer pair takes readable values to a block from which B still reads them: from a layer of the
 * augmenting model after which most held-out values can be read, into B no later than it can be given one.
 */
export function bringsInTime(
  { augmenting, anchor }: LayerPair,
  { layers, blocks }: Pick<Probed, 'layers' | 'blocks'>,
): boolean {
  const holds = isMost(layers.at(augmenting)?.heldOut ?? 0);
  return holds && blocks.length > anchor && blocks.slice(0, anchor + 1).every(isMost);
}
