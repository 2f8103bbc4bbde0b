/** The overview of all results, the paper's tables with ours beside them, and where every number comes from. */

import { use, useState } from 'react';
import { Curves } from '../../components/results/Curves.tsx';
import { ByHeart } from '../../components/results/headline/ByHeart.tsx';
import { HeadlineFigure } from '../../components/results/headline/HeadlineFigure.tsx';
import { SweepTable } from '../../components/results/SweepTable.tsx';
import { TableFive } from '../../components/results/TableFive.tsx';
import { TableOne } from '../../components/results/TableOne.tsx';
import { PageIntro } from '../../components/shell/PageIntro.tsx';
import { Note } from '../../components/ui/Note.tsx';
import { Segmented } from '../../components/ui/Segmented.tsx';
import { useWords } from '../../i18n/words.ts';
import { byHeartOf } from '../../results/headline.ts';
import { mostMeasuredLayout } from '../../results/measures.ts';
import { SWEEPS } from '../../results/plan.ts';
import type { RunRecord } from '../../results/record.ts';
import { meanOf } from '../../results/statistics.ts';
import { goTo, useAddress } from '../../store/address/address.ts';
import { KindContext } from '../../store/lab/kindContext.ts';
import { type Published, publishedRuns } from '../../store/results/results.ts';
import { LAYOUTS, type Layout } from '../../worlds/recipe.ts';
import { PUBLISHED_KIND } from '../../worlds/registry.ts';
import styles from './ResultsPage.module.css';

interface Props {
  kind: Exclude<Published<unknown>['kind'], 'loaded'>;
  onAgain: () => void;
}

/** Says that a file of results can't be had, and tries again. */
function Unpublished({ kind, onAgain }: Props) {
  const words = useWords('results');
  return (
    <Note warning action={[words.again, onAgain]}>
      <p>{words[kind]}</p>
    </Note>
  );
}

/** The layout whose results are shown, which the address may name. */
function useLayout(runs: readonly RunRecord[]) {
  const { path, query } = useAddress();
  const asked = new URLSearchParams(query).get('layout');
  const layout = LAYOUTS.find((each) => each === asked) ?? mostMeasuredLayout(runs);
  return { layout, choose: (chosen: Layout) => goTo(`${path}?layout=${chosen}`) };
}

interface TablesProps {
  runs: readonly RunRecord[];
  layout: Layout;
}

function Tables({ runs, layout }: TablesProps) {
  const words = useWords('results');
  const { settings } = useWords('lab');
  const recordsOf = (name: string) => runs.filter((run) => run.name === name);
  const calm = recordsOf(layout);
  const chance = meanOf(calm.map((record) => record.chance));
  return (
    <>
      <HeadlineFigure layout={layout} recordsOf={recordsOf} />
      <ByHeart found={byHeartOf(layout, recordsOf)} seeds={calm.length} layout={settings.presets[layout]} />
      <div className="stack-4">
        <TableOne layout={layout} records={calm} heading={<h2>{words.tableOne.title}</h2>} />
        <p className="note prose-wide">
          {words.tableOne.caption} {chance !== null && words.interval(chance.count)}{' '}
          {chance !== null && words.chance(chance.mean)}
        </p>
      </div>
      <div className="stack-4">
        <TableFive
          layout={layout}
          recordsOf={recordsOf}
          heading={
            <div className="stack-2">
              <h2>{words.tableFive.title}</h2>
              <p className="note prose-wide">{words.tableFive.explain}</p>
            </div>
          }
        />
      </div>
      <div className="stack-4">
        <div className="stack-2">
          <h2>{words.sweeps.title}</h2>
          <p className="note prose-wide">{words.sweeps.explain}</p>
        </div>
        <Curves layout={layout} recordsOf={recordsOf} />
        <div className={`grid ruled one-column ${styles.sweeps}`}>
          {SWEEPS.map((sweep) => (
            <details key={sweep}>
              <summary>{words.sweeps.names[sweep]}</summary>
              <SweepTable layout={layout} sweep={sweep} recordsOf={recordsOf} />
            </details>
          ))}
        </div>
      </div>
    </>
  );
}

function Results() {
  const { pages } = useWords('shell');
  const words = useWords('results');
  const { settings } = useWords('lab');
  const [loading, setLoading] = useState(publishedRuns.load);
  const results = use(loading);
  const { layout, choose } = useLayout(results.kind === 'loaded' ? results.content.runs : []);
  const loadAgain = () => {
    publishedRuns.forget();
    setLoading(publishedRuns.load());
  };
  return (
    <div className="stack-7">
      <PageIntro name={pages.results} title={words.title} lead={words.lead}>
        <div className={styles.choice}>
          <Segmented
            label={words.layout}
            options={LAYOUTS.map((value) => ({ value, label: settings.presets[value] }))}
            value={layout}
            onChange={choose}
          />
          <p>{settings.presetHint[layout]}</p>
        </div>
      </PageIntro>
      {results.kind === 'loaded' ? (
        <Tables runs={results.content.runs} layout={layout} />
      ) : (
        <Unpublished kind={results.kind} onAgain={loadAgain} />
      )}
    </div>
  );
}

/** The published results, in the words of the world that they are of, whatever world the lab is in. */
export const ResultsPage = () => (
  <KindContext value={PUBLISHED_KIND}>
    <Results />
  </KindContext>
);
