import type { ReactNode } from 'react';
import { ProgressBar } from '../../components/ui/ProgressBar.tsx';
import styles from './TrialProgress.module.css';

interface Props {
  /** The name of the bar. */
  label: string;
  value: number;
  max: number;
  /** The progress in words. */
  children: ReactNode;
}

/** The progress of a check or a race. */
export const TrialProgress = ({ label, value, max, children }: Props) => (
  <div className={`stack-1 text-sm ${styles.progress}`}>
    <ProgressBar label={label} value={value} max={max} />
    <p className="wrap rows-0 gap-3">{children}</p>
  </div>
);
