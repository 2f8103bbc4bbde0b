import { useWords } from '../../i18n/words.ts';
import type { Settings } from '../../training/settings.ts';

interface Props {
  settings: Settings;
  /** The settings for fewer keys. */
  otherwise: Settings;
}

/** The differences of training for many keys from training for fewer. */
export function LongerTraining({ settings: { A, composition }, otherwise }: Props) {
  const { settings: words } = useWords('lab');
  const { learningRate, weightDecay } = A.optimiser;
  const usual = otherwise.A.optimiser;
  const { steps } = composition.optimiser;
  const isGentler = learningRate !== usual.learningRate || weightDecay !== usual.weightDecay;
  return (
    <>
      {words.longer(A.optimiser, usual)}{' '}
      {(isGentler || steps !== otherwise.composition.optimiser.steps) &&
        words.gentler(learningRate, weightDecay, steps)}
    </>
  );
}
