/**
 * An answer as one writes a sum by hand: digit by digit from the right, the running total before the last operand
 * above, the result below. That is the order in which the models write their tokens. The surer a model was of a
 * digit, the fuller its cell.
 */
import { useWords } from '../../i18n/words.ts';
import type { GeneratedToken } from '../../worker/protocol.ts';
import styles from './WrittenSum.module.css';

/** Places from left to right: hundreds, tens, units. */
const PLACES = [2, 1, 0];

interface Props {
  tokens: readonly GeneratedToken[];
  /** How many tokens are to be seen. */
  shown: number;
}

export function WrittenSum({ tokens, shown }: Props) {
  const { figure: words } = useWords('lab');
  return (
    <div className={styles.sum} aria-hidden="true">
      {[words.runningTotal, words.result].map((label, row) => (
        <div key={label} className={styles.row}>
          <span className={styles.label}>{label}</span>
          {PLACES.map((place) => {
            const index = 2 * place + row;
            const token = index < shown ? tokens[index] : undefined;
            return (
              <span key={place} className={styles.cell} data-written={token !== undefined}>
                {token && (
                  <>
                    <span className={styles.certainty} style={{ height: `${100 * token.probability}%` }} />
                    <span className={styles.digit}>{token.text === '.' ? '·' : token.text}</span>
                  </>
                )}
              </span>
            );
          })}
        </div>
      ))}
    </div>
  );
}
