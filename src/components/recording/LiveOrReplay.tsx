import type { ReactNode } from 'react';
import { useWords } from '../../i18n/words.ts';
import { useLabState } from '../../store/lab/context.ts';
import { isWithoutGpu } from '../../store/lab/withoutGpu.ts';
import type { Beginning } from '../../store/replay/replay.ts';
import { ErrorBoundary } from '../notices/ErrorBoundary.tsx';
import { lazily } from '../notices/lazily.tsx';
import styles from './LiveOrReplay.module.css';

const Recorded = lazily(async () => (await import('./Recorded.tsx')).Recorded);

/** The place of a recording until it is there, as high as the window. */
export function RecordingAwaited() {
  const { recording: words } = useWords('lab');
  return (
    <p role="status" className={styles.awaited}>
      {words.loading}
    </p>
  );
}

interface Props {
  /** The state with which a recording begins. */
  beginning: Beginning;
  /** True if the label of the recording is shown here. */
  isLabelled?: boolean;
  children: ReactNode;
}

/**
 * Shows training: the visitor's own, or, without a GPU for it, a recording of a real run, which suspends until it is
 * there: a page that has something below it waits with that, too, so that nothing moves.
 */
export function LiveOrReplay({ beginning, isLabelled = true, children }: Props) {
  const isWithout = useLabState(isWithoutGpu);
  if (!isWithout) return children;
  return (
    <ErrorBoundary>
      <Recorded beginning={beginning} isLabelled={isLabelled}>
        {children}
      </Recorded>
    </ErrorBoundary>
  );
}
