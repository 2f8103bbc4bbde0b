import type { Milestone } from '../../store/training/milestones.ts';
import { PAPER_HELD_OUT } from '../../worlds/paper.ts';
import { integer, percent } from '../format.ts';
import { STAGE_NAMES as phase } from '../names.ts';
import { statusWords } from './training.ts';

/** The announcements to screen readers. */
export const spoken = (milestone: Milestone): string => {
  switch (milestone.kind) {
    case 'ready':
      return 'The models are built.';
    case 'shipped':
      return 'Our trained models are in place.';
    case 'status':
      return `${phase[milestone.phase]}: ${statusWords[milestone.status]}.`;
    case 'passed-paper':
      return `Held-out accuracy is ${percent(milestone.accuracy)} after step ${integer(milestone.step)}: past the paper’s ${percent(PAPER_HELD_OUT)}.`;
    case 'sampled':
      return `A⊕B answers ${milestone.right} of ${milestone.count} right.`;
    case 'evaluated':
      return 'The table is measured.';
  }
};
