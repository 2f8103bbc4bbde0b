import { useWords } from '../../../i18n/words.ts';
import type { ByHeart as Figures } from '../../../results/headline.ts';
import styles from './ByHeart.module.css';

interface Props {
  found: Figures | null;
  /** The number of seeds that the figures of CALM are the mean of; 0 if there are none. */
  seeds: number;
  /** The layout that the figures are of, in words. */
  layout: string;
}

/** The answer to a frequent question: did the composition only learn its keys by heart? */
export function ByHeart({ found, seeds, layout }: Props) {
  const { byHeart: words } = useWords('lab');
  return (
    <section className={styles.answer} aria-labelledby="by-heart">
      <h2 id="by-heart" className={styles.title}>
        {words.title}
      </h2>
      <p className={styles.text}>{found && words.answer(found)}</p>
      <p className={styles.source}>{found && words.source(seeds, layout)}</p>
    </section>
  );
}
