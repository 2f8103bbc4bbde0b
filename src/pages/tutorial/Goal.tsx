import { ProgressBar } from '../../components/ui/ProgressBar.tsx';
import { Unmeasured } from '../../components/ui/Unmeasured.tsx';
import { useWords } from '../../i18n/words.ts';
import { useLabState, usePhase } from '../../store/context.ts';
import { accuracyOf, goalOf } from '../../store/goals.ts';
import { useTutorial } from '../../store/tutorialProgress.ts';
import type { Phase } from '../../training/settings.ts';
import styles from './Task.module.css';

/** How far a phase is on its way to the accuracy that the tutorial asks for. */
export function Goal({ phase }: { phase: Phase }) {
  const words = useWords('tutorial');
  const goal = useLabState((state) => goalOf(phase, state));
  const share = useLabState((state) => accuracyOf(state, phase)?.share ?? null);
  const step = useLabState((state) => accuracyOf(state, phase)?.step ?? 0);
  const status = usePhase(phase, (state) => state.status);
  const isDone = useTutorial(({ outcomes }) => outcomes[phase] !== undefined);
  if (isDone && status !== 'training') return null;
  const isShort = status === 'finished' && share !== null && share < goal;
  return (
    <div className={styles.goal} data-phase={phase}>
      <p>{share === null ? <Unmeasured /> : words.now(share, step)}</p>
      <ProgressBar label={words.goal(phase)} value={Math.min(share ?? 0, goal)} max={goal} isThick />
      {isShort && <p>{words.short(phase)}</p>}
    </div>
  );
}
