/** Which names of the libraries the composition is trained on; all others are held out. */
import { Random } from '../../engine/random.ts';
import { LIBRARIES } from './languages.ts';
import { OPERATIONS } from './operations.ts';

const ORDER_STREAM = 0x6f726465;

/** A name: the library that has it, and the operation that it stands for there. */
export interface Name {
  library: number;
  operation: number;
}

/** All names, those that the composition is trained on first. */
export interface Split {
  readonly names: readonly Name[];
  readonly composed: number;
  /** The operations whose names are composed, of each library. */
  readonly trained: readonly (readonly number[])[];
  readonly heldOut: readonly (readonly number[])[];
  /** The libraries in which the name of each operation is composed. */
  readonly lenders: readonly (readonly number[])[];
}

export const NAMES = LIBRARIES * OPERATIONS.length;

/** Returns the number of composed names at a share. */
export const composedCount = (share: number): number => Math.round(share * NAMES);

/**
 * Splits the names. The composed ones are spread evenly over operations and libraries: with one name in five each
 * operation has exactly one composed name, and each library four. So the composition meets every operation, and each
 * under one name only.
 */
export function splitNames(share: number, seed: number): Split {
  const random = new Random(seed, ORDER_STREAM);
  const order = OPERATIONS.map((_, operation) => operation);
  for (let i = order.length - 1; i > 0; i--) {
    const j = random.below(i + 1);
    [order[i], order[j]] = [order[j], order[i]];
  }
  const names = Array.from({ length: NAMES }, (_, rank): Name => {
    const place = rank % order.length;
    return { library: (place + Math.floor(rank / order.length)) % LIBRARIES, operation: order[place] };
  });
  const composed = composedCount(share);
  const of = (some: readonly Name[], library: number) =>
    some.flatMap((name) => (name.library === library ? [name.operation] : [])).sort((a, b) => a - b);
  const libraries = Array.from({ length: LIBRARIES }, (_, library) => library);
  const trained = libraries.map((library) => of(names.slice(0, composed), library));
  return {
    names,
    composed,
    trained,
    heldOut: libraries.map((library) => of(names.slice(composed), library)),
    lenders: OPERATIONS.map((_, operation) =>
      libraries.filter((library) => trained[library].includes(operation)),
    ),
  };
}
