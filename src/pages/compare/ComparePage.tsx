/** One expression, three answers side by side, and whether it was luck. Its address shows the same to someone else. */

import { Suspense } from 'react';
import { Decoding } from '../../components/compare/Decoding.tsx';
import { ExpressionForm } from '../../components/compare/ExpressionForm.tsx';
import { AddressChanges } from '../../components/notices/AddressChanges.tsx';
import { Building } from '../../components/notices/Building.tsx';
import { ErrorBoundary } from '../../components/notices/ErrorBoundary.tsx';
import { Failure } from '../../components/notices/Failure.tsx';
import { Unavailable } from '../../components/notices/Unavailable.tsx';
import { AnsweredBy } from '../../components/notices/WithoutGpu.tsx';
import { PageIntro } from '../../components/shell/PageIntro.tsx';
import { Button } from '../../components/ui/Button.tsx';
import { Select } from '../../components/ui/Select.tsx';
import { useCopy } from '../../components/ui/useCopy.ts';
import { useWords } from '../../i18n/words.ts';
import { COUNTS } from '../../store/asking/comparison.ts';
import { useLabState } from '../../store/lab/context.ts';
import { hasShipped, hasTrainedWeights } from '../../store/weights/lineage.ts';
import { OFFERED_KINDS } from '../../worlds/registry.ts';
import { WORLD_VIEWS } from '../../worlds/views.ts';
import { HandOver, withWords } from '../withLab.tsx';
import styles from './ComparePage.module.css';
import { SampleSection } from './sample/SampleSection.tsx';
import { useComparison } from './useComparison.ts';

/**
 * Puts the address of what is shown on the clipboard, and explains what a link can't carry.
 * @property address of what is shown; null if there is none
 */
function CopyLink({ address }: { address: string | null }) {
  const { address: words } = useWords('lab');
  const isShipped = useLabState(
    (state) =>
      hasShipped(state) && Object.values(state.phases).every(({ origin }) => origin.kind === 'shipped'),
  );
  const { outcome, copy } = useCopy(address ?? '');
  return (
    <div className={styles.copy}>
      <output className="note">
        {address === null && words.ownKeys}
        {outcome === 'copied' && (isShipped ? words.copied : words.copiedOfShipped)}
        {outcome === 'failed' && words.uncopied}
      </output>
      <Button disabled={address === null} onClick={() => copy(location.href)}>
        {words.copy}
      </Button>
    </div>
  );
}

const AttentionSection = withWords(
  'inside',
  async () => (await import('../../components/inside/AttentionSection.tsx')).AttentionSection,
);

/** The question, worked through step by step, in worlds where that can be shown. */
function Walk() {
  const { Walk: Own } = WORLD_VIEWS[useLabState(({ settings }) => settings.world.kind)];
  return (
    Own && (
      <ErrorBoundary>
        <Suspense fallback={null}>
          <Own />
        </Suspense>
      </ErrorBoundary>
    )
  );
}

export function ComparePage() {
  const { pages, loading } = useWords('shell');
  const { compare: words } = useWords('lab');
  const isPending = useLabState(({ question }) => question.pending);
  const { decode, setDecode, obstacles, world, chooseWorld, dismiss, shown, addressOf } = useComparison();
  const { worldName, settings } = useWords('lab');
  const replaces = useLabState(hasTrainedWeights);
  return (
    <div className={`stack-5 ${styles.page}`}>
      <PageIntro name={pages.compare} title={words.title} lead={words.lead} />
      <AddressChanges changes={obstacles} onDismiss={dismiss} />
      <Unavailable />
      <Failure />
      <Building />
      <section className={styles.asking} aria-labelledby="answers" aria-busy={isPending}>
        <h2 id="answers" className="spoken">
          {words.answers}
        </h2>
        <ExpressionForm />
        <AnsweredBy />
        <ErrorBoundary>
          <Decoding decode={decode} onDecode={setDecode}>
            <Select
              className={styles.world}
              aria-label={settings.world}
              options={OFFERED_KINDS}
              nameOf={(kind) => worldName[kind]}
              value={world}
              disabled={replaces}
              title={replaces ? words.keepsModels : settings.world}
              onChoose={chooseWorld}
            />
            <CopyLink address={shown} />
          </Decoding>
        </ErrorBoundary>
      </section>
      <Walk />
      <ErrorBoundary>
        <SampleSection counts={COUNTS} addressOf={addressOf} />
      </ErrorBoundary>
      <ErrorBoundary>
        <Suspense fallback={<p>{loading}</p>}>
          <HandOver />
          <AttentionSection />
        </Suspense>
      </ErrorBoundary>
    </div>
  );
}
