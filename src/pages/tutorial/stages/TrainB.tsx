import { SumMap } from '../../../components/cells/SumMap.tsx';
import { TrainingFigure } from '../../../components/panel/TrainingFigure.tsx';
import { LiveOrReplay } from '../../../components/recording/LiveOrReplay.tsx';
import styles from './Stages.module.css';

/** All sums of two numbers, and B while it learns them. */
export function TrainB() {
  return (
    <LiveOrReplay beginning="untrained">
      <div className={styles.pair}>
        <SumMap />
        <TrainingFigure phase="B" />
      </div>
    </LiveOrReplay>
  );
}
