import { useWords } from '../../i18n/words.ts';
import styles from './Onward.module.css';

const USES = ['private', 'languages', 'code'] as const;

/** What composing models is good for beyond this page, from the paper. */
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
            <p>{uses[use][1]}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
