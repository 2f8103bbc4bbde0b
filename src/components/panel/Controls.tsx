import { useWords } from '../../i18n/words.ts';
import { useIsReady, useLab, useLabState, usePhase } from '../../store/lab/context.ts';
import { useReplay } from '../../store/replay/replayContext.ts';
import { isBlocked, startsAnew } from '../../store/weights/lineage.ts';
import type { Stage } from '../../training/stages.ts';
import { RateChoice } from '../recording/RateChoice.tsx';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import styles from './Controls.module.css';

/** Play or pause, one step, reset, speed: of training, or of the recording of it. */
export function Controls({ stage }: { stage: Stage }) {
  const { controls, recording } = useWords('lab');
  const replay = useReplay();
  const words = replay === null ? controls : recording.controls;
  const lab = useLab();
  const status = usePhase(stage, (state) => state.status);
  const isReady = useIsReady();
  const blocked = useLabState((state) => isBlocked(state, stage));
  const anew = useLabState((state) => startsAnew(state, stage));
  const speed = useLabState((state) => state.speed);
  const speeds = [
    { value: 1, label: controls.speeds[1] },
    { value: 10, label: controls.speeds[10] },
    { value: null, label: controls.speeds.full },
  ];
  const isTraining = status === 'training';
  const canTrain = isReady && !blocked;
  const play = isTraining ? words.pause(stage) : (anew ? words.playAnew : words.play)(stage);
  return (
    <div className={`row unprinted ${styles.controls}`}>
      <button
        type="button"
        className={styles.play}
        disabled={!canTrain}
        aria-label={play}
        title={play}
        onClick={() => (isTraining ? lab.pause() : lab.play(stage))}
      >
        <Icon name={isTraining ? 'pause' : 'play'} />
      </button>
      <Button
        kind="icon"
        disabled={!canTrain || isTraining}
        aria-label={words.step(stage)}
        title={words.step(stage)}
        onClick={() => lab.step(stage)}
      >
        <Icon name="step" />
      </Button>
      <Button
        kind="icon"
        disabled={!isReady || status === 'untrained'}
        aria-label={words.reset(stage)}
        title={words.reset(stage)}
        onClick={() => lab.reset(stage)}
      >
        <Icon name="reset" />
      </Button>
      {replay === null ? (
        <Segmented
          label={controls.speed(stage)}
          options={speeds}
          value={speed}
          onChange={(chosen) => lab.setSpeed(chosen)}
          disabled={!isReady}
        />
      ) : (
        <RateChoice stage={stage} replay={replay} />
      )}
    </div>
  );
}
