/** The speeds at which a recording can be played, as multiples of the original one. */
export const RATES = [1, 10, 60] as const;
export type Rate = (typeof RATES)[number];
