import { type Family, ICONS } from './families.ts';
import styles from './KernelIcon.module.css';

/** The icon of a family of kernels. It decorates the name beside it. */
export const KernelIcon = ({ family }: { family: Family }) => (
  <span className={styles.icon} data-family={family} aria-hidden="true">
    {ICONS[family]}
  </span>
);
