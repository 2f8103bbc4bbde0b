import type { ModelsInPlace } from '../training/origin.ts';

/** A question to the worker, and what came of it. */
export interface Inquiry<Asked, Found> {
  asked: Asked;
  pending: boolean;
  /** What came of it, and of which models. The last one is kept while a later one is pending. */
  result: ({ asked: Asked; found: Found } & ModelsInPlace) | null;
}

/** How many expressions are drawn, and what seeds them. */
export interface Draw {
  count: number;
  seed: number;
}
