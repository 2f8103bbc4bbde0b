/** The logit lens as data: for each of B's states, for each token of the answer, the likeliest tokens. */
import type { Inspected } from '../../store/inspect/insideState.ts';

export const LENSES = ['B', 'AB'] as const;
export type Lens = Inspected['lens']['B'];

/** The token of a blank digit. */
const BLANK = '.';

/** Returns a token as it is shown in a cell. */
export const shown = (token: string): string => (token === BLANK ? '·' : token);

/** Returns a token's name. */
export const called = (token: string, blank: string): string => (token === BLANK ? blank : token);
