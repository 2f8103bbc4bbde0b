/** A contender in the benchmark, and in the race on the page. */
export interface Contender {
  readonly name: string;
  /** One training step; resolves when the GPU has finished it. */
  step(): Promise<void>;
  /** The loss of the last step, from before its update. */
  loss(): Promise<number>;
}

/** A contender that gives back what it holds. */
export interface Released extends Contender {
  destroy(): void;
}

/**
 * Has each contender take its turn in a round. The order rotates from round to round, so that whatever slows the machine
 * down for a while slows all of them down.
 */
export async function takeTurns<Taking>(
  contenders: readonly Taking[],
  round: number,
  turn: (contender: Taking) => Promise<void>,
): Promise<void> {
  for (let i = 0; i < contenders.length; i++) await turn(contenders[(i + round) % contenders.length]);
}
