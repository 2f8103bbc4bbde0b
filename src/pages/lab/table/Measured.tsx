import { settingsInWords } from '../../../components/settings/summary.ts';
import { useWords } from '../../../i18n/words.ts';
import { useLabState } from '../../../store/lab/context.ts';
import type { LabState } from '../../../store/lab/state.ts';
import { haveChanged } from '../../../store/weights/lineage.ts';
import { STAGES } from '../../../training/stages.ts';
import styles from './PaperTable.module.css';

interface Props {
  result: NonNullable<NonNullable<LabState['evaluation']>['result']>;
}

/** What our cells were measured on: adapter, expressions, settings, weights. Others of these end an evaluation. */
export function Measured({ result }: Props) {
  const words = useWords('lab');
  const { status } = words;
  const { asked, origins, steps, weights } = result;
  const settings = useLabState((state) => state.settings);
  const adapter = useLabState(({ device }) => device?.adapter ?? '');
  const isOutdated = useLabState((state) => haveChanged(state, weights));
  const models = STAGES.flatMap((stage) => {
    const [origin, step] = [origins[stage], steps[stage]];
    if (origin === undefined || step === undefined) return [];
    return [words.table.weights(stage, status.origin(origin), status.after(step))];
  });
  return (
    <p className={styles.measured}>
      {words.table.measured(asked.count, asked.seed, adapter)}{' '}
      {words.table.under(settingsInWords(settings, words), models)}
      {isOutdated && <strong> {words.table.outdated}</strong>}
    </p>
  );
}
