import type { Stage } from '../training/stages.ts';
import type { Phase } from '../worlds/phases.ts';

/** The names of the three models: the paper's own, the same in every language. */
export const PHASE_NAMES: Record<Phase, string> = { A: 'A', B: 'B', AB: 'A⊕B' };

/** The names of all that can be trained, with a second augmenting model, and the links to it. */
export const STAGE_NAMES: Record<Stage, string> = { ...PHASE_NAMES, A2: 'A₂', AB2: 'A⊕B (A₂)' };
