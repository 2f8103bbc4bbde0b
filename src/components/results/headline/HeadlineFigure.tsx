import { useRef, useState } from 'react';
import { useWords } from '../../../i18n/words.ts';
import { type HeadlineRow, headlineOf, headlineRows } from '../../../results/headline.ts';
import type { RunRecord } from '../../../results/record.ts';
import type { Layout } from '../../../worlds/recipe.ts';
import { type BarFigure, barRows, ShareBars } from '../../bars/ShareBars.tsx';
import { FigureMenu } from '../../export/FigureMenu.tsx';
import { SmallTable } from '../../ui/SmallTable.tsx';
import { inFigures } from '../PointTable.tsx';
import styles from './HeadlineFigure.module.css';

interface Props {
  layout: Layout;
  recordsOf: (name: string) => readonly RunRecord[];
}

function useFigure(rows: readonly HeadlineRow[]): BarFigure {
  const { headline: words } = useWords('results');
  return {
    rows: rows.map(({ way, phase, heldOut, numeric }) => ({
      name: words.ways[way],
      phase,
      bars: [
        heldOut && { share: heldOut.mean, margin: heldOut.margin },
        numeric && { share: numeric.mean, margin: numeric.margin },
      ],
    })),
    series: [
      { name: words.heldOut, look: 'full' },
      { name: words.numeric, look: 'full' },
    ],
  };
}

function FigureTable({ rows, caption }: { rows: readonly HeadlineRow[]; caption: string }) {
  const words = useWords('results');
  return (
    <SmallTable
      label={caption}
      isNumeric
      heads={[
        words.headline.what,
        `${words.headline.heldOut}, %`,
        `${words.headline.numeric}, %`,
        words.count,
      ]}
    >
      {rows.map(({ way, phase, heldOut, numeric, seeds }) => (
        <tr key={way} data-phase={phase}>
          <th scope="row">{words.headline.ways[way]}</th>
          <td>{heldOut ? inFigures(heldOut) : words.notRun}</td>
          <td>{numeric ? inFigures(numeric) : words.notRun}</td>
          <td>{seeds}</td>
        </tr>
      ))}
    </SmallTable>
  );
}

/** The whole claim in one figure: sums over held-out keys, and next to them the sums that B could do before. */
export function HeadlineFigure({ layout, recordsOf }: Props) {
  const { headline: words, notRun, interval } = useWords('results');
  const { settings } = useWords('lab');
  const [asTable, showTable] = useState(false);
  const host = useRef<HTMLElement>(null);
  const rows = headlineRows(layout, recordsOf);
  const headline = headlineOf(rows);
  const figure = useFigure(rows);
  const title = headline === null ? words.unknown : words.title(headline.calm, headline.others);
  const seeds = Math.max(...rows.map((row) => row.seeds));
  return (
    <section ref={host} className={styles.headline} aria-labelledby="headline">
      <header className="apart gap-3">
        <div>
          <h2 id="headline" className={styles.title}>
            {title}
          </h2>
          {headline && <p className={styles.kept}>{words.kept(headline.kept)}</p>}
        </div>
        {headline && (
          <FigureMenu
            of={words.figure}
            fileName={`calm-results-headline-${layout}`}
            rows={() => barRows(figure, words.what)}
            table={{ isShown: asTable, show: showTable }}
            picture={{ figure: host, subtitle: settings.presets[layout] }}
          />
        )}
      </header>
      {asTable ? (
        <FigureTable rows={rows} caption={words.figure} />
      ) : (
        <ShareBars caption={words.figure} figure={figure} absent={notRun} />
      )}
      {seeds > 0 && (
        <p className="note prose-wide">
          {words.explain} {interval(seeds)}
        </p>
      )}
    </section>
  );
}
