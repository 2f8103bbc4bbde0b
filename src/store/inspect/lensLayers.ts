/** What B's states say of the answer, layer by layer. */
import type { Inspected } from './insideState.ts';

/** The first of B's states from which on each says the whole answer; there is always one, as the last says it. */
export function firstComplete({ lens, answer }: Pick<Inspected, 'lens' | 'answer'>): number {
  const isComplete = (state: number) =>
    answer.tokens.every(({ text }, place) => lens.AB[state][place]?.[0]?.text === text);
  let first = lens.AB.length - 1;
  while (first > 0 && isComplete(first - 1)) first--;
  return first;
}
