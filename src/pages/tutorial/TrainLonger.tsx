import { Button } from '../../components/ui/Button.tsx';
import { useWords } from '../../i18n/words.ts';
import { useLab, useLabState } from '../../store/lab/context.ts';
import { trainedLonger } from '../../store/training/shortfall.ts';
import { optimiserOf } from '../../training/stages.ts';
import type { Phase } from '../../worlds/phases.ts';

/**
 * The button that plans more steps for a model that has finished short of its goal: the same steps would come to the
 * same end.
 */
export function TrainLonger({ phase }: { phase: Phase }) {
  const { training: words } = useWords('tutorial');
  const lab = useLab();
  const longer = trainedLonger(
    useLabState(({ settings }) => settings),
    phase,
  );
  return (
    <Button kind="primary" onClick={() => lab.configure(longer)}>
      {words.longer(phase, optimiserOf(phase, longer).steps)}
    </Button>
  );
}
