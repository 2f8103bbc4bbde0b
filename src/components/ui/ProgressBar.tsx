import styles from './ProgressBar.module.css';

interface Props {
  label: string;
  value: number;
  max: number;
  isThick?: boolean;
}

/** A progress bar in the colour of its model. */
export const ProgressBar = ({ label, value, max, isThick = false }: Props) => (
  <progress
    className={`${styles.bar} ${isThick ? styles.thick : ''}`}
    value={value}
    max={max}
    aria-label={label}
  />
);
