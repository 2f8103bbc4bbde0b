import { useWords } from '../../i18n/words.ts';
import { Mark } from './Mark.tsx';
import styles from './Verdict.module.css';

/** The verdict on an answer: a mark, and the word for it. */
export function Verdict({ correct }: { correct: boolean }) {
  const { compare: words } = useWords('lab');
  return (
    <span className={correct ? styles.right : styles.wrong}>
      <Mark correct={correct} />
      {correct ? words.right : words.wrong}
    </span>
  );
}
