import { useShallow } from 'zustand/react/shallow';
import { Button } from '../../components/ui/Button.tsx';
import { Note } from '../../components/ui/Note.tsx';
import { useWords } from '../../i18n/words.ts';
import { useLab, useLabState } from '../../store/lab/context.ts';
import { isFurnished, type Obstacle, obstaclesTo, replacedBy } from '../../store/lab/stage.ts';
import { isWithoutGpu } from '../../store/lab/withoutGpu.ts';
import { addressOf, type Step } from '../../store/tutorial/tutorialSteps.ts';
import { hasShipped } from '../../store/weights/lineage.ts';
import { PHASES, type Phase } from '../../training/settings.ts';
import { Careful } from './Careful.tsx';
import { TrainLonger } from './TrainLonger.tsx';

const TRAINED_IN: Record<Phase, Step> = { A: 'train-a', B: 'train-b', AB: 'train-composition' };

/** The way to a model that is missing: the step that trains it, or pre-trained weights. */
function Missing({ phase }: { phase: Phase }) {
  const words = useWords('tutorial');
  const lab = useLab();
  const isShipped = useLabState((state) => hasShipped(state, [phase]));
  const isWithout = useLabState(isWithoutGpu);
  const replaced = useLabState(useShallow((state) => replacedBy(phase, state)));
  return (
    <div className="wrap gap-2">
      {!isWithout && <a href={`#${addressOf(TRAINED_IN[phase])}`}>{words.train(phase)}</a>}
      {isShipped && (
        <Careful
          label={words.takeShipped(phase)}
          warning={replaced.length > 0 ? words.replaces(replaced) : null}
          onConfirm={() => lab.loadShipped(phase === 'AB' ? PHASES : [phase])}
        />
      )}
    </div>
  );
}

/** What mends an obstacle: nothing while a model trains, else training on, or training again. */
function Mending({ phase, readiness: { kind } }: Obstacle) {
  const { training: words, train } = useWords('tutorial');
  const lab = useLab();
  const isQueued = useLabState(({ queued }) => queued === phase);
  if (isQueued || kind === 'learning' || kind === 'settling') return null;
  if (kind === 'untrained') return <Missing phase={phase} />;
  // The step that trains it says why it has fallen short.
  if (phase === 'AB' && kind === 'short') {
    return <a href={`#${addressOf(TRAINED_IN[phase])}`}>{train(phase)}</a>;
  }
  if (kind === 'short' || kind === 'unreadable') return <TrainLonger phase={phase} />;
  return (
    <Button kind="primary" onClick={() => lab.enqueue(phase)}>
      {words.finish(phase)}
    </Button>
  );
}

/** A model that a step needs and can't build on yet: why, and the one thing that mends it. */
function Lack({ step, phase }: { step: Step; phase: Phase }) {
  const { training: words } = useWords('tutorial');
  const readiness = useLabState(
    useShallow((state) => obstaclesTo(step, state).find((each) => each.phase === phase)?.readiness ?? null),
  );
  if (readiness === null) return null;
  return (
    <>
      <p>{words.obstacle(phase, readiness)}</p>
      <Mending phase={phase} readiness={readiness} />
    </>
  );
}

/** What keeps a step from being done, a sentence and a remedy each. */
export function Lacking({ step }: { step: Step }) {
  const isReady = useLabState(isFurnished);
  const phases = useLabState(useShallow((state) => obstaclesTo(step, state).map(({ phase }) => phase)));
  if (!isReady || phases.length === 0) return null;
  return (
    <Note>
      {phases.map((phase) => (
        <Lack key={phase} step={step} phase={phase} />
      ))}
    </Note>
  );
}
