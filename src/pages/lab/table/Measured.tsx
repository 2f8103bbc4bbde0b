import { settingsInWords } from '../../../components/settings/summary.ts';
import { useWords } from '../../../i18n/words.ts';
import { useLabState } from '../../../store/lab/context.ts';
import type { Evaluation } from '../../../store/lab/state.ts';
import { haveChanged } from '../../../store/weights/lineage.ts';
import { STAGES } from '../../../training/stages.ts';
import styles from './PaperTable.module.css';

/** The conditions under which our cells were measured: adapter, expressions, settings, weights. */
export function Measured({ evaluation }: { evaluation: Evaluation }) {
  const words = useWords('lab');
  const { status } = words;
  const { count, seed, adapter, settings, origins, steps, weights } = evaluation;
  const isOutdated = useLabState((state) => haveChanged(state, weights));
  const models = STAGES.flatMap((stage) => {
    const [origin, step] = [origins[stage], steps[stage]];
    if (origin === undefined || step === undefined) return [];
    return [words.table.weights(stage, status.origin(origin), status.after(step))];
  });
  return (
    <p className={styles.measured}>
      {words.table.measured(count, seed, adapter)}{' '}
      {words.table.under(settingsInWords(settings, words), models)}
      {isOutdated && <strong> {words.table.outdated}</strong>}
    </p>
  );
}
