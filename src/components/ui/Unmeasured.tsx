import { useWords } from '../../i18n/words.ts';

/** The placeholder of a figure; in a table, which has no room for words, the page's style gives a cell a dash. */
export function Unmeasured() {
  const { charts } = useWords('lab');
  return <span className="note regular untracked">{charts.unmeasured}</span>;
}
