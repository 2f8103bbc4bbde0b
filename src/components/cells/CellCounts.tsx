import { useWords } from '../../i18n/words.ts';
import { usePhase } from '../../store/lab/context.ts';
import { CellMark } from '../ui/CellLegend.tsx';
import { Unmeasured } from '../ui/Unmeasured.tsx';
import styles from './Cells.module.css';
import { type Count, countCells } from './counts.ts';
import type { CellFigure } from './figure.ts';

function Standing({ count: { right, asked, of } }: { count: Count }) {
  const { cells: words } = useWords('lab');
  if (asked === 0) return <Unmeasured />;
  return asked === of ? words.count(right, of) : words.countSoFar(right, asked, of);
}

/** How many cells of each group are right. */
export function CellCounts({ figure: { map, model, groups, cellOf } }: { figure: CellFigure }) {
  const standings = usePhase(model, ({ maps }) => maps[map].standings);
  return (
    <dl className={styles.counts}>
      {groups.map(({ name, part, mark, ...range }) => (
        <div key={name} data-part={part}>
          <dt>
            {mark && <CellMark kind={mark} />}
            {name}
          </dt>
          <dd>
            <Standing count={countCells(standings, range, cellOf)} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
