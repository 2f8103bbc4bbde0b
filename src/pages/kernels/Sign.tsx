import { type Family, SIGNS } from './families.ts';
import styles from './Sign.module.css';

/** The sign of a family of kernels. Decoration beside its name. */
export const Sign = ({ family }: { family: Family }) => (
  <span className={styles.sign} data-family={family} aria-hidden="true">
    {SIGNS[family]}
  </span>
);
