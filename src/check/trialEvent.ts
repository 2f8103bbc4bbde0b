/** What the page itself has to tell about a check or a race, beside what its worker tells. */
export type PageEvent = {
  /**
   * A visitor stopped it; nothing was heard for too long; the time limit has passed and the worker has not said so; the
   * page was hidden.
   */
  type: 'stopped' | 'silent' | 'overtime' | 'hidden';
};
