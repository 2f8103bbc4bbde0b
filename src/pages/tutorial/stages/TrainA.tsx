import { KeyMap } from '../../../components/keymap/KeyMap.tsx';
import { PhasePanel } from '../../../components/panel/PhasePanel.tsx';
import { LiveOrReplay } from '../../../components/recording/LiveOrReplay.tsx';
import styles from './Stages.module.css';

/** A while it learns, and all the keys. */
export function TrainA() {
  return (
    <LiveOrReplay beginning="untrained">
      <div className={styles.pair}>
        <PhasePanel phase="A" hasFooter={false} />
        <KeyMap of="A" />
      </div>
    </LiveOrReplay>
  );
}
