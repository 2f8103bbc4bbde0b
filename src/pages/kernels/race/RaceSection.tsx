/** The race against TensorFlow.js: its start and end, its figures, and those of a link. */
import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { Button } from '../../../components/ui/Button.tsx';
import { FigureHead } from '../../../components/ui/FigureHead.tsx';
import { Segmented } from '../../../components/ui/Segmented.tsx';
import { useWords } from '../../../i18n/words.ts';
import { readRace } from '../../../race/raceLink.ts';
import { useAddress } from '../../../store/address/address.ts';
import { useLabState } from '../../../store/lab/context.ts';
import { gpuCheck } from '../../../store/trials/check.ts';
import { gpuRace } from '../../../store/trials/race.ts';
import { CopyLink } from './CopyLink.tsx';
import { Figures } from './Figures.tsx';
import { LinkedFigures } from './LinkedFigures.tsx';
import { RaceStatus } from './RaceStatus.tsx';

/** The minutes that a race may take. */
const LIMITS = [1, 3, 10] as const;

/** Returns why no race should start now; null if nothing is in its way. */
function useObstacle(): 'training' | 'checking' | null {
  const isTraining = useLabState(({ phases }) =>
    Object.values(phases).some((phase) => phase?.status === 'training'),
  );
  const isChecking = useStore(gpuCheck.store, ({ report }) => report !== null && report.end === null);
  return isTraining ? 'training' : isChecking ? 'checking' : null;
}

export function RaceSection({ hasWebGpu }: { hasWebGpu: boolean }) {
  const { race: words } = useWords('kernels');
  const { query } = useAddress();
  const linked = useMemo(() => readRace(query), [query]);
  const { report } = useStore(gpuRace.store);
  const [minutes, setMinutes] = useState<number>(3);
  const obstacle = useObstacle();
  const isGoing = report !== null && report.end === null;
  return (
    <section className="stack-4" aria-labelledby="race">
      <FigureHead id="race" title={words.title} subtitle={words.lead}>
        {isGoing && <Button onClick={gpuRace.stop}>{words.stop}</Button>}
        {!isGoing && hasWebGpu && (
          <div className="row gap-3">
            <Segmented
              label={words.limit}
              options={LIMITS.map((value) => ({ value, label: words.minutes(value) }))}
              value={minutes}
              onChange={setMinutes}
            />
            <Button disabled={obstacle !== null} onClick={() => gpuRace.start(minutes)}>
              {report === null ? words.start : words.again}
            </Button>
          </div>
        )}
      </FigureHead>
      {!isGoing && hasWebGpu && obstacle !== null && <p className="note">{words.obstacles[obstacle]}</p>}
      {(report === null || isGoing) && hasWebGpu && <p className="note prose">{words.how}</p>}
      {report !== null && <RaceStatus report={report} />}
      {report !== null && report.ceiling !== null && <Figures figures={report} />}
      {report !== null && !isGoing && report.points.length > 0 && <CopyLink figures={report} />}
      {linked !== null && <LinkedFigures read={linked} />}
    </section>
  );
}
