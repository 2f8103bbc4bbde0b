/**
 * Ways of using two models together without composing them, which the paper's introduction rules out where
 * neither model has the skill: an oracle that picks the better one for each expression, the mean of their
 * output distributions, the mean of their weights.
 */
export const IDEAS = ['routing', 'averageOutputs', 'averageWeights'] as const;
export type Idea = (typeof IDEAS)[number];

/**
 * The ideas that a visitor can try: those three, and the one that everybody has. A reads the keys, its values are
 * typed into B's prompt as numbers. The paper does not discuss it, and the published runs do not try it.
 */
export const TRIABLE = [...IDEAS, 'passNumbers'] as const;
export type Triable = (typeof TRIABLE)[number];
