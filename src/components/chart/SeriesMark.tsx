import styles from './CurveChart.module.css';

interface Props {
  /** The custom property with its colour. */
  colour: string;
  dash: readonly number[];
  /** An SVG path around the origin. */
  shape: string;
}

/** The line and the mark of a series, as a chart draws it. Decoration beside a name. */
export function SeriesMark({ colour, dash, shape }: Props) {
  return (
    <svg
      className={styles.mark}
      viewBox="-16 -6 32 12"
      aria-hidden="true"
      style={{ color: `var(${colour})` }}
    >
      <path d="M-16 0H16" stroke="currentColor" strokeWidth="2" strokeDasharray={dash.join(' ')} />
      <path d={shape} fill="currentColor" fillRule="evenodd" stroke="var(--card)" strokeWidth="0.75" />
    </svg>
  );
}
