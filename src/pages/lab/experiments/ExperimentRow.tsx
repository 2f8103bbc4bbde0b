import type { ReactNode } from 'react';
import { useWords } from '../../../i18n/words.ts';
import type { Experiment } from '../../../store/results/experiments.ts';
import styles from './Experiments.module.css';
import { useSentence } from './useExperiments.ts';

interface Props {
  experiment: Experiment;
  /** The query of the address that asks for its settings. */
  query: string;
  isPresent: boolean;
  /** The known results of the experiment. */
  children: ReactNode;
}

/** An experiment: a link to its settings, and its known results. */
export function ExperimentRow({ experiment, query, isPresent, children }: Props) {
  const { name } = useWords('experiment').configuration.experiments;
  const sentence = useSentence();
  return (
    <li className={styles.row}>
      <a
        href={`#/lab?${query}`}
        className={styles.choice}
        title={sentence(experiment)}
        aria-current={isPresent && 'true'}
      >
        {name[experiment]}
      </a>
      {children}
    </li>
  );
}
