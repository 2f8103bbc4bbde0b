import { countCells } from '../../../components/cells/counts.ts';
import { useWords } from '../../../i18n/words.ts';
import { useLabState, usePhase } from '../../../store/lab/context.ts';
import styles from './Stages.module.css';

/** The keys that A⊕B answers although no example contained them, which shows that it has not learned by heart. */
export function ByHeart() {
  const { findings: words } = useWords('tutorial');
  const standings = usePhase('AB', ({ maps }) => maps.keys.standings);
  const compositionKeys = useLabState((state) => state.compositionKeys);
  const heldOut = { from: compositionKeys, to: standings.length };
  const { asked, right } = countCells(standings, heldOut, (key) => key);
  return (
    <p className={styles.finding}>
      <strong>{words.byHeartQuestion}</strong>{' '}
      {asked === 0 ? words.byHeartUnknown : words.byHeart(right, asked)}
    </p>
  );
}
