import { useWords } from '../../../i18n/words.ts';
import type { ByHeart as Figures } from '../../../results/headline.ts';
import styles from './ByHeart.module.css';

interface Props {
  found: Figures | null;
  /** Of how many seeds the figures of CALM are the mean; 0 where there are none. */
  seeds: number;
  /** The layout that the figures are of, in words. */
  layout: string;
}

/** The answer to a question that everybody asks: whether the composition only learned its keys by heart. */
export function ByHeart({ found, seeds, layout }: Props) {
  const { byHeart: words } = useWords('lab');
  return (
    <section className="stack-2 container" aria-labelledby="by-heart">
      <h2 id="by-heart" className="text-lg">
        {words.title}
      </h2>
      <p className={styles.text}>{found && words.answer(found)}</p>
      <p className={styles.source}>{found && words.source(seeds, layout)}</p>
    </section>
  );
}
