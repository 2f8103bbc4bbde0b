import { useInspection } from '../../../components/inside/useInspection.ts';
import { useWords } from '../../../i18n/words.ts';
import { readsAtEnds } from '../../../store/inspect/readsAtEnds.ts';
import { useLabState } from '../../../store/lab/context.ts';
import styles from './Stages.module.css';

/** The finding of the cross-attention map, in a sentence. */
export function ReadsAtEnds() {
  const { findings: words } = useWords('tutorial');
  const settings = useLabState((state) => state.settings);
  const { inspected } = useInspection();
  const share = inspected && readsAtEnds(inspected, settings);
  return <p className={styles.finding}>{share !== null && words.readsAtEnds(share)}</p>;
}
