/** A recording of a real run as a lab of its own, beside the visitor's: it is played, not trained. */

import { createStore, type StoreApi } from 'zustand/vanilla';
import { Player } from '../../recording/player.ts';
import { type Recording, readRecording } from '../../recording/recording.ts';
import { PHASES } from '../../worlds/phases.ts';
import { createLab, type Lab } from '../lab/lab.ts';
import { NOT_SAVED } from '../saved/notSaved.ts';
import type { Rate } from '../training/rates.ts';

/** The start of a replay: with nothing trained, as the tutorial begins, or at the end of its run. */
export type Beginning = 'untrained' | 'trained';

/** The initial speed of a recording: a training of five minutes takes half a minute, which one can follow. */
const RATE: Rate = 10;

export interface Replay {
  lab: Lab;
  rate: StoreApi<{ rate: Rate }>;
  setRate(rate: Rate): void;
}

/** Creates the lab of a recording. */
function createReplay(recording: Recording, beginning: Beginning): Replay {
  const player = new Player(recording);
  const lab = createLab({
    connect: () => player,
    hasWebGpu: true,
    fetchShipped: async () => null,
    fetchTraining: async () => null,
    download: () => {},
    // A replay is no run of the visitor's, and no GPU of theirs is lost.
    runStorage: { read: () => null, write: () => {}, subscribe: () => {} },
    ...NOT_SAVED,
    later: () => () => {},
    seed: 0,
  });
  const { adapter, software, date, settings } = recording;
  lab.store.setState({ settings, recording: { adapter, software, date, settings } });
  lab.open();
  if (beginning === 'untrained') for (const phase of PHASES) lab.reset(phase);
  const rate = createStore<{ rate: Rate }>(() => ({ rate: RATE }));
  player.setRate(rate.getState().rate);
  return {
    lab,
    rate,
    setRate(chosen) {
      player.setRate(chosen);
      rate.setState({ rate: chosen });
    },
  };
}

/** Fetches the shipped recording. Rejects if there is none, or none that can be read. */
export async function fetchReplay(beginning: Beginning): Promise<Replay> {
  const response = await fetch(`${import.meta.env.BASE_URL}recordings/small.recording`);
  if (!response.ok) throw new Error(`${response.status}`);
  return createReplay(await readRecording(await response.arrayBuffer()), beginning);
}
