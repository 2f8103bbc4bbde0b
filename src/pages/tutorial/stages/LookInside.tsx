import { Suspense } from 'react';
import { AttentionSection } from '../../../components/inside/AttentionSection.tsx';
import { linksOf } from '../../../components/inside/attention.ts';
import { HeadSwitches } from '../../../components/inside/HeadSwitches.tsx';
import { useInspection } from '../../../components/inside/useInspection.ts';
import { ErrorBoundary } from '../../../components/notices/ErrorBoundary.tsx';
import { Button } from '../../../components/ui/Button.tsx';
import { useWords } from '../../../i18n/words.ts';
import { useLab, useLabState } from '../../../store/lab/context.ts';
import { useTutorial } from '../../../store/tutorial/tutorialProgress.ts';
import { HandOver } from '../../handOver.ts';
import { ReadsAtEnds } from './ReadsAtEnds.tsx';
import stage from './Stages.module.css';
import { TakeApartTask, TakenApart } from './TakenApart.tsx';

/** The button that cuts all links, and restores them. */
function CutLinks() {
  const words = useWords('tutorial');
  const lab = useLab();
  const settings = useLabState((state) => state.settings);
  const { inspected, isPending } = useInspection();
  const off = useLabState(({ inside }) => inside.without?.asked.off.length ?? 0);
  const isCut = useTutorial(({ outcomes }) => outcomes.switched !== undefined);
  const all = linksOf(settings).map((_, pair) => ({ pair, head: null }));
  return (
    <Button
      kind={isCut ? 'plain' : 'primary'}
      disabled={inspected === null || isPending}
      onClick={() => inspected && lab.inside.inspectWithout(inspected, off > 0 ? [] : all)}
    >
      {off > 0 ? words.link : words.cut}
    </Button>
  );
}

export const LookTask = () => (
  <TakeApartTask>
    <CutLinks />
  </TakeApartTask>
);

/**
 * A⊕B while it answers: the values that its link hands over, the answer without some links or heads, and their
 * attention.
 */
export const LookInside = () => (
  <TakenApart
    always={
      <ErrorBoundary>
        <Suspense fallback={<div className={stage.later} />}>
          <HandOver />
        </Suspense>
      </ErrorBoundary>
    }
  >
    <ErrorBoundary>
      <HeadSwitches />
    </ErrorBoundary>
    <ErrorBoundary>
      <ReadsAtEnds />
      <AttentionSection />
    </ErrorBoundary>
  </TakenApart>
);
