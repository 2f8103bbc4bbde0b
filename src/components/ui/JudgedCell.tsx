import type { ReactNode } from 'react';
import { useWords } from '../../i18n/words.ts';
import styles from './JudgedCell.module.css';
import { Mark } from './Mark.tsx';

/** A table's cell with an answer, and a mark for right or wrong. */
export function JudgedCell({ correct, children }: { correct: boolean; children: ReactNode }) {
  const { compare: words } = useWords('lab');
  return (
    <td className={correct ? styles.right : styles.wrong}>
      <Mark correct={correct} />
      {children}
      <span className="spoken">, {correct ? words.right : words.wrong}</span>
    </td>
  );
}
