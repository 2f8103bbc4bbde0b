import { PHASE_NAMES } from '../../i18n/names.ts';
import { useWords } from '../../i18n/words.ts';
import type { Phase } from '../../training/settings.ts';
import type { Answer } from '../../worker/protocol.ts';
import { Disc } from '../ui/Disc.tsx';
import { Verdict } from '../ui/Verdict.tsx';
import styles from './FigureRow.module.css';
import { WrittenSum } from './WrittenSum.tsx';

interface Props {
  phase: Phase;
  answer: Answer;
  /** Of the expression, from left to right. */
  keys: readonly string[];
  /** How many tokens are to be seen. */
  shown: number;
  /** Whether that is all of them, so that the answer may be told. */
  isDone: boolean;
}

/** One model at work: what it writes, and what comes of it. A writes nothing: it says what each key stands for. */
export function FigureRow({ phase, answer, keys, shown, isDone }: Props) {
  const { tokens, values, reading, correct } = answer;
  const { role, knows } = useWords('shell');
  const { compare: words, figure } = useWords('lab');
  const heading = `figure-${phase}`;
  return (
    <article className={styles.row} data-phase={phase} aria-labelledby={heading}>
      <div>
        <h3 id={heading} className={styles.name}>
          <Disc phase={phase} />
          {PHASE_NAMES[phase]}
          <span className={styles.role}>{role[phase]}</span>
        </h3>
        <p className={styles.knows}>{knows[phase]}</p>
      </div>
      {values ? (
        <p className={styles.values}>
          <span className={styles.reads}>{figure.reads}</span>
          {values.map(({ text }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two keys may have the same value
            <span key={i} className={styles.value}>
              <span>{keys[i]}</span>
              <strong>{i < shown && text}</strong>
            </span>
          ))}
        </p>
      ) : (
        <WrittenSum tokens={tokens} shown={shown} />
      )}
      <p className={styles.reading}>
        {isDone && (
          <>
            <span className={reading === null ? styles.silent : ''}>{reading ?? words.silent}</span>
            <Verdict correct={correct} />
          </>
        )}
      </p>
    </article>
  );
}
