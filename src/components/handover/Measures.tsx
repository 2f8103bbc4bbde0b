import { useWords } from '../../i18n/words.ts';
import { useLabState } from '../../store/context.ts';
import styles from './HandOverFigure.module.css';

/** How each number of the figure is measured, for whoever wants to know. */
export function Measures() {
  const { measured } = useWords('handover');
  const heads = useLabState(({ settings }) => settings.composition.heads);
  const spread = useLabState(({ settings }) => settings.A.labelSmoothing);
  return (
    <details className={styles.measures}>
      <summary>{measured.title}</summary>
      <ul>
        {[measured.value(spread), measured.weight(heads), measured.state, measured.answer].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </details>
  );
}
