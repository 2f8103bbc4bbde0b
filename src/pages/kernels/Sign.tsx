import { type Family, SIGNS } from './families.ts';
import styles from './Sign.module.css';

/** The icon of a family of kernels. It decorates the name beside it. */
export const Sign = ({ family }: { family: Family }) => (
  <span className={styles.sign} data-family={family} aria-hidden="true">
    {SIGNS[family]}
  </span>
);
