import { useShallow } from 'zustand/react/shallow';
import { useWords } from '../../i18n/words.ts';
import { useLab, useLabState, usePhase } from '../../store/lab/context.ts';
import { hasInitialWeights } from '../../store/lab/stepModels.ts';
import { hasShipped, isStale, missingPrerequisites } from '../../store/weights/lineage.ts';
import { isAugmenting, isComposed, type Stage, stagesOf } from '../../training/stages.ts';
import { PHASES } from '../../worlds/phases.ts';
import { Button } from '../ui/Button.tsx';
import { Note } from '../ui/Note.tsx';

/**
 * The notice that a stage can't be trained before those that it builds on; it names the missing ones and offers the
 * shipped ones.
 */
function Blocked({ stage }: { stage: Stage }) {
  const { status: words, controls } = useWords('lab');
  const lab = useLab();
  const isLoading = useLabState((state) => !hasInitialWeights(state));
  const missing = useLabState(useShallow((state) => missingPrerequisites(state, stage)));
  const phases = PHASES.filter((phase) => missing.includes(phase));
  const shipped = useLabState((state) => phases.length === missing.length && hasShipped(state, phases));
  if (missing.length === 0 || isLoading) return null;
  return (
    <Note>
      <p>{words.blocked(missing)}</p>
      {shipped && <Button onClick={() => lab.loadShipped(phases)}>{controls.shippedFor(phases)}</Button>}
    </Note>
  );
}

/** The notice of a loss that is not finite, with the ways to continue. */
function Diverged({ stage }: { stage: Stage }) {
  const { status: words } = useWords('lab');
  const lab = useLab();
  const step = usePhase(stage, (state) => state.step);
  return (
    <Note warning>
      <p>{words.diverged(step)}</p>
      <div className="flex gap-2">
        <Button onClick={() => lab.play(stage)}>{words.goOn}</Button>
        <Button onClick={() => lab.reset(stage)}>{words.startOver}</Button>
      </div>
    </Note>
  );
}

/** The question whether a run from a file may take the place of what was trained here. */
function Replaces({ stage, name, lost }: { stage: Stage; name: string; lost: readonly Stage[] }) {
  const { status: words } = useWords('lab');
  const lab = useLab();
  return (
    <Note warning>
      <p>{words.replaces(name, lost)}</p>
      <div className="flex gap-2">
        <Button onClick={() => lab.takeRun()}>{words.openRun}</Button>
        <Button onClick={() => lab.leaveRun(stage)}>{words.keepPresent}</Button>
      </div>
    </Note>
  );
}

/** The notices about the current state of a phase, in sentences. */
export function PanelNotices({ stage }: { stage: Stage }) {
  const { status: words } = useWords('lab');
  const notice = usePhase(stage, (state) => state.notice);
  const status = usePhase(stage, (state) => state.status);
  const isMade = useLabState(({ settings }) => stagesOf(settings).includes(stage));
  const isApart = useLabState(({ settings }) => !isComposed(settings.composition.variant));
  const stale = useLabState((state) => isStale(state, stage));
  return (
    <>
      {isAugmenting(stage) && !isMade && <Note>{words.neverTrained}</Note>}
      {isAugmenting(stage) && isApart && <Note>{words.noPart}</Note>}
      <Blocked stage={stage} />
      {stale && <Note>{words.stale}</Note>}
      {status === 'diverged' && <Diverged stage={stage} />}
      {notice?.kind === 'refused' && <Note warning>{words.refused(notice.refusal)}</Note>}
      {notice?.kind === 'unread' && <Note warning>{words.unread(notice.name)}</Note>}
      {notice?.kind === 'replaces' && <Replaces stage={stage} {...notice} />}
      {notice?.kind === 'left-out' && <Note warning>{words.leftOut(notice.stages)}</Note>}
      {notice?.kind === 'no-shipped' && <Note>{words.noShipped}</Note>}
    </>
  );
}
