import { useWords } from '../../i18n/words.ts';
import { useLabState } from '../../store/context.ts';
import { trainingPhase } from '../../store/state.ts';
import styles from './DeviceStatus.module.css';

/** On what the models run, and which of them trains, wherever the visitor has gone meanwhile. */
export function DeviceStatus() {
  const { device: words, withoutGpu } = useWords('lab');
  const device = useLabState((state) => state.device);
  const phase = useLabState(trainingPhase);
  const rate = useLabState(({ phases }) => (phase === null ? 0 : phases[phase].stepsPerSecond));
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
      {phase !== null && rate > 0 && <strong>{words.training(phase, rate)}</strong>}
    </p>
  );
}
