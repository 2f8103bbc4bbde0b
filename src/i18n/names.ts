import type { Phase } from '../training/settings.ts';

/** The names of the three models: the paper's own, the same in every language. */
export const PHASE_NAMES: Record<Phase, string> = { A: 'A', B: 'B', AB: 'A⊕B' };
