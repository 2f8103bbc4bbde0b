/** The interface of a contender in the benchmark. */
export interface Contender {
  readonly name: string;
  /** One training step; resolves when the GPU has finished it. */
  step(): Promise<void>;
  /** The loss of the last step, from before its update. */
  loss(): Promise<number>;
}
