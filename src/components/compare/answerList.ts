import type { Answered } from '../../store/lab/state.ts';
import { phaseOf } from '../../training/stages.ts';
import type { Phase } from '../../worlds/phases.ts';

const MODELS = ['A', 'A2', 'B', 'AB'] as const;

/** Returns the answers of some phases, in the order in which they are shown. */
export const answersOf = ({ answers }: Answered, phases: readonly Phase[]) =>
  MODELS.flatMap((model) => {
    const answer = answers[model];
    return answer === undefined || !phases.includes(phaseOf(model)) ? [] : [{ model, ...answer }];
  });
