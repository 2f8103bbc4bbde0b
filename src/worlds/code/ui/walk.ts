/** The view of a person who steps through a program. */
import type { PlayedBeat } from '../../../components/figure/playback.ts';
import { type CodeExample, cutIntoLists } from '../example.ts';
import { OPERATIONS, steps } from '../operations.ts';

/** The list on which a program is shown that was asked without one. */
const EXAMPLE_LIST = [7, 0, 5, 3];

export interface Stop extends PlayedBeat {
  /** The words of the step that leads here; null where the list stands as it was given. */
  phrase: string | null;
  list: readonly number[];
  /** For each digit, whether the step changed it. */
  changed: readonly boolean[];
  /** The list that the composition wrote for this step; null if it wrote none. */
  said: readonly number[] | null;
}

const FIRST_LASTS = 1200;
const STEP_LASTS = 1900;

/**
 * Returns the list as it is given and after each step of the program.
 * @param said what the composition answered to `run`: the digits in it are its lists
 */
export function stopsOf({ task, operations, list }: CodeExample, said: string | null): Stop[] {
  const given = task === 'run' ? list : EXAMPLE_LIST;
  const written = task === 'run' ? cutIntoLists(Array.from(said?.match(/\d/g) ?? [], Number)) : null;
  const lists = [given, ...steps(operations, given)];
  return lists.map((current, i) => ({
    phrase: i === 0 ? null : OPERATIONS[operations[i - 1]].phrase.join(' '),
    list: current,
    changed: current.map((digit, place) => i > 0 && digit !== lists[i - 1][place]),
    said: i === 0 ? null : (written?.[i - 1] ?? null),
    lasts: i === 0 ? FIRST_LASTS : STEP_LASTS,
    isStop: true,
  }));
}
