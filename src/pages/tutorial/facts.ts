import { integer, percent } from '../../i18n/format.ts';
import type { Facts } from '../../i18n/tutorialFacts.ts';
import type { Settings } from '../../training/settings.ts';
import { entryCount, reportedHeldOut } from '../../worlds/registry.ts';

const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });

/** Formats a share in per cent, without a decimal of zero: 0.98 → `98 %`, 0.843 → `84.3 %`. */
const short = (share: number) => `${whole.format(100 * share)}\u202f%`;

/**
 * Returns the facts that fill in the sentences of a step.
 * @param learned parameters of the composition; null while the models are being built
 */
export function factsOf({ world }: Settings, learned: number | null): Facts {
  const keys = entryCount(world).all;
  const composed = entryCount(world).composed;
  const reported = reportedHeldOut(world.kind);
  return {
    keys,
    composed,
    heldOut: keys - composed,
    share: short(world.share),
    paper: reported === null ? null : percent(reported),
    learned: learned === null ? '…' : integer(learned),
  };
}
