/**
 * Measures each dispatch's share of a plan's time, by the GPU's own clock. Browsers round that clock, some to 0.1 ms,
 * which is more than most dispatches take on a GPU. So a round adds up the times of many runs, in which the rounding
 * evens out, and the median over some rounds is robust against whatever else the GPU had to do.
 */
import type { Plan } from './plan.ts';
import { aligned, readWords } from './tensor.ts';

const ROUNDS = 5;
/** The milliseconds that a round should take, and the largest number of runs in it. */
const ROUND_MS = 400;
const MOST_RUNS = 400;

/** The largest number of queries in a set, by the standard; a pass takes two: one when it begins, one when it ends. */
const MOST_QUERIES = 4096;

/** Returns true if a device can measure the times of passes. */
export const hasClock = (device: GPUDevice): boolean => device.features.has('timestamp-query');

/**
 * Runs a compiled plan repeatedly and measures the share of each dispatch. Throws if the clock stands still.
 * @param prepare brings about what a run needs, and calls what it is given, which submits the runs of a round
 * @returns a share of the whole for each dispatch
 */
export async function timeShares(plan: Plan, prepare: (submitRuns: () => void) => void): Promise<number[]> {
  await timedRound(plan, prepare, 1); // The first run may be slower than those that follow.
  const startedAt = performance.now();
  await timedRound(plan, prepare, 1);
  const fitting = Math.round(ROUND_MS / Math.max(1, performance.now() - startedAt));
  const runs = Math.min(MOST_RUNS, Math.max(1, fitting));
  const rounds: number[][] = [];
  for (let round = 0; round < ROUNDS; round++) rounds.push(await timedRound(plan, prepare, runs));
  return medianShares(rounds);
}

/** Measures the nanoseconds that each dispatch takes in so many runs together. */
async function timedRound(
  plan: Plan,
  prepare: (submitRuns: () => void) => void,
  runs: number,
): Promise<number[]> {
  const { device } = plan;
  const queries = 2 * plan.length;
  const sets = Array.from({ length: Math.ceil(queries / MOST_QUERIES) }, (_, i) =>
    device.createQuerySet({ type: 'timestamp', count: Math.min(MOST_QUERIES, queries - i * MOST_QUERIES) }),
  );
  const runWords = aligned(2 * queries);
  const times = device.createBuffer({ size: 4 * runWords * runs, usage: 0x200 | 0x4 }); // QUERY_RESOLVE | COPY_SRC
  prepare(() => {
    for (let run = 0; run < runs; run++) {
      const encoder = device.createCommandEncoder();
      plan.encodeTimed(encoder, (dispatch) => {
        const query = (2 * dispatch) % MOST_QUERIES;
        return {
          querySet: sets[Math.floor((2 * dispatch) / MOST_QUERIES)],
          beginningOfPassWriteIndex: query,
          endOfPassWriteIndex: query + 1,
        };
      });
      sets.forEach((set, i) => {
        encoder.resolveQuerySet(set, 0, set.count, times, 4 * runWords * run + 8 * MOST_QUERIES * i);
      });
      device.queue.submit([encoder.finish()]);
    }
  });
  const noted = new BigUint64Array(await readWords(device, times, 0, runWords * runs));
  times.destroy();
  for (const set of sets) set.destroy();
  return Array.from({ length: queries / 2 }, (_, dispatch) => {
    let sum = 0;
    for (let run = 0; run < runs; run++) {
      const at = (runWords / 2) * run + 2 * dispatch;
      sum += Math.max(0, Number(noted[at + 1] - noted[at])); // Some clocks are set back when they are read.
    }
    return sum;
  });
}

/**
 * Returns the median over the rounds of each dispatch's share in its round, so scaled that the shares sum to 1. Rounds
 * in which no time passed are left out. Throws if there is no other.
 * @param rounds [rounds][dispatches], in any unit
 */
export function medianShares(rounds: readonly (readonly number[])[]): number[] {
  const shares = rounds.map(inShares).filter((round) => round !== null);
  if (shares.length === 0) throw new Error('the clock of this adapter stands still');
  const medians = shares[0].map((_, dispatch) => median(shares.map((round) => round[dispatch])));
  // If every median is 0, any one round is as good as another.
  return inShares(medians) ?? shares[0];
}

function inShares(times: readonly number[]): number[] | null {
  const total = times.reduce((sum, time) => sum + time, 0);
  return total > 0 ? times.map((time) => time / total) : null;
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1];
