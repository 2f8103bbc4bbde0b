/** What Table 1 of the paper reports for key–value arithmetic (arXiv 2401.02412, section 4.1), as shares. */
import type { Phase } from '../training/settings.ts';
import type { Suite } from '../worlds/keyvalue/suites.ts';

/** The paper's accuracy of the composition on held-out keys. */
export const PAPER_HELD_OUT = 0.843;

export const PAPER_TABLE: Record<Suite, Record<Phase, number> | null> = {
  substitution: { A: 0.981, B: 0, AB: 0.929 },
  numeric: { A: 0.042, B: 0.737, AB: 0.72 },
  heldOut: { A: 0.007, B: 0, AB: PAPER_HELD_OUT },
  composition: null,
};

/** Where the paper is. */
export const PAPER_ADDRESS = 'https://arxiv.org/abs/2401.02412';
