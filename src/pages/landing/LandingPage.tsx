/** The first page: the subject, a figure that shows it, links to the other pages, and the uses. */
import { Suspense } from 'react';
import { ErrorBoundary } from '../../components/notices/ErrorBoundary.tsx';
import { PageTitle } from '../../components/shell/PageIntro.tsx';
import { loadWords, useWords } from '../../i18n/words.ts';
import { withLab } from '../withLab.tsx';
import styles from './LandingPage.module.css';
import { Uses } from './Uses.tsx';

const LivingFigure = withLab(async () => {
  const [{ LivingFigure }] = await Promise.all([
    import('../../components/figure/LivingFigure.tsx'),
    loadWords('handover'),
  ]);
  return LivingFigure;
});

export function LandingPage() {
  const { landing: words, loading } = useWords('shell');
  return (
    <div className="stack-7">
      <div className={styles.opening}>
        <div className={styles.words}>
          <PageTitle documentTitle={words.documentTitle} className={styles.title}>
            {words.title.map((line) => (
              <span key={line} className="block">
                {line}{' '}
              </span>
            ))}
          </PageTitle>
          <p className={styles.lead}>{words.lead}</p>
          <nav className={`unprinted ${styles.ways}`} aria-label={words.ways}>
            <a href="#/tutorial" className={styles.foremost}>
              {words.tutorial}
              <span>{words.tutorialHint}</span>
            </a>
            <a href="#/compare">
              {words.compare}
              <span>{words.compareHint}</span>
            </a>
            <a href="#/lab">
              {words.lab}
              <span>{words.labHint}</span>
            </a>
          </nav>
        </div>
        <div className={styles.figure}>
          <ErrorBoundary>
            <Suspense fallback={<p className={styles.loading}>{loading}</p>}>
              <LivingFigure />
            </Suspense>
          </ErrorBoundary>
        </div>
      </div>
      <Uses />
    </div>
  );
}
