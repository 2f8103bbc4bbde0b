import { useWords } from '../../i18n/words.ts';
import { useLab, useLabState, usePhase } from '../../store/context.ts';
import { hasShipped, isBlocked, isStale, isTrained } from '../../store/lineage.ts';
import type { Phase } from '../../training/settings.ts';
import { Button } from '../ui/Button.tsx';
import { Note } from '../ui/Note.tsx';
import styles from './PanelNotices.module.css';

/** The composition can't be trained before A and B are; says which is missing and offers the shipped ones. */
function Blocked() {
  const { status: words, controls } = useWords('lab');
  const lab = useLab();
  const isReady = useLabState(({ connection }) => connection.kind === 'ready');
  const shipped = useLabState(hasShipped);
  const blocked = useLabState((state) => isBlocked(state, 'AB'));
  const untrainedA = useLabState((state) => !isTrained(state, 'A'));
  const untrainedB = useLabState((state) => !isTrained(state, 'B'));
  const untrained: Phase[] = [
    ...(untrainedA ? (['A'] as const) : []),
    ...(untrainedB ? (['B'] as const) : []),
  ];
  if (!blocked || !isReady) return null;
  return (
    <Note>
      <p>{words.blocked(untrained)}</p>
      {shipped && (
        <Button onClick={() => lab.loadShipped(untrained)}>{controls.shippedFor(untrained)}</Button>
      )}
    </Note>
  );
}

/** The loss left the numbers: how to go on. */
function Diverged({ phase }: { phase: Phase }) {
  const { status: words } = useWords('lab');
  const lab = useLab();
  const step = usePhase(phase, (state) => state.step);
  return (
    <Note warning>
      <p>{words.diverged(step)}</p>
      <div className={styles.choices}>
        <Button onClick={() => lab.play(phase)}>{words.goOn}</Button>
        <Button onClick={() => lab.reset(phase)}>{words.startOver}</Button>
      </div>
    </Note>
  );
}

/** What a visitor should know about a phase right now, in sentences. */
export function PanelNotices({ phase }: { phase: Phase }) {
  const { status: words } = useWords('lab');
  const notice = usePhase(phase, (state) => state.notice);
  const status = usePhase(phase, (state) => state.status);
  const stale = useLabState((state) => phase === 'AB' && isStale(state));
  return (
    <>
      {phase === 'AB' && <Blocked />}
      {stale && <Note>{words.stale}</Note>}
      {status === 'diverged' && <Diverged phase={phase} />}
      {notice?.kind === 'refused' && <Note warning>{words.refused(notice.refusal)}</Note>}
      {notice?.kind === 'no-shipped' && <Note>{words.noShipped}</Note>}
    </>
  );
}
