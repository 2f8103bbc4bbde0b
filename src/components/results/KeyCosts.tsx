import { integer, megabytes, milliseconds, ratio } from '../../i18n/format.ts';
import { PHASE_NAMES } from '../../i18n/names.ts';
import { useWords } from '../../i18n/words.ts';
import {
  type CostPoint,
  type KeyCosts as Costs,
  type costsFileSchema,
  REFERENCE_KEYS,
} from '../../results/keyCosts.ts';
import type { Published } from '../../store/results.ts';
import type { Layout } from '../../training/settingTexts.ts';
import { Disc } from '../ui/Disc.tsx';
import figureStyles from './Figures.module.css';
import styles from './KeyCosts.module.css';
import { costRows, filesOf, STEPS } from './keyCostRows.ts';
import tableStyles from './ResultTable.module.css';
import { ResultTable } from './ResultTable.tsx';
import { Unpublished } from './Unpublished.tsx';

function Row({ point, isLearner }: { point: CostPoint; isLearner: boolean }) {
  const { costs: words } = useWords('results');
  const { settings, step, bytes } = point;
  const { expansion, optimiser } = settings.A;
  const held = { gpu: bytes.gpu, keys: bytes.keys, checkpoints: filesOf(point) };
  return (
    <tr>
      <th scope="row" className={figureStyles.name}>
        {integer(settings.world.keys)}
        {isLearner && <span className={tableStyles.sub}>{words.learner(expansion, optimiser.rows)}</span>}
      </th>
      {STEPS.map((phase) => {
        const { ms, ratio: to } = step[phase];
        return (
          <td key={phase} className={styles.figure}>
            {milliseconds(ms)}
            {settings.world.keys !== REFERENCE_KEYS && <span className={tableStyles.sub}>{ratio(to)}</span>}
          </td>
        );
      })}
      {Object.entries(held).map(([what, amount]) => (
        <td key={what} className={styles.figure}>
          {megabytes(amount)}
        </td>
      ))}
    </tr>
  );
}

function CostTable({ costs }: { costs: Costs }) {
  const { costs: words } = useWords('results');
  const { points, preset, rounds, adapter, date, version } = costs;
  const own = points[0].settings.A.optimiser.rows;
  return (
    <ResultTable
      title={words.title}
      fileName={`calm-results-key-costs-${preset}`}
      rows={() => costRows(costs, words)}
      heading={
        <div className={styles.heading}>
          <h3 className={styles.title}>{words.title}</h3>
          <p className={styles.explain}>
            {words.explain} {words.measured({ rounds, adapter, date: date.slice(0, 10), version })}
          </p>
        </div>
      }
    >
      <thead>
        <tr>
          <th scope="col">{words.keys}</th>
          {STEPS.map((phase) => (
            <th key={phase} scope="col" data-phase={phase} className={tableStyles.phase}>
              <Disc phase={phase} /> {words.step(PHASE_NAMES[phase])}
            </th>
          ))}
          {[words.gpu, words.table, words.checkpoints].map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {points.map((point) => {
          const { world, A } = point.settings;
          const { rows } = A.optimiser;
          return <Row key={`${world.keys} ${rows}`} point={point} isLearner={rows !== own} />;
        })}
      </tbody>
    </ResultTable>
  );
}

interface Props {
  layout: Layout;
  published: Published<ReturnType<typeof costsFileSchema.parse>>;
  /** Tries to load what could not be had. */
  onAgain: () => void;
}

/** What a training step and the lab's memory cost over the number of keys; or with which command that is measured. */
export function KeyCosts({ layout, published, onAgain }: Props) {
  const { costs: words } = useWords('results');
  const costs =
    published.kind === 'loaded'
      ? published.content.measurements.find(({ preset }) => preset === layout)
      : undefined;
  if (costs) return <CostTable costs={costs} />;
  return (
    <div className={styles.heading}>
      <h3 className={styles.title}>{words.title}</h3>
      {published.kind === 'loaded' ? (
        <p className={styles.explain}>{words.none}</p>
      ) : (
        <Unpublished kind={published.kind} onAgain={onAgain} />
      )}
    </div>
  );
}
