import { useShallow } from 'zustand/react/shallow';
import { Button } from '../../components/ui/Button.tsx';
import { Note } from '../../components/ui/Note.tsx';
import { useWords } from '../../i18n/words.ts';
import { useLab, useLabState } from '../../store/lab/context.ts';
import { hasInitialWeights, type Obstacle, obstaclesTo, replacedBy } from '../../store/lab/stepModels.ts';
import { isWithoutGpu } from '../../store/lab/withoutGpu.ts';
import type { Readiness } from '../../store/training/readiness.ts';
import { shortfallOf, trainedLonger } from '../../store/training/shortfall.ts';
import { addressOf, type Step } from '../../store/tutorial/tutorialSteps.ts';
import { hasShipped } from '../../store/weights/lineage.ts';
import { optimiserOf } from '../../training/stages.ts';
import { PHASES, type Phase } from '../../worlds/phases.ts';
import { ConfirmButton } from './ConfirmButton.tsx';

/** Plans more steps for a model that has finished short of its goal: the same steps would come to the same end. */
export function TrainLonger({ phase }: { phase: Phase }) {
  const { training: words } = useWords('tutorial');
  const lab = useLab();
  const longer = trainedLonger(
    useLabState(({ settings }) => settings),
    phase,
  );
  return (
    <Button kind="primary" onClick={() => lab.configure(longer)}>
      {words.longer(phase, optimiserOf(phase, longer).steps)}
    </Button>
  );
}

/** Trains the composition on a larger share of the keys. */
function MoreKeys({ wanted }: { wanted: number }) {
  const words = useWords('tutorial');
  const lab = useLab();
  const settings = useLabState((state) => state.settings);
  return (
    <ConfirmButton
      label={words.training.moreKeys(wanted)}
      warning={words.replaces(['AB'])}
      onConfirm={() => lab.configure({ ...settings, world: { ...settings.world, share: wanted } })}
    />
  );
}

/** Offers to train a model further: nothing while it trains, else training on, or training again. */
function Training({ phase, kind }: { phase: Phase; kind: Readiness['kind'] }) {
  const words = useWords('tutorial');
  const lab = useLab();
  if (kind === 'learning' || kind === 'settling') return null;
  if (kind === 'short' || kind === 'unreadable') return <TrainLonger phase={phase} />;
  return (
    <Button kind="primary" onClick={() => lab.enqueue(phase)}>
      {(kind === 'unsettled' ? words.training.finish : words.train)(phase)}
    </Button>
  );
}

/** Shows why the composition has fallen short of its goal, and the one thing that mends it. */
export function Shortfall() {
  const { training: words } = useWords('tutorial');
  const cause = shortfallOf(useLabState((state) => state));
  if (cause === null) return null;
  return (
    <div className="note stack-2">
      <p>
        {cause.kind === 'keys'
          ? words.fewKeys(cause.share, cause.wanted)
          : words.obstacle(cause.phase, cause.readiness)}
      </p>
      {cause.kind === 'keys' ? (
        <MoreKeys wanted={cause.wanted} />
      ) : (
        <Training phase={cause.phase} kind={cause.readiness.kind} />
      )}
    </div>
  );
}

const TRAINED_IN: Record<Phase, Step> = { A: 'train-a', B: 'train-b', AB: 'train-composition' };

/** A link to the step that trains a missing model, or the button that loads pre-trained weights. */
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
        <ConfirmButton
          label={words.takeShipped(phase)}
          warning={replaced.length > 0 ? words.replaces(replaced) : null}
          onConfirm={() => lab.loadShipped(phase === 'AB' ? PHASES : [phase])}
        />
      )}
    </div>
  );
}

/** Offers the remedy for an obstacle. */
function Mending({ phase, readiness: { kind } }: Obstacle) {
  const { train } = useWords('tutorial');
  const isQueued = useLabState(({ queued }) => queued === phase);
  if (isQueued) return null;
  if (kind === 'untrained') return <Missing phase={phase} />;
  // The step that trains it explains why it has fallen short.
  if (phase === 'AB' && kind === 'short') {
    return <a href={`#${addressOf(TRAINED_IN[phase])}`}>{train(phase)}</a>;
  }
  return <Training phase={phase} kind={kind} />;
}

/** A model that a step needs and can't build on yet: the reason, and its one remedy. */
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

/** The obstacles to a step, a sentence and a remedy each. */
export function Lacking({ step }: { step: Step }) {
  const isReady = useLabState(hasInitialWeights);
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
