import { ForExperts } from '../../../components/notices/ForExperts.tsx';
import { Note } from '../../../components/ui/Note.tsx';
import { PHASE_NAMES } from '../../../i18n/names.ts';
import { useWords } from '../../../i18n/words.ts';
import { WIDTHS } from '../../../race/messages.ts';
import type { RaceReport } from '../../../race/raceReport.ts';
import { PHASES } from '../../../worlds/phases.ts';
import { TrialProgress } from '../TrialProgress.tsx';

/** The progress of a race that is going on. */
function Progress({ report: { current, points, failed } }: { report: RaceReport }) {
  const { race: words } = useWords('kernels');
  const place = current && words.place(PHASE_NAMES[current.phase], current.width);
  // The place that is being raced at has figures already, which the next round makes better.
  const done = points.length + failed.length - (current === null || current.isBuilding ? 0 : 1);
  return (
    <TrialProgress label={words.bar} value={done} max={WIDTHS.length * PHASES.length}>
      <strong role="status">
        {place === null ? words.opening : current?.isBuilding ? words.building(place) : words.racing(place)}
      </strong>
    </TrialProgress>
  );
}

/** The progress of a race or its end, in words, and the places where there was none. */
export function RaceStatus({ report }: { report: RaceReport }) {
  const { race: words } = useWords('kernels');
  const { end, failed, points } = report;
  const isFailure = end !== null && !['done', 'overtime', 'stopped'].includes(end.kind);
  return (
    <div className="stack-3">
      {end === null && <Progress report={report} />}
      {end?.kind === 'done' && (
        <p className="strong" role="status">
          {words.ends.done}
        </p>
      )}
      {end !== null && end.kind !== 'done' && (
        <Note warning={isFailure}>
          <p role={isFailure ? undefined : 'status'}>
            {words.ends[end.kind]} {points.length > 0 ? words.stand : words.noFigures}
          </p>
          <ForExperts message={end.message} />
        </Note>
      )}
      {failed.length > 0 && (
        <Note warning>
          {failed.map(({ phase, width }) => (
            <p key={`${phase} ${width}`}>{words.failed(words.place(PHASE_NAMES[phase], width))}</p>
          ))}
          <ForExperts
            message={failed
              .map(({ phase, width, message }) => `${PHASE_NAMES[phase]}, ${width}: ${message}`)
              .join('\n')}
          />
        </Note>
      )}
    </div>
  );
}
