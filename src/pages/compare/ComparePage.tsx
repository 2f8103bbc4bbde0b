/** One expression, three answers side by side, and whether it was luck. Its address shows the same to someone else. */
import { Suspense } from 'react';
import { Decoding } from '../../components/compare/Decoding.tsx';
import { ExpressionForm } from '../../components/compare/ExpressionForm.tsx';
import { AddressChanges } from '../../components/notices/AddressChanges.tsx';
import { AnsweredBy } from '../../components/notices/AnsweredBy.tsx';
import { Building } from '../../components/notices/Building.tsx';
import { ErrorBoundary } from '../../components/notices/ErrorBoundary.tsx';
import { Failure } from '../../components/notices/Failure.tsx';
import { Unavailable } from '../../components/notices/Unavailable.tsx';
import { PageIntro } from '../../components/shell/PageIntro.tsx';
import { useWords } from '../../i18n/words.ts';
import { COUNTS } from '../../store/asking/comparison.ts';
import { useLabState } from '../../store/lab/context.ts';
import { HandOver } from '../handOver.ts';
import { withWords } from '../withWords.ts';
import styles from './ComparePage.module.css';
import { CopyLink } from './CopyLink.tsx';
import { SampleSection } from './sample/SampleSection.tsx';
import { useComparison } from './useComparison.ts';

const AttentionSection = withWords(
  'inside',
  async () => (await import('../../components/inside/AttentionSection.tsx')).AttentionSection,
);

export function ComparePage() {
  const { pages, loading } = useWords('shell');
  const { compare: words } = useWords('lab');
  const isPending = useLabState(({ question }) => question.pending);
  const { decode, setDecode, obstacles, dismiss, shown, addressOf } = useComparison();
  return (
    <div className={styles.page}>
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
            <CopyLink address={shown} />
          </Decoding>
        </ErrorBoundary>
      </section>
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
