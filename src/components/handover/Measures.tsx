import { useWords } from '../../i18n/words.ts';
import { useLabState } from '../../store/lab/context.ts';
import styles from './HandOverFigure.module.css';

/** The explanation of how each number of the figure is measured. */
export function Measures() {
  const { measured } = useWords('handover');
  const heads = useLabState(({ settings }) => settings.composition.heads);
  const smoothing = useLabState(({ settings }) => settings.A.labelSmoothing);
  return (
    <details className={styles.measures}>
      <summary>{measured.title}</summary>
      <ul>
        <li>
          {measured.value} {smoothing > 0 && measured.spread(smoothing)}
        </li>
        <li>{measured.weight(heads)}</li>
        <li>{measured.state}</li>
        <li>{measured.answer}</li>
      </ul>
    </details>
  );
}
