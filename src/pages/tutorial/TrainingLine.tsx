import { useWords } from '../../i18n/words.ts';
import { useLabState } from '../../store/lab/context.ts';
import { trainingStage } from '../../store/lab/state.ts';
import { STEP_MODELS } from '../../store/lab/stepModels.ts';
import { readinessOf } from '../../store/training/readiness.ts';
import { timeLeft } from '../../store/training/timeLeft.ts';
import type { Step } from '../../store/tutorial/tutorialSteps.ts';
import { PHASES, type Phase } from '../../worlds/phases.ts';

function Trains({ phase }: { phase: Phase }) {
  const words = useWords('tutorial').training;
  const step = useLabState((state) => state.phases[phase].step);
  const kind = useLabState((state) => readinessOf(state, phase).kind);
  const seconds = useLabState((state) => timeLeft(state, phase)?.seconds ?? null);
  const isMost = useLabState((state) => timeLeft(state, phase)?.isMost ?? false);
  return (
    <>
      {kind === 'settling' ? words.settles(phase, step) : words.trains(phase, step)}
      {seconds !== null && `, ${words.left(seconds, isMost)}`}.
    </>
  );
}

/**
 * The training that continues while a visitor reads on, and the stage that comes next. Its line is there on every step,
 * so that nothing moves.
 */
export function TrainingLine({ step }: { step: Step }) {
  const words = useWords('tutorial').training;
  const phase = useLabState((state) => PHASES.find((each) => each === trainingStage(state)) ?? null);
  const queued = useLabState((state) => PHASES.find((each) => each === state.queued) ?? null);
  const { subject, trains } = STEP_MODELS[step];
  const isElsewhere = phase !== null && !(trains && subject === phase);
  return (
    <p className="note one-line" {...(phase && { 'data-phase': phase })}>
      {isElsewhere && (
        <span className="toned strong">
          <Trains phase={phase} />
        </span>
      )}{' '}
      {queued !== null && words.next(queued)}
    </p>
  );
}
