import { type ReactNode, Suspense } from 'react';
import { useLabState } from '../../store/lab/context.ts';
import { isWithoutGpu } from '../../store/lab/withoutGpu.ts';
import type { Beginning } from '../../store/replay/replay.ts';
import { ErrorBoundary } from '../notices/ErrorBoundary.tsx';
import { lazily } from '../notices/lazily.tsx';

const Recorded = lazily(async () => (await import('./Recorded.tsx')).Recorded);

interface Props {
  /** The state with which a recording begins. */
  beginning: Beginning;
  /** True if the label of the recording is shown here. */
  isLabelled?: boolean;
  children: ReactNode;
}

/** Shows training: the visitor's own, or, without a GPU for it, a recording of a real run. */
export function LiveOrReplay({ beginning, isLabelled = true, children }: Props) {
  const isWithout = useLabState(isWithoutGpu);
  if (!isWithout) return children;
  return (
    <ErrorBoundary>
      <Suspense>
        <Recorded beginning={beginning} isLabelled={isLabelled}>
          {children}
        </Recorded>
      </Suspense>
    </ErrorBoundary>
  );
}
