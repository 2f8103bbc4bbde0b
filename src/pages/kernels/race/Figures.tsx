/** The figures of a race: the adapter and its ceiling, a chart for each model, and a table. */
import { SmallTable } from '../../../components/ui/SmallTable.tsx';
import { integer, weight } from '../../../i18n/format.ts';
import { PHASE_NAMES } from '../../../i18n/names.ts';
import { useWords } from '../../../i18n/words.ts';
import { type RacePoint, WIDTHS } from '../../../race/messages.ts';
import type { RaceFigures } from '../../../race/raceReport.ts';
import { stepsAtCeiling } from '../../../race/raceSettings.ts';
import { PHASES, type Phase } from '../../../worlds/phases.ts';
import { Legend } from './Legend.tsx';
import styles from './Race.module.css';
import { type Bound, RaceChart } from './RaceChart.tsx';
import { powersAround } from './scale.ts';

/** The steps a second of each model at the ceiling, at every width; none if the ceiling is not known. */
const boundOf = (phase: Phase, { ceiling, rows }: RaceFigures): Bound =>
  ceiling === null
    ? []
    : WIDTHS.map((width) => ({ width, perSecond: stepsAtCeiling(phase, width, rows, ceiling.gflops) }));

function Row({ point: { phase, width, ours, tfjs }, bound }: { point: RacePoint; bound: Bound }) {
  const most = bound.find((at) => at.width === width)?.perSecond;
  return (
    <tr>
      <th scope="row">{PHASE_NAMES[phase]}</th>
      <td>{integer(width)}</td>
      <td>{weight(ours)}</td>
      <td>{weight(tfjs)}</td>
      <td>{`${weight(ours / tfjs)} ×`}</td>
      <td>{most === undefined ? '–' : `${weight((100 * ours) / most)}\u202f%`}</td>
    </tr>
  );
}

export function Figures({ figures }: { figures: RaceFigures }) {
  const { race: words } = useWords('kernels');
  const { adapter, rows, ceiling, points } = figures;
  const models = PHASES.map((phase) => ({
    phase,
    bound: boundOf(phase, figures),
    points: points.filter((point) => point.phase === phase).toSorted((a, b) => a.width - b.width),
  }));
  // All models share an axis, so that they can be compared.
  const powers = powersAround([
    ...models.flatMap(({ bound }) => bound.map(({ perSecond }) => perSecond)),
    ...points.flatMap(({ ours, tfjs }) => [ours, tfjs]),
  ]);
  return (
    <div className="stack-4">
      <p className="note prose">
        {adapter !== '' && words.adapter(adapter)}{' '}
        {ceiling && words.ceiling(ceiling.gflops, ceiling.dispatchMicroseconds, ceiling.copyGigabytes)}{' '}
        {rows !== null && words.fewRows(rows)}
      </p>
      <div className="stack-3">
        <div className={styles.charts}>
          {models.map((model) => (
            <RaceChart key={model.phase} powers={powers} {...model} />
          ))}
        </div>
        <Legend hasBound={ceiling !== null} />
      </div>
      {points.length > 0 && (
        <SmallTable
          label={words.table(adapter || words.unnamed)}
          heads={[words.model, words.width, words.ours, words.tfjs, words.times, words.share]}
          isNumeric
        >
          {models.flatMap(({ points: own, bound }) =>
            own.map((point) => <Row key={`${point.phase} ${point.width}`} point={point} bound={bound} />),
          )}
        </SmallTable>
      )}
    </div>
  );
}
