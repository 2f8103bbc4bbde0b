import { useWords } from '../../i18n/words.ts';
import { useLabState, usePhase } from '../../store/lab/context.ts';
import type { Stage } from '../../training/stages.ts';
import { ProgressBar } from '../ui/ProgressBar.tsx';
import styles from './Progress.module.css';

/** The progress of a phase: its status in words, its step, its size, its speed. */
export function Progress({ stage }: { stage: Stage }) {
  const { status: words, controls, recording } = useWords('lab');
  const isRecorded = useLabState((state) => state.recording !== null);
  const phase = usePhase(stage, (state) => state);
  const { status, origin, compiling, step, steps, stepsPerSecond, examplesPerSecond, parameters } = phase;
  const standing = () => {
    if (phase.loading !== null) return words.loading;
    if (compiling !== null) return words.compiling(compiling.done, compiling.total);
    if (isRecorded) return words.listed([words.words[status], recording.recorded]);
    const isOwn = origin.kind === 'initial' || origin.kind === 'trained';
    if (origin.kind === 'shipped') return words.origin(origin);
    return words.listed([words.words[status], ...(isOwn ? [] : [words.origin(origin)])]);
  };
  return (
    <div className={`stack-1 text-sm ${styles.progress}`}>
      <ProgressBar label={controls.progress(stage)} value={step} max={steps} />
      <p className={`wrap between rows-0 gap-3 ${styles.standing}`}>
        <strong className="strong breaks">{standing()}</strong>
        <span className="muted">{words.step(step, steps)}</span>
      </p>
      <p className="wrap between rows-0 gap-3 one-line muted">
        <span>{parameters !== null && words.parameters(stage, parameters)}</span>
        {stepsPerSecond > 0 && (
          <span>
            {words.steps(stepsPerSecond)} · {words.examples(examplesPerSecond)}
          </span>
        )}
      </p>
    </div>
  );
}
