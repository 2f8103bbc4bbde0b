import { useWords } from '../../i18n/words.ts';
import { useLab, useLabState, usePhase } from '../../store/context.ts';
import { isBlocked, startsAnew } from '../../store/lineage.ts';
import { useReplay } from '../../store/replayContext.ts';
import type { Phase } from '../../training/settings.ts';
import { RateChoice } from '../recording/RateChoice.tsx';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import styles from './Controls.module.css';

/** Play or pause, one step, reset, speed: of training, or of the recording of it. */
export function Controls({ phase }: { phase: Phase }) {
  const { controls, recording } = useWords('lab');
  const replay = useReplay();
  const words = replay === null ? controls : recording.controls;
  const lab = useLab();
  const status = usePhase(phase, (state) => state.status);
  const isReady = useLabState(({ connection }) => connection.kind === 'ready');
  const blocked = useLabState((state) => isBlocked(state, phase));
  const anew = useLabState((state) => startsAnew(state, phase));
  const speed = useLabState((state) => state.speed);
  const speeds = [
    { value: 1, label: controls.speeds[1] },
    { value: 10, label: controls.speeds[10] },
    { value: null, label: controls.speeds.full },
  ];
  const isTraining = status === 'training';
  const canTrain = isReady && !blocked;
  const play = isTraining ? words.pause(phase) : (anew ? words.playAnew : words.play)(phase);
  return (
    <div className={styles.controls}>
      <button
        type="button"
        className={styles.play}
        disabled={!canTrain}
        aria-label={play}
        title={play}
        onClick={() => (isTraining ? lab.pause() : lab.play(phase))}
      >
        <Icon name={isTraining ? 'pause' : 'play'} />
      </button>
      <Button
        kind="icon"
        disabled={!canTrain || isTraining}
        aria-label={words.step(phase)}
        title={words.step(phase)}
        onClick={() => lab.step(phase)}
      >
        <Icon name="step" />
      </Button>
      <Button
        kind="icon"
        disabled={!isReady || status === 'untrained'}
        aria-label={words.reset(phase)}
        title={words.reset(phase)}
        onClick={() => lab.reset(phase)}
      >
        <Icon name="reset" />
      </Button>
      {replay === null ? (
        <Segmented
          label={controls.speed(phase)}
          options={speeds}
          value={speed}
          onChange={(chosen) => lab.setSpeed(chosen)}
          disabled={!isReady}
        />
      ) : (
        <RateChoice phase={phase} replay={replay} />
      )}
    </div>
  );
}
