/** The events that a check and a race have in common. */

/** A worker could not do its work, or its device was lost in the middle of it. */
export type BrokenOff = { type: 'unavailable' | 'lost'; message: string };

/** An event that the page itself adds to those of the worker. */
export type PageEvent = {
  /** A visitor stopped it; nothing was heard for too long; the time limit has passed; the page was hidden. */
  type: 'stopped' | 'silent' | 'overtime' | 'hidden';
};
