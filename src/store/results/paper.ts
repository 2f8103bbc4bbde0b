/** Numbers that the paper reports (arXiv 2401.02412). Those of key–value arithmetic (section 4.1) are shares. */

import type { Phase } from '../../worlds/phases.ts';

/** The address of the paper. */
export const PAPER_ADDRESS = 'https://arxiv.org/abs/2401.02412';

/** The three uses that the paper shows in its first figure. */
export const PAPER_USES = ['keys', 'languages', 'code'] as const;
export type PaperUse = (typeof PAPER_USES)[number];

/** The paper's results for each use, and their tables. */
export const PAPER_USE_RESULTS: Record<PaperUse, { table: number; scores: [Phase, score: number][] }> = {
  keys: {
    table: 1,
    scores: [
      ['A', 0.7],
      ['B', 0],
      ['AB', 84.3],
    ],
  },
  languages: {
    table: 2,
    scores: [
      ['A', 37.2],
      ['B', 41.7],
      ['AB', 46.1],
    ],
  },
  code: {
    table: 4,
    scores: [
      ['A', 19.5],
      ['B', 16.4],
      ['AB', 22.5],
    ],
  },
};
