/**
 * The experiments: questions to the claim. Each is a link to the settings that answer it, beside its known results. A
 * link is an address as any other: it can be shared, and it asks before anything that was trained here is lost.
 */

import { useWords } from '../../../i18n/words.ts';
import { RECIPES } from '../../../results/plan.ts';
import { knownLayout, knownResult, paperResult } from '../../../store/results/knownResults.ts';
import { usePublishedRuns } from '../../../store/results/usePublishedRuns.ts';
import type { Layout } from '../../../worlds/recipe.ts';
import { ExperimentRow } from './ExperimentRow.tsx';
import styles from './Experiments.module.css';
import { KnownFigures } from './KnownFigures.tsx';
import { EACH_QUESTION, useExperiments } from './useExperiments.ts';

/** Returns the number of steps for which the published runs of a layout train. */
const stepsOf = (layout: Layout) => {
  const { A, B, composition } = RECIPES[layout];
  return { A: A.optimiser.steps, B: B.optimiser.steps, AB: composition.optimiser.steps };
};

export function Experiments() {
  const { experiments: words } = useWords('experiment').configuration;
  const { settings } = useWords('lab');
  const { layout, choicesOf, present } = useExperiments();
  const published = usePublishedRuns();
  const runs = published?.kind === 'loaded' ? published.content.runs : [];
  const measured = knownLayout(layout, runs);
  return (
    <section className="stack-4" aria-labelledby="experiments">
      <header>
        <h2 id="experiments">{words.title}</h2>
        <p className={styles.explain}>{words.explain}</p>
      </header>
      <div className={styles.calm}>
        <strong>{words.back}</strong>
        <KnownFigures
          known={knownResult('calm', measured, runs)}
          paper={paperResult('calm')}
          isLoading={published === null}
        />
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
                    known={knownResult(experiment, measured, runs)}
                    paper={paperResult(experiment)}
                    isLoading={published === null}
                  />
                </ExperimentRow>
              ))}
            </ul>
          </div>
        ))}
      </nav>
      <p className={styles.explain}>
        {published !== null && published.kind !== 'loaded'
          ? words.unreachable
          : words.sources(settings.presets[measured], stepsOf(measured))}
      </p>
    </section>
  );
}
