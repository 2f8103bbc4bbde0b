import { useLabState } from '../../store/context.ts';
import type { Evaluation } from '../../store/state.ts';
import { PHASES } from '../../training/settings.ts';
import { settingsInWords } from '../settings/summary.ts';
import { strings } from '../strings.ts';
import styles from './PaperTable.module.css';

const { table: words, status } = strings;

/** What our cells were measured on: adapter, expressions, settings, weights. */
export function Measured({ evaluation }: { evaluation: Evaluation }) {
  const { count, seed, adapter, settings, origins, steps, weights } = evaluation;
  const isOutdated = useLabState(({ phases }) =>
    PHASES.some((phase) => phases[phase].weights !== weights[phase]),
  );
  const models = PHASES.map((phase) =>
    words.weights(phase, status.origin(origins[phase]), status.after(steps[phase])),
  );
  return (
    <p className={styles.measured}>
      {words.measured(count, seed, adapter)} {settingsInWords(settings).join(', ')}. {models.join('; ')}.
      {isOutdated && <strong> {words.outdated}</strong>}
    </p>
  );
}
