import { ExpressionForm } from '../../../components/compare/ExpressionForm.tsx';
import { AttentionSection } from '../../../components/inside/AttentionSection.tsx';
import { HeadSwitches } from '../../../components/inside/HeadSwitches.tsx';
import { LogitLens } from '../../../components/inside/LogitLens.tsx';
import { ErrorBoundary } from '../../../components/notices/ErrorBoundary.tsx';
import { useHeldOutQuestion } from '../useAsking.ts';

/** A⊕B taken apart while it answers: without some heads, where they look, and what B would say layer by layer. */
export function LookInside() {
  useHeldOutQuestion();
  return (
    <>
      <ExpressionForm />
      <ErrorBoundary>
        <HeadSwitches />
      </ErrorBoundary>
      <ErrorBoundary>
        <AttentionSection />
      </ErrorBoundary>
      <ErrorBoundary>
        <LogitLens />
      </ErrorBoundary>
    </>
  );
}
