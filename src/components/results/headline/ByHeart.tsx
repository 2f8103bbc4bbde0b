import { useWords } from '../../../i18n/words.ts';
import { byHeartOf, type ByHeart as Figures } from '../../../results/headline.ts';
import { mostMeasuredLayout } from '../../../results/measures.ts';
import { useLabState } from '../../../store/lab/context.ts';
import { usePublishedRuns } from '../../../store/results/usePublishedRuns.ts';
import { PUBLISHED_KIND } from '../../../worlds/registry.ts';
import styles from './ByHeart.module.css';

/** The same answer on other pages, of the layout of which most is published; nothing where that can't be had, or is of another world. */
export function PublishedByHeart() {
  const { settings } = useWords('lab');
  const isPublished = useLabState((state) => state.settings.world.kind === PUBLISHED_KIND);
  const published = usePublishedRuns();
  if (!isPublished || (published !== null && published.kind !== 'loaded')) return null;
  const runs = published?.content.runs ?? [];
  const layout = mostMeasuredLayout(runs);
  const recordsOf = (name: string) => runs.filter((run) => run.name === name);
  return (
    <ByHeart
      found={byHeartOf(layout, recordsOf)}
      seeds={recordsOf(layout).length}
      layout={settings.presets[layout]}
    />
  );
}

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
    <section className="stack-2 container" aria-labelledby="by-heart">
      <h2 id="by-heart" className="text-lg">
        {words.title}
      </h2>
      <p className={styles.text}>{found && words.answer(found)}</p>
      <p className={`note one-line ${styles.source}`}>{found && words.source(seeds, layout)}</p>
    </section>
  );
}
