/** How many times as fast as it was a recording can be played. */
export const RATES = [1, 10, 60] as const;
export type Rate = (typeof RATES)[number];
