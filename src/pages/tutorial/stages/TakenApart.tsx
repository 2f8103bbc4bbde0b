/** The frame of the steps that take A⊕B apart. Without a GPU all three models are asked instead. */
import type { ReactNode } from 'react';
import { Answers } from '../../../components/compare/Answers.tsx';
import { ExpressionForm } from '../../../components/compare/ExpressionForm.tsx';
import { Button } from '../../../components/ui/Button.tsx';
import { useWords } from '../../../i18n/words.ts';
import { useLabState } from '../../../store/lab/context.ts';
import { isWithoutGpu } from '../../../store/lab/withoutGpu.ts';
import { useAsking, useHeldOutQuestion } from '../useAsking.ts';

interface Props {
  /** The figure, which needs a GPU. */
  children: ReactNode;
}

/** The button, or buttons, of the step. */
export function TakeApartTask({ children }: Props) {
  const words = useWords('tutorial');
  const { isReady, askAnother } = useAsking();
  const isWithout = useLabState(isWithoutGpu);
  return (
    <div className="wrap gap-2">
      {isWithout ? (
        <Button kind="primary" disabled={!isReady} onClick={askAnother}>
          {words.askAll}
        </Button>
      ) : (
        children
      )}
    </div>
  );
}

/**
 * A sum of held-out keys, which a visitor may change, and what takes its answer apart.
 * @property always what needs no GPU
 */
export function TakenApart({ always, children }: Props & { always?: ReactNode }) {
  useHeldOutQuestion();
  const { onAsk } = useAsking();
  const isWithout = useLabState(isWithoutGpu);
  return (
    <>
      <ExpressionForm isPrimary={false} onAsk={onAsk} />
      {isWithout && <Answers />}
      {always}
      {!isWithout && children}
    </>
  );
}
