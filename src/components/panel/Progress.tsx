import { useWords } from '../../i18n/words.ts';
import { useLabState, usePhase } from '../../store/context.ts';
import type { Phase } from '../../training/settings.ts';
import styles from './Progress.module.css';

/** Where a phase stands: its status in words, its step, its size, how fast it goes. */
export function Progress({ phase }: { phase: Phase }) {
  const { status: words, controls, recording } = useWords('lab');
  const isRecorded = useLabState((state) => state.recording !== null);
  const status = usePhase(phase, (state) => state.status);
  const origin = usePhase(phase, (state) => state.origin);
  const isLoading = usePhase(phase, (state) => state.loading !== null);
  const compiling = usePhase(phase, (state) => state.compiling);
  const step = usePhase(phase, (state) => state.step);
  const steps = usePhase(phase, (state) => state.steps);
  const stepRate = usePhase(phase, (state) => state.stepsPerSecond);
  const exampleRate = usePhase(phase, (state) => state.examplesPerSecond);
  const parameters = usePhase(phase, (state) => state.parameters);
  const standing = () => {
    if (isLoading) return words.loading;
    if (compiling !== null) return words.compiling(compiling.done, compiling.total);
    if (isRecorded) return `${words.words[status]}, ${recording.recorded}`;
    const isOwn = origin.kind === 'initial' || origin.kind === 'trained';
    return [words.words[status], ...(isOwn ? [] : [words.origin(origin)])].join(', ');
  };
  return (
    <div className={styles.progress}>
      <progress className={styles.bar} value={step} max={steps} aria-label={controls.progress(phase)} />
      <p className={styles.standing}>
        <strong>{standing()}</strong>
        <span>{words.step(step, steps)}</span>
      </p>
      <p className={styles.rates}>
        <span>{parameters !== null && words.parameters(phase, parameters)}</span>
        {stepRate > 0 && (
          <span>
            {words.steps(stepRate)} · {words.examples(exampleRate)}
          </span>
        )}
      </p>
    </div>
  );
}
