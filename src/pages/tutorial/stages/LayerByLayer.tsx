import { LogitLens } from '../../../components/inside/LogitLens.tsx';
import { useInspection } from '../../../components/inside/useInspection.ts';
import { ErrorBoundary } from '../../../components/notices/ErrorBoundary.tsx';
import { Button } from '../../../components/ui/Button.tsx';
import { useWords } from '../../../i18n/words.ts';
import { useLabState } from '../../../store/lab/context.ts';
import { useTutorial } from '../../../store/tutorial/tutorialProgress.ts';
import { TakeApartTask, TakenApart } from './TakenApart.tsx';

/** The states of B to choose from: the visitor names the first that predicts the whole answer. */
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

export const LayerTask = () => (
  <TakeApartTask>
    <NameLayer />
  </TakeApartTask>
);

/** The logit lens: the tokens that B's states would give layer by layer, with A and without. */
export const LayerByLayer = () => (
  <TakenApart>
    <ErrorBoundary>
      <LogitLens />
    </ErrorBoundary>
  </TakenApart>
);
