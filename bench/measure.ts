/** Times steps in rounds: in every round each contender makes one step. */

import { type Contender, takeTurns } from '../src/race/contender.ts';
import { median } from '../src/results/statistics.ts';

export interface Sample {
  /** The milliseconds from the call of `step` until the GPU has finished. */
  ms: number;
  /** The milliseconds from the call until the thread is free again: JavaScript, including promise callbacks. */
  scriptMs: number;
  dispatches: number;
  submits: number;
}

/** The medians over the rounds, and the losses of the first steps. */
export interface Measurement extends Sample {
  losses: number[];
}

interface Calls {
  dispatches: number;
  submits: number;
}

/** Counts every dispatch and submit of this page from now on, on all devices. */
export function countCalls(): Calls {
  const calls = { dispatches: 0, submits: 0 };
  const pass = GPUComputePassEncoder.prototype;
  const { dispatchWorkgroups, dispatchWorkgroupsIndirect } = pass;
  pass.dispatchWorkgroups = function (...sizes) {
    calls.dispatches++;
    return dispatchWorkgroups.apply(this, sizes);
  };
  pass.dispatchWorkgroupsIndirect = function (...place) {
    calls.dispatches++;
    return dispatchWorkgroupsIndirect.apply(this, place);
  };
  const { submit } = GPUQueue.prototype;
  GPUQueue.prototype.submit = function (buffers) {
    calls.submits++;
    return submit.call(this, buffers);
  };
  return calls;
}

/** Resolves when the page shows its latest content, so that painting it falls into no measurement. */
const painted = () =>
  new Promise<void>((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });

async function timeStep(contender: Contender, calls: Calls): Promise<Sample> {
  const { dispatches, submits } = calls;
  const { port1, port2 } = new MessageChannel();
  const free = new Promise<number>((resolve) => {
    port1.onmessage = () => resolve(performance.now());
  });
  port2.postMessage(null);
  const start = performance.now();
  await contender.step();
  const end = performance.now();
  const scriptMs = (await free) - start;
  port1.close();
  return {
    ms: end - start,
    scriptMs,
    dispatches: calls.dispatches - dispatches,
    submits: calls.submits - submits,
  };
}

/**
 * Warms every contender up with one step, which compiles its kernels, then runs the rounds.
 * @param onRound called before each round with its number, counting from 1; 0 is the warm-up
 * @returns of every contender the samples of all rounds, and the losses from the warm-up on
 */
export async function sample(
  contenders: readonly Contender[],
  rounds: number,
  calls: Calls,
  onRound: (round: number) => void,
): Promise<Map<string, { samples: Sample[]; losses: number[] }>> {
  const taken = new Map(
    contenders.map(({ name }) => [name, { samples: [] as Sample[], losses: [] as number[] }]),
  );
  for (let round = 0; round <= rounds; round++) {
    onRound(round);
    await painted();
    await takeTurns(contenders, round, async (contender) => {
      const step = await timeStep(contender, calls);
      const own = taken.get(contender.name);
      if (round > 0) own?.samples.push(step);
      own?.losses.push(await contender.loss());
    });
  }
  return taken;
}

/** Takes samples as `sample` does, and returns their medians. */
export async function measure(...asked: Parameters<typeof sample>): Promise<Map<string, Measurement>> {
  return new Map(
    Array.from(await sample(...asked), ([name, { samples, losses }]) => {
      const middle = (key: keyof Sample) => median(samples.map((each) => each[key]));
      return [
        name,
        {
          ms: middle('ms'),
          scriptMs: middle('scriptMs'),
          dispatches: middle('dispatches'),
          submits: middle('submits'),
          losses,
        },
      ];
    }),
  );
}
