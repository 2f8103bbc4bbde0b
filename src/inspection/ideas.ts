/**
 * Ways of using two models together without composing them, which the paper's introduction rules out where
 * neither model has the skill: an oracle that picks the better one for each expression, the mean of their
 * output distributions, the mean of their weights.
 */
export const IDEAS = ['routing', 'averageOutputs', 'averageWeights'] as const;
export type Idea = (typeof IDEAS)[number];
