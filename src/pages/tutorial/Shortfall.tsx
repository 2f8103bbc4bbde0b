import { Button } from '../../components/ui/Button.tsx';
import { useWords } from '../../i18n/words.ts';
import { useLab, useLabState } from '../../store/lab/context.ts';
import { type Shortfall as Cause, shortfallOf } from '../../store/training/shortfall.ts';
import { ConfirmButton } from './ConfirmButton.tsx';
import { TrainLonger } from './TrainLonger.tsx';

function Remedy({ cause }: { cause: Cause }) {
  const words = useWords('tutorial');
  const lab = useLab();
  const settings = useLabState((state) => state.settings);
  if (cause.kind === 'keys') {
    const { wanted } = cause;
    return (
      <ConfirmButton
        label={words.training.moreKeys(wanted)}
        warning={words.replaces(['AB'])}
        onConfirm={() => lab.configure({ ...settings, world: { ...settings.world, share: wanted } })}
      />
    );
  }
  const { phase, readiness } = cause;
  switch (readiness.kind) {
    case 'learning':
    case 'settling':
      return null;
    case 'short':
    case 'unreadable':
      return <TrainLonger phase={phase} />;
    default:
      return (
        <Button kind="primary" onClick={() => lab.enqueue(phase)}>
          {(readiness.kind === 'unsettled' ? words.training.finish : words.train)(phase)}
        </Button>
      );
  }
}

/** The reason why the composition has fallen short of its goal, and its one remedy. */
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
      <Remedy cause={cause} />
    </div>
  );
}
