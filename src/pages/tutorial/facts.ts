import { integer, percent } from '../../i18n/format.ts';
import type { Facts } from '../../i18n/tutorialFacts.ts';
import { goalOf } from '../../store/outcomes.ts';
import { PAPER_HELD_OUT } from '../../store/paper.ts';
import { STAGES } from '../../store/stage.ts';
import type { Step } from '../../store/tutorialSteps.ts';
import type { Settings } from '../../training/settings.ts';

const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });

/** A share in per cent, without a decimal that says nothing: 0.98 → `98 %`, 0.843 → `84.3 %`. */
const short = (share: number) => `${whole.format(100 * share)}\u202f%`;

/**
 * What the sentences of a step are filled with.
 * @param learned parameters of the composition; null while the models are being built
 */
export function factsOf(step: Step, settings: Settings, learned: number | null): Facts {
  const { keys, share } = settings.world;
  const composed = Math.round(share * keys);
  const { subject } = STAGES[step];
  return {
    keys,
    composed,
    heldOut: keys - composed,
    share: short(share),
    goal: subject === null ? '' : short(goalOf(subject, settings)),
    paper: percent(PAPER_HELD_OUT),
    learned: learned === null ? '…' : integer(learned),
  };
}
