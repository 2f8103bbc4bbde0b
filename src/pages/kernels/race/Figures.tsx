/** The figures of a race: the adapter and its ceiling, a chart for each model, and a table. */
import { SmallTable } from '../../../components/ui/SmallTable.tsx';
import { integer, weight } from '../../../i18n/format.ts';
import { PHASE_NAMES } from '../../../i18n/names.ts';
import { useWords } from '../../../i18n/words.ts';
import type { RaceFigures } from '../../../race/raceReport.ts';
import { PHASES } from '../../../worlds/phases.ts';
import { Legend } from './Legend.tsx';
import styles from './Race.module.css';
import { type ChartPoint, RaceChart } from './RaceChart.tsx';
import { powersAround } from './scale.ts';

function Row({ point: { phase, width, ours, tfjs, most } }: { point: ChartPoint }) {
  return (
    <tr>
      <th scope="row">{PHASE_NAMES[phase]}</th>
      <td>{integer(width)}</td>
      <td>{weight(ours)}</td>
      <td>{weight(tfjs)}</td>
      <td>{`${weight(ours / tfjs)} ×`}</td>
      <td>{most === null ? '–' : `${weight((100 * ours) / most)}\u202f%`}</td>
    </tr>
  );
}

export function Figures({ figures }: { figures: RaceFigures }) {
  const { race: words } = useWords('kernels');
  const { adapter, rows, ceiling, points } = figures;
  const models = PHASES.map((phase) => ({
    phase,
    points: points
      .filter((point) => point.phase === phase)
      .toSorted((a, b) => a.width - b.width)
      .map((point): ChartPoint => ({ ...point, most: ceiling && ceiling.gflops / point.operations })),
  }));
  // All models share an axis, so that they can be compared.
  const powers = powersAround(
    models.flatMap((model) =>
      model.points.flatMap(({ ours, tfjs, most }) => [ours, tfjs, ...(most === null ? [] : [most])]),
    ),
  );
  return (
    <div className="stack-4">
      <p className="note prose">
        {words.adapter(adapter || words.unnamed)}{' '}
        {ceiling && words.ceiling(ceiling.gflops, ceiling.dispatchMicroseconds, ceiling.copyGigabytes)}{' '}
        {rows !== null && words.fewRows(rows)}
      </p>
      <div className="stack-3">
        <div className={styles.charts}>
          {models.map((model) => (
            <RaceChart key={model.phase} powers={powers} {...model} />
          ))}
        </div>
        <Legend hasCeiling={ceiling !== null} />
      </div>
      {points.length > 0 && (
        <SmallTable
          label={words.table(adapter || words.unnamed)}
          heads={[words.model, words.width, words.ours, words.tfjs, words.times, words.share]}
          isNumeric
        >
          {models.flatMap((model) =>
            model.points.map((point) => <Row key={`${point.phase} ${point.width}`} point={point} />),
          )}
        </SmallTable>
      )}
    </div>
  );
}
