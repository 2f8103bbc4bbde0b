import { useWords } from '../../i18n/words.ts';
import type { Settings } from '../../training/settings.ts';

interface Props {
  settings: Settings;
  /** How it would be trained for fewer keys. */
  otherwise: Settings;
}

/** Says how training for many keys differs from what it would be otherwise. */
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
