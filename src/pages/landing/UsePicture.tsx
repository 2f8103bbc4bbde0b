import type { PaperUse } from '../../store/results/paper.ts';
import styles from './UsePicture.module.css';

/** Line drawings on a 32 × 32 grid: a key, two speech bubbles, brackets around a line of code. */
const DRAWINGS: Record<PaperUse, string> = {
  keys: 'M11 10a6 6 0 1 0 0 12a6 6 0 0 0 0-12zM17 16h11v5M23 16v4M11 16h.01',
  languages: 'M5 5h14v10h-8l-4 4v-4h-2zM22 12h6v10h-3v4l-4-4h-8v-3M9 9h6M9 11.5h4',
  code: 'M10 9l-6 7l6 7M22 9l6 7l-6 7M18 7l-4 18',
};

/** A picture of a use. It decorates the title beside it. */
export const UsePicture = ({ use }: { use: PaperUse }) => (
  <svg className={styles.picture} viewBox="0 0 32 32" aria-hidden="true">
    <path d={DRAWINGS[use]} />
  </svg>
);
