/** The logit lens as data: for each of B's states, for each token of the answer, the likeliest tokens. */
import type { Inspected } from '../../store/inspect/insideState.ts';

export const LENSES = ['B', 'AB'] as const;
export type Lens = Inspected['lens']['B'];

/** What stands for a blank digit among the tokens. */
const BLANK = '.';

/** How a token is shown in a cell. */
export const shown = (token: string): string => (token === BLANK ? '·' : token);

/** What a token is called. */
export const called = (token: string, blank: string): string => (token === BLANK ? blank : token);
