import { Suspense } from 'react';
import { Answers } from '../../../components/compare/Answers.tsx';
import { ErrorBoundary } from '../../../components/notices/ErrorBoundary.tsx';
import { Button } from '../../../components/ui/Button.tsx';
import { useWords } from '../../../i18n/words.ts';
import { useLabState } from '../../../store/lab/context.ts';
import { useTutorial } from '../../../store/tutorial/tutorialProgress.ts';
import { HandOver } from '../../withLab.tsx';
import { ComposedFigure } from '../equation/CompositionEquation.tsx';
import { useAsking } from '../useAsking.ts';
import stage from './Stages.module.css';

/** A random expression over held-out keys, for B and the untrained A⊕B. */
export function ComposeTask() {
  const words = useWords('tutorial');
  const { isReady, askAnother } = useAsking();
  const isAlike = useTutorial(({ outcomes }) => outcomes.alike !== undefined);
  return (
    <Button kind={isAlike ? 'plain' : 'primary'} disabled={!isReady} onClick={askAnother}>
      {words.askBoth}
    </Button>
  );
}

/** The structure of A⊕B, and the proof that before training it is B. */
export function Compose() {
  const { isOwn } = useAsking();
  const settings = useLabState((state) => state.settings);
  return (
    <>
      <div data-part="diagram" className={stage.diagram}>
        <ComposedFigure settings={settings} />
      </div>
      {isOwn && <Answers phases={['B', 'AB']} />}
      <ErrorBoundary>
        <Suspense fallback={<div className={stage.later} />}>
          <HandOver />
        </Suspense>
      </ErrorBoundary>
    </>
  );
}
