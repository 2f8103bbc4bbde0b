import { createContext, useContext } from 'react';
import type { Replay } from './replay.ts';

export const ReplayContext = createContext<Replay | null>(null);

/** Returns the recording that is shown here; null if the visitor's own lab is shown. */
export const useReplay = (): Replay | null => useContext(ReplayContext);
