/** Does tasks one after the other, in the order in which they came. */
export class Turns {
  private last: Promise<unknown> = Promise.resolve();

  /** @param begin called before each task */
  constructor(private readonly begin: () => void) {}

  /** Resolves or rejects as `task` does, once its turn has come. */
  take<T>(task: () => Promise<T>): Promise<T> {
    const turn = this.last.then(() => {
      this.begin();
      return task();
    });
    this.last = turn.catch(() => {});
    return turn;
  }

  /** Resolves when all tasks so far are done. */
  async idle(): Promise<void> {
    await this.last;
  }

  /** Resolves when all tasks so far are done. Those that come later never begin: what they would work with is gone. */
  async close(): Promise<void> {
    const { last } = this;
    this.last = new Promise(() => {});
    await last;
  }
}
