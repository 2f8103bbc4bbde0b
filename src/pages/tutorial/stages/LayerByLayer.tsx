import { Answers } from '../../../components/compare/Answers.tsx';
import { ExpressionForm } from '../../../components/compare/ExpressionForm.tsx';
import { LogitLens } from '../../../components/inside/LogitLens.tsx';
import { useInspection } from '../../../components/inside/useInspection.ts';
import { ErrorBoundary } from '../../../components/notices/ErrorBoundary.tsx';
import { TakesGpu } from '../../../components/notices/TakesGpu.tsx';
import { Button } from '../../../components/ui/Button.tsx';
import { useWords } from '../../../i18n/words.ts';
import { useLabState } from '../../../store/context.ts';
import { useTutorial } from '../../../store/tutorialProgress.ts';
import { isWithoutGpu } from '../../../store/withoutGpu.ts';
import styles from '../Task.module.css';
import { useAsking, useHeldOutQuestion } from '../useAsking.ts';
import { AskInstead } from './LookInside.tsx';

/** The states of B to choose from: which is the first that says the whole answer? */
function NameLayer() {
  const { lens } = useWords('inside');
  const layers = useLabState(({ settings }) => settings.B.layers);
  const { inspected, isStale } = useInspection();
  const expression = inspected?.expression ?? null;
  return Array.from({ length: layers + 1 }, (_, named) => named).map((named) => (
    <Button
      key={named}
      disabled={expression === null || isStale}
      onClick={() => expression !== null && useTutorial.setState({ named: { expression, named } })}
    >
      {lens.state(named)}
    </Button>
  ));
}

export function LayerTask() {
  const isWithout = useLabState(isWithoutGpu);
  return <div className={styles.actions}>{isWithout ? <AskInstead /> : <NameLayer />}</div>;
}

/** What B would say layer by layer, with A and without; where there is no GPU for that, the answers themselves. */
export function LayerByLayer() {
  useHeldOutQuestion();
  const { onAsk } = useAsking();
  const isWithout = useLabState(isWithoutGpu);
  return (
    <>
      <ExpressionForm isPrimary={false} onAsk={onAsk} />
      {isWithout && <Answers />}
      <TakesGpu>
        <ErrorBoundary>
          <LogitLens />
        </ErrorBoundary>
      </TakesGpu>
    </>
  );
}
