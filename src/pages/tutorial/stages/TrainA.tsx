import { KeyMap } from '../../../components/cells/KeyMap.tsx';
import { TrainingFigure } from '../../../components/panel/TrainingFigure.tsx';
import { LiveOrReplay } from '../../../components/recording/LiveOrReplay.tsx';
import styles from './Stages.module.css';

/** All the keys, and A while it learns them. */
export function TrainA() {
  return (
    <LiveOrReplay beginning="untrained">
      <div className={styles.pair}>
        <KeyMap of="A" />
        <TrainingFigure phase="A" />
      </div>
    </LiveOrReplay>
  );
}
