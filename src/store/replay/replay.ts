/** A recording of a real run as a lab of its own, beside the visitor's: it is played, not trained. */

import { createStore, type StoreApi } from 'zustand/vanilla';
import { Player } from '../../recording/player.ts';
import { type Recording, readRecording } from '../../recording/recording.ts';
import { PHASES } from '../../worlds/phases.ts';
import { createLab, type Lab } from '../lab/lab.ts';
import type { Rate } from '../training/rates.ts';

/** How a replay begins: with nothing trained, as who follows the tutorial begins, or as its run ended. */
export type Beginning = 'untrained' | 'trained';

/** How fast a recording is played at first: a training of five minutes takes half a minute, which one can follow. */
const RATE: Rate = 10;

export interface Replay {
  lab: Lab;
  rate: StoreApi<{ rate: Rate }>;
  setRate(rate: Rate): void;
}

/** The lab of a recording. */
function createReplay(recording: Recording, beginning: Beginning): Replay {
  const player = new Player(recording);
  const lab = createLab({
    connect: () => player,
    fetchShipped: async () => null,
    fetchTraining: async () => null,
    download: () => {},
    // What is played again is no run of the visitor's.
    runStorage: { read: () => null, write: () => {} },
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
