/** The figures of a race: a chart for each model, a table, and a link that carries them. */
import { Button } from '../../../components/ui/Button.tsx';
import { SmallTable } from '../../../components/ui/SmallTable.tsx';
import { useCopy } from '../../../components/ui/useCopy.ts';
import { integer, percent, weight } from '../../../i18n/format.ts';
import { PHASE_NAMES } from '../../../i18n/names.ts';
import { useWords } from '../../../i18n/words.ts';
import { writeRace } from '../../../race/raceLink.ts';
import type { RaceFigures } from '../../../race/raceReport.ts';
import { stepsAtCeiling } from '../../../race/raceSettings.ts';
import { PHASES } from '../../../worlds/phases.ts';
import styles from './Race.module.css';
import { RaceChart } from './RaceChart.tsx';

/** The button that copies a link to the figures. */
function LinkToCopy({ figures }: { figures: RaceFigures }) {
  const { race: words } = useWords('kernels');
  const address = `${location.href.replace(/#.*/, '')}#/kernels?${writeRace(figures)}`;
  const { outcome, copy } = useCopy(address);
  return (
    <div className="row gap-3">
      <Button onClick={() => copy(address)}>{words.link}</Button>
      <span className="note" role="status">
        {outcome !== null && (outcome === 'copied' ? words.copied : words.uncopied)}
      </span>
    </div>
  );
}

interface Props {
  figures: RaceFigures;
  canShare: boolean;
}

export function Figures({ figures, canShare }: Props) {
  const { race: words } = useWords('kernels');
  const { adapter, ceiling, points } = figures;
  const rows = PHASES.flatMap((phase) =>
    points.filter((point) => point.phase === phase).toSorted((a, b) => a.width - b.width),
  );
  return (
    <div className="stack-4">
      <p className="note prose">
        {adapter !== '' && words.adapter(adapter)}{' '}
        {ceiling && words.ceiling(ceiling.gflops, ceiling.dispatchMicroseconds, ceiling.copyGigabytes)}
      </p>
      <div className={styles.charts}>
        {PHASES.map((phase) => (
          <RaceChart
            key={phase}
            phase={phase}
            points={rows.filter((point) => point.phase === phase)}
            ceiling={ceiling}
          />
        ))}
      </div>
      {rows.length > 0 && (
        <SmallTable
          label={words.table}
          heads={[words.model, words.width, words.ours, words.tfjs, words.faster, words.share]}
          isNumeric
        >
          {rows.map(({ phase, width, ours, tfjs }) => (
            <tr key={`${phase} ${width}`}>
              <th scope="row">{PHASE_NAMES[phase]}</th>
              <td>{integer(width)}</td>
              <td>{weight(ours)}</td>
              <td>{weight(tfjs)}</td>
              <td>{`${weight(ours / tfjs)} ×`}</td>
              <td>{ceiling && percent(Math.min(1, ours / stepsAtCeiling(phase, width, ceiling.gflops)))}</td>
            </tr>
          ))}
        </SmallTable>
      )}
      {canShare && points.length > 0 && <LinkToCopy figures={figures} />}
    </div>
  );
}
