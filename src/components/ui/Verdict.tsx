import type { ReactNode } from 'react';
import { useWords } from '../../i18n/words.ts';
import styles from './Verdict.module.css';

/** A full disc with a tick is right, a ring with a cross is wrong: they differ in form, in no model's colour. */
export const Mark = ({ correct }: { correct: boolean }) => (
  <svg className={correct ? styles.markRight : styles.markWrong} viewBox="0 0 20 20" aria-hidden="true">
    <circle cx="10" cy="10" r="8.25" />
    <path d={correct ? 'M5.9 10.4l2.8 2.8l5.4-6' : 'M7 7l6 6M13 7l-6 6'} />
  </svg>
);

/** A table's cell with an answer, and a sign for whether it is right. */
export function JudgedCell({ correct, children }: { correct: boolean; children: ReactNode }) {
  const { compare: words } = useWords('lab');
  return (
    <td className={correct ? styles.judgedCellRight : styles.judgedCellWrong}>
      <Mark correct={correct} />
      {children}
      <span className="spoken">, {correct ? words.right : words.wrong}</span>
    </td>
  );
}

/** Shows whether an answer is right: a sign, and the word for it. */
export function Verdict({ correct }: { correct: boolean }) {
  const { compare: words } = useWords('lab');
  return (
    <span className={correct ? styles.right : styles.wrong}>
      <Mark correct={correct} />
      {correct ? words.right : words.wrong}
    </span>
  );
}
