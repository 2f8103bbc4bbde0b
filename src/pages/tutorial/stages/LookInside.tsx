import { Suspense } from 'react';
import { Answers } from '../../../components/compare/Answers.tsx';
import { ExpressionForm } from '../../../components/compare/ExpressionForm.tsx';
import { AttentionSection } from '../../../components/inside/AttentionSection.tsx';
import { linksOf } from '../../../components/inside/attention.ts';
import { HeadSwitches } from '../../../components/inside/HeadSwitches.tsx';
import { useInspection } from '../../../components/inside/useInspection.ts';
import { ErrorBoundary } from '../../../components/notices/ErrorBoundary.tsx';
import { TakesGpu } from '../../../components/notices/TakesGpu.tsx';
import { Button } from '../../../components/ui/Button.tsx';
import { useWords } from '../../../i18n/words.ts';
import { useLab, useLabState } from '../../../store/context.ts';
import { useTutorial } from '../../../store/tutorialProgress.ts';
import { isWithoutGpu } from '../../../store/withoutGpu.ts';
import { HandOver } from '../../handOver.ts';
import styles from '../Task.module.css';
import { useAsking, useHeldOutQuestion } from '../useAsking.ts';
import { ReadsAtEnds } from './ReadsAtEnds.tsx';

/** Asks a random sum of held-out keys, where nothing can be taken apart. */
export function AskInstead() {
  const words = useWords('tutorial');
  const { isReady, askAnother } = useAsking();
  return (
    <Button kind="primary" disabled={!isReady} onClick={askAnother}>
      {words.askAll}
    </Button>
  );
}

/** All links at the press of a button: cut, and whole again. */
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

export function LookTask() {
  const isWithout = useLabState(isWithoutGpu);
  return <div className={styles.actions}>{isWithout ? <AskInstead /> : <CutLinks />}</div>;
}

/**
 * A⊕B taken apart while it answers: without some links or heads, and where they look. Where there is no GPU for that,
 * the answers themselves.
 */
export function LookInside() {
  useHeldOutQuestion();
  const { onAsk } = useAsking();
  const isWithout = useLabState(isWithoutGpu);
  return (
    <>
      <ExpressionForm isPrimary={false} onAsk={onAsk} />
      {isWithout && <Answers />}
      <ErrorBoundary>
        <Suspense>
          <HandOver />
        </Suspense>
      </ErrorBoundary>
      <TakesGpu>
        <ErrorBoundary>
          <HeadSwitches />
        </ErrorBoundary>
        <ErrorBoundary>
          <ReadsAtEnds />
          <AttentionSection />
        </ErrorBoundary>
      </TakesGpu>
    </>
  );
}
