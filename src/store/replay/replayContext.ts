import { createContext, useContext } from 'react';
import type { Replay } from './replay.ts';

export const ReplayContext = createContext<Replay | null>(null);

/** The recording that is shown here; null where what is shown is the visitor's own. */
export const useReplay = (): Replay | null => useContext(ReplayContext);
