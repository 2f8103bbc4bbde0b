import { CompareBox } from '../../../components/compare/CompareBox.tsx';
import { KeyMap } from '../../../components/keymap/KeyMap.tsx';
import { ErrorBoundary } from '../../../components/notices/ErrorBoundary.tsx';
import { PhasePanel } from '../../../components/panel/PhasePanel.tsx';
import styles from './Stages.module.css';

/** A⊕B while it learns, the keys with those outlined that it learns from, and an expression that it is asked over and over. */
export function TrainComposition() {
  return (
    <>
      <div className={styles.pair}>
        <PhasePanel phase="AB" hasFooter={false} />
        <KeyMap of="AB" />
      </div>
      <ErrorBoundary>
        <CompareBox />
      </ErrorBoundary>
    </>
  );
}
