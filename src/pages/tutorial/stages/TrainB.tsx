import { NumberGrid } from '../../../components/numbers/NumberGrid.tsx';
import { PhasePanel } from '../../../components/panel/PhasePanel.tsx';
import { LiveOrReplay } from '../../../components/recording/LiveOrReplay.tsx';
import styles from './Stages.module.css';

/** B while it learns, and all sums of two numbers. */
export function TrainB() {
  return (
    <LiveOrReplay beginning="untrained">
      <div className={styles.pair}>
        <PhasePanel phase="B" hasFooter={false} />
        <NumberGrid />
      </div>
    </LiveOrReplay>
  );
}
