/** A newer version of the page that waits to be loaded. */
import { create } from 'zustand';

interface UpdateState {
  /** Loads the page anew, in the newer version; null while this one is the newest, or the visitor wants it later. */
  load: (() => void) | null;
}

export const useUpdate = create<UpdateState>(() => ({ load: null }));
