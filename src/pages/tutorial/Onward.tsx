import { useWords } from '../../i18n/words.ts';
import { PAPER_ADDRESS } from '../../store/results/paper.ts';
import styles from './Onward.module.css';

const USES = ['private', 'languages', 'code'] as const;

/** Lists the uses of composing models beyond this page, from the paper. */
export function GoodFor() {
  const { goodFor, goodForIs, uses } = useWords('tutorial');
  return (
    <section className="stack-3" aria-labelledby="good-for">
      <h2 id="good-for" className="text-lg">
        {goodFor}
      </h2>
      <p>{goodForIs}</p>
      <ul className={styles.uses}>
        {USES.map((use) => (
          <li key={use}>
            <strong>{uses[use][0]}</strong>
            <p className="note">{uses[use][1]}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

const WAYS = [
  ['compare', '#/compare'],
  ['lab', '#/lab'],
  ['kernels', '#/kernels'],
  ['paper', PAPER_ADDRESS],
] as const;

/** The links after the last step. */
export function Onward() {
  const { onward, ways } = useWords('tutorial');
  return (
    <section className="stack-3" aria-labelledby="onward">
      <h2 id="onward" className="text-lg">
        {onward}
      </h2>
      <ul className="stack-3 text-md">
        {WAYS.map(([way, address]) => (
          <li key={way}>
            <a href={address} className="strong">
              {ways[way][0]}
            </a>
            <p className="note">{ways[way][1]}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
