import { Suspense } from 'react';
import { Answers } from '../../../components/compare/Answers.tsx';
import { ExpressionForm } from '../../../components/compare/ExpressionForm.tsx';
import { AttentionSection } from '../../../components/inside/AttentionSection.tsx';
import { HeadSwitches } from '../../../components/inside/HeadSwitches.tsx';
import { LogitLens } from '../../../components/inside/LogitLens.tsx';
import { ErrorBoundary } from '../../../components/notices/ErrorBoundary.tsx';
import { TakesGpu } from '../../../components/notices/TakesGpu.tsx';
import { useLabState } from '../../../store/context.ts';
import { isWithoutGpu } from '../../../store/withoutGpu.ts';
import { HandOver } from '../../handOver.ts';
import { useHeldOutQuestion } from '../useAsking.ts';

/**
 * A⊕B taken apart while it answers: without some heads, where they look, and what B would say layer by layer. Where
 * there is no GPU for that, the answers themselves.
 */
export function LookInside() {
  useHeldOutQuestion();
  const isWithout = useLabState(isWithoutGpu);
  return (
    <>
      <ExpressionForm />
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
          <AttentionSection />
        </ErrorBoundary>
        <ErrorBoundary>
          <LogitLens />
        </ErrorBoundary>
      </TakesGpu>
    </>
  );
}
