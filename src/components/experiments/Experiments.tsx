/**
 * Questions to the claim. Each experiment is a link to the settings that answer it, beside what is known of it already.
 * A link is an address as any other: it can be shared, and it asks before anything that was trained here is lost.
 */
import { useWords } from '../../i18n/words.ts';
import { knownResult, paperResult } from '../../store/knownResults.ts';
import { usePublishedRuns } from '../../store/usePublishedRuns.ts';
import { ExperimentRow } from './ExperimentRow.tsx';
import styles from './Experiments.module.css';
import { KnownFigures } from './KnownFigures.tsx';
import { EACH_QUESTION, useExperiments } from './useExperiments.ts';

export function Experiments() {
  const { experiments: words } = useWords('experiment').configuration;
  const { layout, choicesOf, present } = useExperiments();
  const published = usePublishedRuns();
  const runs = published?.kind === 'loaded' ? published.content.runs : [];
  const calm = { known: knownResult('calm', layout, runs), paper: paperResult('calm') };
  return (
    <section className={styles.experiments} aria-labelledby="experiments">
      <header>
        <h2 id="experiments" className={styles.title}>
          {words.title}
        </h2>
        <p className={styles.explain}>{words.explain}</p>
      </header>
      <div className={styles.calm}>
        <strong>{words.back}</strong>
        <KnownFigures {...calm} layout={layout} isLoading={published === null} />
      </div>
      <nav aria-label={words.title} className={styles.questions}>
        {EACH_QUESTION.map((question) => (
          <div key={question}>
            <h3 className={styles.question}>{words.question[question]}</h3>
            <ul className={styles.choices}>
              {choicesOf(question).map(({ experiment, query }) => (
                <ExperimentRow
                  key={experiment}
                  experiment={experiment}
                  query={query}
                  isPresent={query === present}
                >
                  <KnownFigures
                    known={knownResult(experiment, layout, runs)}
                    paper={paperResult(experiment)}
                    layout={layout}
                    isLoading={published === null}
                  />
                </ExperimentRow>
              ))}
            </ul>
          </div>
        ))}
      </nav>
      <p className={styles.explain}>
        {published !== null && published.kind !== 'loaded' ? words.unreachable : words.sources}
      </p>
    </section>
  );
}
