import { useWords } from '../../i18n/words.ts';
import { useLabState } from '../../store/lab/context.ts';
import { stageState, trainingStage } from '../../store/lab/state.ts';
import styles from './DeviceStatus.module.css';

/** The device that the models run on, and the one that trains, on every page. */
export function DeviceStatus() {
  const { device: words, withoutGpu } = useWords('lab');
  const device = useLabState((state) => state.device);
  const stage = useLabState(trainingStage);
  const rate = useLabState((state) => (stage === null ? 0 : stageState(state, stage).stepsPerSecond));
  if (device === null) return null;
  return (
    <p className={styles.status}>
      <span className={styles.adapter} title={device.adapter}>
        {device.noGpu
          ? withoutGpu.cpu(device.adapter)
          : device.software
            ? words.software(device.adapter)
            : device.adapter}
      </span>
      {stage !== null && rate > 0 && <strong className="nowrap">{words.training(stage, rate)}</strong>}
    </p>
  );
}
