/**
 * A training step of the plan that this page runs, kernel by kernel. If none can be built, the page shows the kernels
 * as written.
 */
import { Suspense, useEffect, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { Building } from '../../components/notices/Building.tsx';
import { Failure } from '../../components/notices/Failure.tsx';
import { lazily } from '../../components/notices/lazily.tsx';
import { Unavailable } from '../../components/notices/Unavailable.tsx';
import { PageIntro } from '../../components/shell/PageIntro.tsx';
import { ProgressBar } from '../../components/ui/ProgressBar.tsx';
import { Segmented } from '../../components/ui/Segmented.tsx';
import { STAGE_NAMES } from '../../i18n/names.ts';
import { useWords } from '../../i18n/words.ts';
import { readRace } from '../../race/raceLink.ts';
import { useAddress } from '../../store/address/address.ts';
import { useLab, useLabState, usePhase } from '../../store/lab/context.ts';
import { isWithoutGpu } from '../../store/lab/withoutGpu.ts';
import { phaseOf, STAGES, type Stage } from '../../training/stages.ts';
import { CheckSection } from './check/CheckSection.tsx';
import styles from './KernelsPage.module.css';
import { RaceSection } from './race/RaceSection.tsx';
import { StepFigure } from './StepFigure.tsx';

const TemplateTable = lazily(async () => (await import('./TemplateTable.tsx')).TemplateTable);

/** The progress of compiling a step's kernels. */
function Compiling({ stage }: { stage: Stage }) {
  const words = useWords('kernels');
  const { status } = useWords('lab');
  const compiling = usePhase(stage, (phase) => phase.compiling);
  return (
    <div className={styles.compiling} data-phase={phaseOf(stage)}>
      <p>{compiling === null ? words.compiling : status.compiling(compiling.done, compiling.total)}</p>
      <ProgressBar label={words.compiling} value={compiling?.done ?? 0} max={compiling?.total ?? 1} />
    </div>
  );
}

/** The step of a stage, with the choice of the stage. */
function StepOfStage() {
  const words = useWords('kernels');
  const lab = useLab();
  const stages = useLabState(useShallow(({ phases }) => STAGES.filter((each) => phases[each] !== undefined)));
  const inquiry = useLabState((state) => state.kernels);
  const profile = useLabState((state) => state.profile);
  const isBuilding = useLabState(({ connection }) => connection.kind !== 'ready');
  const [chosen, choose] = useState<Stage>('B');
  const stage = stages.includes(chosen) ? chosen : phaseOf(chosen);
  useEffect(() => {
    lab.kernels.look(stage);
    return lab.kernels.close;
  }, [lab, stage]);
  const step = inquiry?.result?.found;
  return (
    <>
      <div className="stack-3 starts">
        <Segmented
          label={words.whose}
          options={stages.map((value) => ({ value, label: STAGE_NAMES[value] }))}
          value={stage}
          onChange={choose}
        />
        {step && (
          <p className={styles.sentence} role="status">
            {words.step(stage, step.dispatches.length, step.kernels.length)}
          </p>
        )}
        {step && <p className="note prose-lead">{words.replayed}</p>}
      </div>
      <Building />
      {inquiry?.pending && <Compiling stage={stage} />}
      {step && (
        <StepFigure
          key={stage}
          step={step}
          shares={profile?.result?.found.shares ?? null}
          isMeasuring={profile?.pending ?? false}
        />
      )}
      {!isBuilding && inquiry && !inquiry.pending && !step && <Missing />}
    </>
  );
}

function Missing() {
  const words = useWords('kernels');
  return (
    <>
      <p className="note prose-lead">{words.missing}</p>
      <Suspense>
        <TemplateTable />
      </Suspense>
    </>
  );
}

export function KernelsPage() {
  const { pages } = useWords('shell');
  const words = useWords('kernels');
  const { query } = useAddress();
  // A visitor who follows a link to the figures of a race looks for them first.
  const isLinked = readRace(query) !== null;
  const hasWebGpu = 'gpu' in navigator;
  const isOut = useLabState((state) => isWithoutGpu(state) || state.connection.kind === 'unavailable');
  return (
    <div className="stack-6">
      <PageIntro name={pages.kernels} title={words.title} lead={words.lead} />
      <Unavailable isBrief />
      <Failure />
      {isLinked && <RaceSection hasWebGpu={hasWebGpu} />}
      <div className={`stack-6 ${styles.step}`}>{isOut ? <Missing /> : <StepOfStage />}</div>
      {hasWebGpu && <CheckSection />}
      {!isLinked && hasWebGpu && <RaceSection hasWebGpu />}
    </div>
  );
}
