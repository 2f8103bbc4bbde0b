/**
 * More keys than the presets have take A longer to memorise. Each number is trained like the next larger one that was
 * measured. Up to 5,000: 1,200 steps of twice the rows. Beyond, each key comes up so rarely that at the preset's weight
 * decay A forgets it before it meets it again. With a tenth of the decay a step (a fifth of the weight decay, half the
 * learning rate) it memorises them, but its states are less clean, so the composition takes twice its steps. In the
 * small layout both together fit into an hour on a software adapter for 25,000 keys. All this was measured with
 * AdamW and schedules of a fixed number of steps.
 */

import type { TrainedParts } from '../kind.ts';
import { ADAMW, FIXED_SCHEDULE } from '../recipe.ts';

/** Returns the training of A and of the composition for so many keys: as it is, up to 1,000. */
export function trainingFor({ A, composition }: TrainedParts, keys: number): TrainedParts {
  if (keys <= 1000) return { A, composition };
  const longer = { ...A.optimiser, ...FIXED_SCHEDULE, ...ADAMW.A, rows: 2 * A.optimiser.rows };
  if (keys <= 5000) return { A: { ...A, optimiser: { ...longer, steps: 1200 } }, composition };
  return {
    A: { ...A, optimiser: { ...longer, learningRate: 2e-3, weightDecay: 0.4, steps: 4000 } },
    composition: {
      ...composition,
      optimiser: { ...composition.optimiser, steps: Math.max(600, composition.optimiser.steps) },
    },
  };
}
