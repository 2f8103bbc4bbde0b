/** The frame of the steps that take A⊕B apart. Without a GPU all three models are asked instead. */
import { type ReactNode, Suspense } from 'react';
import { Answers } from '../../../components/compare/Answers.tsx';
import { ExpressionForm } from '../../../components/compare/ExpressionForm.tsx';
import { AttentionSection } from '../../../components/inside/AttentionSection.tsx';
import { linksOf } from '../../../components/inside/attention.ts';
import { HeadSwitches } from '../../../components/inside/HeadSwitches.tsx';
import { LogitLens } from '../../../components/inside/LogitLens.tsx';
import { useInspection } from '../../../components/inside/useAsked.ts';
import { ErrorBoundary } from '../../../components/notices/ErrorBoundary.tsx';
import { Button } from '../../../components/ui/Button.tsx';
import { useWords } from '../../../i18n/words.ts';
import { readsAtEnds } from '../../../store/inspect/readsAtEnds.ts';
import { useLab, useLabState } from '../../../store/lab/context.ts';
import { isWithoutGpu } from '../../../store/lab/withoutGpu.ts';
import { useTutorial } from '../../../store/tutorial/tutorialProgress.ts';
import { HandOver } from '../../withLab.tsx';
import { useAsking, useHeldOutQuestion } from '../useAsking.ts';
import stage from './Stages.module.css';

/** Describes the map of the cross-attention, in a sentence. */
function ReadsAtEnds() {
  const { findings: words } = useWords('tutorial');
  const settings = useLabState((state) => state.settings);
  const { inspected } = useInspection();
  const share = inspected && readsAtEnds(inspected, settings);
  return <p className={stage.finding}>{share !== null && words.readsAtEnds(share)}</p>;
}

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

export const LookTask = () => (
  <TakeApartTask>
    <CutLinks />
  </TakeApartTask>
);

/** A⊕B while it answers: what its link hands over, the answer without some links or heads, and where they look. */
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

interface Props {
  /** The figure, which needs a GPU. */
  children: ReactNode;
}

/** The button, or buttons, of the step. */
function TakeApartTask({ children }: Props) {
  const words = useWords('tutorial');
  const { isReady, askAnother } = useAsking();
  const isWithout = useLabState(isWithoutGpu);
  if (!isWithout) return children;
  return (
    <Button kind="primary" disabled={!isReady} onClick={askAnother}>
      {words.askAll}
    </Button>
  );
}

/**
 * A sum of held-out keys, which a visitor may change, and the inspection of its answer.
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
