/** Every training so far, side by side: in figures, and with their curves over each other. */
import { useCallback, useRef, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { STAGE_NAMES } from '../../i18n/names.ts';
import { useWords } from '../../i18n/words.ts';
import { useLab, useLabState } from '../../store/lab/context.ts';
import { MOST_RUNS, MOST_SHOWN } from '../../store/runs/runsState.ts';
import type { Settings } from '../../training/settings.ts';
import { STAGES, type Stage } from '../../training/stages.ts';
import { Segmented } from '../ui/Segmented.tsx';
import { RunCharts, type ShownRun } from './RunCharts.tsx';
import { RunTable } from './RunTable.tsx';
import { namesOf } from './runNames.ts';
import { Saving } from './Saving.tsx';
import { WhileAway } from './WhileAway.tsx';

/** @property onOpen a visitor wants the settings of a run again */
export function Runs({ onOpen }: { onOpen: (settings: Settings) => void }) {
  const lab = useWords('lab');
  const experiment = useWords('experiment');
  const { runs: words } = experiment;
  const runs = useLabState(useShallow((state) => state.runs));
  const [chosen, choose] = useState<Stage | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const { removeRun } = useLab();
  const remove = useCallback(
    (id: string) => {
      removeRun(id);
      heading.current?.focus(); // the menu that had the focus is gone
    },
    [removeRun],
  );
  const names = namesOf(runs.all, { lab, experiment });
  const shown = runs.shown.flatMap((id, place): ShownRun[] => {
    const run = runs.all.find((each) => each.id === id);
    return run === undefined ? [] : [{ run, place }];
  });
  const stages = STAGES.filter((stage) =>
    shown.some(({ run }) => (run.stages[stage]?.losses.length ?? 0) > 0),
  );
  const stage = chosen !== null && stages.includes(chosen) ? chosen : stages.at(-1);
  return (
    <section className="stack-4 starts" aria-labelledby="runs">
      <header>
        <h2 ref={heading} id="runs" tabIndex={-1}>
          {words.title}
        </h2>
        <p className="note">{runs.all.length === 0 ? words.empty : words.subtitle}</p>
      </header>
      {runs.all.length > 0 && (
        <>
          <RunTable names={names} onOpen={onOpen} onRemove={remove} />
          <p className="note">
            {runs.all.length > MOST_SHOWN && words.most(MOST_SHOWN)} {words.kept(MOST_RUNS)}
          </p>
        </>
      )}
      <Saving />
      <WhileAway />
      {stage !== undefined && (
        <>
          {stages.length > 1 && (
            <Segmented
              label={words.stage}
              options={stages.map((value) => ({ value, label: STAGE_NAMES[value] }))}
              value={stage}
              onChange={choose}
            />
          )}
          <RunCharts stage={stage} shown={shown} names={names} />
        </>
      )}
      {runs.all.length > 0 && stage === undefined && <p className="note">{words.none}</p>}
    </section>
  );
}
