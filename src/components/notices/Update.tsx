import { useWords } from '../../i18n/words.ts';
import { useLabState } from '../../store/lab/context.ts';
import { trainingStage } from '../../store/lab/state.ts';
import { wouldLoseWork } from '../../store/saved/wouldLoseWork.ts';
import { useUpdate } from '../../store/ui/update.ts';
import { Button } from '../ui/Button.tsx';
import styles from './Update.module.css';

/** The notice that a newer version waits. It comes when it wants, so it takes no room and no focus. */
export function Update() {
  const { update: words } = useWords('lab');
  const load = useUpdate((state) => state.load);
  const isTraining = useLabState((state) => trainingStage(state) !== null);
  const isLost = useLabState(wouldLoseWork);
  if (load === null) return null;
  return (
    <div className={styles.update} role="status">
      <p>
        <strong>{words.title}</strong> {isLost ? words.lost : isTraining ? words.paused : words.kept}
      </p>
      <div className="row">
        <Button onClick={load}>{isTraining ? words.pauseAndLoad : words.load}</Button>
        <Button kind="quiet" onClick={() => useUpdate.setState({ load: null })}>
          {words.later}
        </Button>
      </div>
    </div>
  );
}
