/** The logit lens on B's states, layer by layer. */
import type { Inspected } from './insideState.ts';

/**
 * Returns the first of B's states from which on each predicts the whole answer; there is always one, as the last
 * predicts it.
 */
export function firstComplete({ lens, answer }: Pick<Inspected, 'lens' | 'answer'>): number {
  const isComplete = (state: number) =>
    answer.tokens.every(({ text }, place) => lens.AB[state][place]?.[0]?.text === text);
  let first = lens.AB.length - 1;
  while (first > 0 && isComplete(first - 1)) first--;
  return first;
}
