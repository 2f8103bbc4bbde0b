import type { PresentModels } from '../training/origin.ts';

/** A question to the worker, and what came of it. */
export interface Inquiry<Asked, Found> {
  asked: Asked;
  pending: boolean;
  /** The result, and the models that it was found with. The last one is kept while a later one is pending. */
  result: ({ asked: Asked; found: Found } & PresentModels) | null;
}

/** The number of expressions that are drawn, and their seed. */
export interface Draw {
  count: number;
  seed: number;
}
