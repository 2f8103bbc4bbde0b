/**
 * Recovery of a lost GPU: the driver was reset, the computer slept, or the browser's GPU process ended. The lab is
 * opened again by itself, after pauses that grow, and what was being trained goes on; until it has failed too often.
 */
import type { LabEvent } from '../../protocol/messages.ts';
import type { Channel } from './channel.ts';

/** Milliseconds before each attempt since the last time that all went well; after these the visitor is asked. */
const PAUSES = [500, 1000, 2000, 4000];
/** Losses further apart than this, in milliseconds, have nothing to do with each other. */
const APART = 120_000;

export interface RecoveryEnvironment {
  /** Milliseconds since 1970. */
  now(): number;
  /** Does something after so many milliseconds, unless the returned function is called before. */
  later(milliseconds: number, task: () => void): () => void;
}

export function createRecovery(
  { store }: Pick<Channel, 'store'>,
  reopen: () => void,
  { now, later }: RecoveryEnvironment,
) {
  let attempts = 0;
  let lostAt = Number.NEGATIVE_INFINITY;
  let cancel = () => {};

  return {
    /** Notes a loss, and schedules the next attempt; a snapshot shows that training got on. */
    follow(event: LabEvent): void {
      if (event.type === 'snapshot') attempts = 0;
      if (event.type !== 'unavailable' || event.reason !== 'lost' || store.getState().isRecovering) return;
      if (now() - lostAt > APART) attempts = 0;
      lostAt = now();
      const pause = PAUSES[attempts];
      attempts++;
      store.setState({ isRecovering: pause !== undefined });
      if (pause !== undefined) cancel = later(pause, reopen);
    },

    /** Notes that the lab is being opened, by whomever. */
    end(): void {
      cancel();
      store.setState({ isRecovering: false });
    },
  };
}
