/** A visitor's choices for training while they look away: they hold for all pages, and for the next visit. */
import { create } from 'zustand';
import { storedText } from '../ui/storedText.ts';

/** Returns true if this browser can keep the screen awake. */
export const offersWakeLock = (): boolean => 'wakeLock' in navigator;

const kept = { hidden: storedText('calm-lab-hidden'), awake: storedText('calm-lab-awake') };
const PAUSES = 'pauses';
const AWAKE = 'awake';

interface Away {
  /** True if training goes on while the page is hidden. */
  trainsHidden: boolean;
  /** True if the screen is to stay awake while something trains. */
  keepsAwake: boolean;
  setTrainsHidden(trainsHidden: boolean): void;
  setKeepsAwake(keepsAwake: boolean): void;
}

export const useAway = create<Away>((set) => ({
  trainsHidden: kept.hidden.read() !== PAUSES,
  keepsAwake: kept.awake.read() === AWAKE,
  setTrainsHidden(trainsHidden) {
    kept.hidden.write(trainsHidden ? null : PAUSES);
    set({ trainsHidden });
  },
  setKeepsAwake(keepsAwake) {
    kept.awake.write(keepsAwake ? AWAKE : null);
    set({ keepsAwake });
  },
}));
