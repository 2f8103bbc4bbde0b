import { useWords } from '../../i18n/words.ts';
import { useLabState } from '../../store/context.ts';
import type { Evaluation } from '../../store/state.ts';
import { PHASES } from '../../training/settings.ts';
import { settingsInWords } from '../settings/summary.ts';
import styles from './PaperTable.module.css';

/** What our cells were measured on: adapter, expressions, settings, weights. */
export function Measured({ evaluation }: { evaluation: Evaluation }) {
  const words = useWords('lab');
  const { status } = words;
  const { count, seed, adapter, settings, origins, steps, weights } = evaluation;
  const isOutdated = useLabState(({ phases }) =>
    PHASES.some((phase) => phases[phase].weights !== weights[phase]),
  );
  const models = PHASES.map((phase) =>
    words.table.weights(phase, status.origin(origins[phase]), status.after(steps[phase])),
  );
  return (
    <p className={styles.measured}>
      {words.table.measured(count, seed, adapter)} {settingsInWords(settings, words).join(', ')}.{' '}
      {models.join('; ')}.{isOutdated && <strong> {words.table.outdated}</strong>}
    </p>
  );
}
