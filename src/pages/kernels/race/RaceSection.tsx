/** The race against TensorFlow.js: its start and end, its progress; the figures of this one, or of a link. */
import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { ForExperts } from '../../../components/notices/ForExperts.tsx';
import { Button } from '../../../components/ui/Button.tsx';
import { FigureHead } from '../../../components/ui/FigureHead.tsx';
import { Note } from '../../../components/ui/Note.tsx';
import { Segmented } from '../../../components/ui/Segmented.tsx';
import { PHASE_NAMES } from '../../../i18n/names.ts';
import { useWords } from '../../../i18n/words.ts';
import { LIMITS, type Limit } from '../../../race/messages.ts';
import { readRace } from '../../../race/raceLink.ts';
import type { RaceReport } from '../../../race/raceReport.ts';
import { useAddress } from '../../../store/address/address.ts';
import { useLabState } from '../../../store/lab/context.ts';
import { gpuRace } from '../../../store/trials/race.ts';
import { Figures } from './Figures.tsx';
import { LinkedFigures } from './LinkedFigures.tsx';

/** Where a race stands, in words. */
function Standing({ report: { current, failed, end } }: { report: RaceReport }) {
  const { race: words } = useWords('kernels');
  const going = () => {
    if (current === null) return words.opening;
    const { phase, width, isBuilding } = current;
    return (isBuilding ? words.building : words.racing)(PHASE_NAMES[phase], width);
  };
  return (
    <div className="stack-2">
      <p className="strong" role="status">
        {end === null ? going() : words.ends[end.kind]}
      </p>
      {end !== null && <ForExperts message={end.message} />}
      {failed.map(({ phase, width, message }) => (
        <Note key={`${phase} ${width}`} warning>
          <p>{words.failed(PHASE_NAMES[phase], width)}</p>
          <ForExperts message={message} />
        </Note>
      ))}
    </div>
  );
}

export function RaceSection({ hasWebGpu }: { hasWebGpu: boolean }) {
  const { race: words } = useWords('kernels');
  const { query } = useAddress();
  const linked = useMemo(() => readRace(query), [query]);
  const { report } = useStore(gpuRace.store);
  const [minutes, setMinutes] = useState<Limit>(3);
  const isTraining = useLabState(({ phases }) =>
    Object.values(phases).some((phase) => phase?.status === 'training'),
  );
  const isGoing = report !== null && report.end === null;
  return (
    <section className="stack-4" aria-labelledby="race">
      <FigureHead id="race" title={words.title} subtitle={words.lead}>
        {isGoing && <Button onClick={gpuRace.stop}>{words.stop}</Button>}
        {!isGoing && hasWebGpu && (
          <>
            <Segmented
              label={words.limit}
              options={LIMITS.map((value) => ({ value, label: words.minutes(value) }))}
              value={minutes}
              onChange={setMinutes}
            />
            <Button kind="primary" disabled={isTraining} onClick={() => gpuRace.start(minutes)}>
              {report === null ? words.start : words.again}
            </Button>
          </>
        )}
      </FigureHead>
      {isTraining && !isGoing && <p className="note">{words.busy}</p>}
      {report === null && linked === null && <p className="note prose">{words.how}</p>}
      {report !== null && <Standing report={report} />}
      {report !== null && report.ceiling !== null && <Figures figures={report} canShare={!isGoing} />}
      {report === null && linked !== null && <LinkedFigures read={linked} />}
    </section>
  );
}
