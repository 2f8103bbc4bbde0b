import { useWords } from '../../../i18n/words.ts';
import { byHeartOf } from '../../../results/headline.ts';
import { mostMeasuredLayout } from '../../../results/measures.ts';
import { usePublishedRuns } from '../../../store/results/usePublishedRuns.ts';
import { ByHeart } from './ByHeart.tsx';

/** The same answer on other pages, for the layout with the most published runs; nothing if that can't be had. */
export function PublishedByHeart() {
  const { settings } = useWords('lab');
  const published = usePublishedRuns();
  if (published !== null && published.kind !== 'loaded') return null;
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
