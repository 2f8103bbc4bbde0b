import { useWords } from '../../i18n/words.ts';
import { useLabState, usePhase } from '../../store/lab/context.ts';
import type { Stage } from '../../training/stages.ts';
import { ProgressBar } from '../ui/ProgressBar.tsx';
import styles from './Progress.module.css';

/** Where a phase stands: its status in words, its step, its size, how fast it goes. */
export function Progress({ stage }: { stage: Stage }) {
  const { status: words, controls, recording } = useWords('lab');
  const isRecorded = useLabState((state) => state.recording !== null);
  const status = usePhase(stage, (state) => state.status);
  const origin = usePhase(stage, (state) => state.origin);
  const isLoading = usePhase(stage, (state) => state.loading !== null);
  const compiling = usePhase(stage, (state) => state.compiling);
  const step = usePhase(stage, (state) => state.step);
  const steps = usePhase(stage, (state) => state.steps);
  const stepRate = usePhase(stage, (state) => state.stepsPerSecond);
  const exampleRate = usePhase(stage, (state) => state.examplesPerSecond);
  const parameters = usePhase(stage, (state) => state.parameters);
  const standing = () => {
    if (isLoading) return words.loading;
    if (compiling !== null) return words.compiling(compiling.done, compiling.total);
    if (isRecorded) return words.listed([words.words[status], recording.recorded]);
    const isOwn = origin.kind === 'initial' || origin.kind === 'trained';
    if (origin.kind === 'shipped') return words.origin(origin);
    return words.listed([words.words[status], ...(isOwn ? [] : [words.origin(origin)])]);
  };
  return (
    <div className={styles.progress}>
      <ProgressBar label={controls.progress(stage)} value={step} max={steps} />
      <p className={styles.standing}>
        <strong className="strong breaks">{standing()}</strong>
        <span className="muted">{words.step(step, steps)}</span>
      </p>
      <p className="wrap between rows-0 gap-3 one-line muted">
        <span>{parameters !== null && words.parameters(stage, parameters)}</span>
        {stepRate > 0 && (
          <span>
            {words.steps(stepRate)} · {words.examples(exampleRate)}
          </span>
        )}
      </p>
    </div>
  );
}
