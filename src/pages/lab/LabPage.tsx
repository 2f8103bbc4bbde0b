/** The lab: its settings, A and B and the composition of them, why that works, and what else one can try. */

import { Suspense } from 'react';
import { KeyMap } from '../../components/cells/KeyMap.tsx';
import { Answers } from '../../components/compare/Answers.tsx';
import { ExpressionForm } from '../../components/compare/ExpressionForm.tsx';
import { Building } from '../../components/notices/Building.tsx';
import { ErrorBoundary, Independent } from '../../components/notices/ErrorBoundary.tsx';
import { Failure } from '../../components/notices/Failure.tsx';
import { RunBack } from '../../components/notices/RunBack.tsx';
import { Slow } from '../../components/notices/Slow.tsx';
import { Unavailable } from '../../components/notices/Unavailable.tsx';
import { AnsweredBy } from '../../components/notices/WithoutGpu.tsx';
import { PhasePanel } from '../../components/panel/PhasePanel.tsx';
import { WhySection } from '../../components/probes/WhySection.tsx';
import { LiveOrReplay, RecordingAwaited } from '../../components/recording/LiveOrReplay.tsx';
import { PublishedByHeart } from '../../components/results/headline/ByHeart.tsx';
import { Runs } from '../../components/runs/Runs.tsx';
import { QuickSettings } from '../../components/settings/QuickSettings.tsx';
import { SettingsRow } from '../../components/settings/SettingsRow.tsx';
import { PageIntro } from '../../components/shell/PageIntro.tsx';
import { useWords } from '../../i18n/words.ts';
import { useLabState } from '../../store/lab/context.ts';
import { isWithoutGpu } from '../../store/lab/withoutGpu.ts';
import { entryCount } from '../../worlds/registry.ts';
import { AddressNotes, useConfiguration } from './AddressNotes.tsx';
import { ChosenExperiment } from './experiments/ChosenExperiment.tsx';
import { Experiments } from './experiments/Experiments.tsx';
import styles from './LabPage.module.css';
import { PaperTable } from './table/PaperTable.tsx';
import { WeightsSection } from './weights/WeightsSection.tsx';

/** One expression in, three answers out, side by side. */
function CompareBox() {
  const { compare: words } = useWords('lab');
  const isPending = useLabState(({ question }) => question.pending);
  return (
    <section className="stack-4" aria-labelledby="compare" aria-busy={isPending}>
      <h2 id="compare">{words.title}</h2>
      <ExpressionForm isPrimary={false} />
      <AnsweredBy />
      <Answers />
    </section>
  );
}

function Intro() {
  const { pages } = useWords('shell');
  const { intro } = useWords('lab');
  const world = useLabState(({ settings }) => settings.world);
  const lead = intro.lead(entryCount(world).all, entryCount(world).composed);
  return <PageIntro name={pages.lab} title={intro.title} lead={lead} />;
}

/** Three panels, and the keys. */
function Workspace() {
  return (
    <div className={`stack-5 ${styles.workspace}`}>
      <div className={styles.models}>
        <Independent>
          <PhasePanel phase="A" />
          <PhasePanel phase="B" />
        </Independent>
      </div>
      <ErrorBoundary>
        <PhasePanel phase="AB" />
      </ErrorBoundary>
      <div className="stack-6 top">
        <Independent>
          <KeyMap />
          <PublishedByHeart />
        </Independent>
      </div>
    </div>
  );
}

export function LabPage() {
  const configuration = useConfiguration();
  const isWithout = useLabState(isWithoutGpu);
  return (
    <div className="stack-7">
      <div className="stack-5">
        <Intro />
        <Unavailable />
        <RunBack />
        <Failure />
        {isWithout ? (
          <Building />
        ) : (
          <div className="stack-4">
            <SettingsRow onApply={configuration.apply} />
            <QuickSettings onOpen={configuration.open} />
            <AddressNotes {...configuration} />
            <ChosenExperiment />
            <Building />
            <Slow />
          </div>
        )}
        <Suspense fallback={<RecordingAwaited />}>
          <LiveOrReplay beginning="trained">
            <Workspace />
          </LiveOrReplay>
        </Suspense>
      </div>
      <Independent>
        <WhySection />
        {!isWithout && <Experiments />}
        <Runs onOpen={configuration.open} />
        <CompareBox />
        <WeightsSection />
        <PaperTable />
      </Independent>
    </div>
  );
}
