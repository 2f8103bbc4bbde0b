import type { ReactNode } from 'react';
import { useWords } from '../../i18n/words.ts';
import { useLabState } from '../../store/lab/context.ts';
import { isWithoutGpu } from '../../store/lab/withoutGpu.ts';
import styles from './TakesGpu.module.css';

/** The inspection of models, or, without a GPU, a sentence that explains its absence. */
export function TakesGpu({ children }: { children: ReactNode }) {
  const { withoutGpu: words } = useWords('lab');
  const isWithout = useLabState(isWithoutGpu);
  return isWithout ? <p className={styles.empty}>{words.apart}</p> : children;
}
