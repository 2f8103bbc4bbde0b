import { useWords } from '../../../i18n/words.ts';
import { useLabState, usePhase } from '../../../store/lab/context.ts';
import { KEY } from '../../../store/lab/state.ts';
import styles from './Stages.module.css';

/** The keys that A⊕B answers although no example contained them, which shows that it has not learned by heart. */
export function ByHeart() {
  const { findings: words } = useWords('tutorial');
  const keyMap = usePhase('AB', (state) => state.keyMap);
  const compositionKeys = useLabState((state) => state.compositionKeys);
  const heldOut = keyMap.subarray(compositionKeys);
  const measured = heldOut.filter((standing) => standing !== KEY.unknown).length;
  const right = heldOut.filter((standing) => standing === KEY.right).length;
  return (
    <p className={styles.finding}>
      <strong>{words.byHeartQuestion}</strong>{' '}
      {measured === 0 ? words.byHeartUnknown : words.byHeart(right, measured)}
    </p>
  );
}
