import { useWords } from '../../i18n/words.ts';
import { Icon } from './Icon.tsx';
import styles from './Verdict.module.css';

/** Whether an answer is right: a sign, and the word for it. */
export function Verdict({ correct }: { correct: boolean }) {
  const { compare: words } = useWords('lab');
  return (
    <span className={correct ? styles.right : styles.wrong}>
      <Icon name={correct ? 'right' : 'wrong'} />
      {correct ? words.right : words.wrong}
    </span>
  );
}
