/**
 * The experiments: questions to the claim. Each is a link to the settings that answer it, beside its known results. A
 * link is an address as any other: it can be shared, and it asks before anything that was trained here is lost.
 */

import type { ReactNode } from 'react';
import { percent, percentage } from '../../../i18n/format.ts';
import { useWords } from '../../../i18n/words.ts';
import { RECIPES } from '../../../results/plan.ts';
import { useLabState } from '../../../store/lab/context.ts';
import type { Experiment } from '../../../store/results/experiments.ts';
import { type Known, knownLayout, knownResult, paperResult } from '../../../store/results/knownResults.ts';
import { usePublishedRuns } from '../../../store/results/usePublishedRuns.ts';
import type { Layout } from '../../../worlds/recipe.ts';
import { PUBLISHED_KIND } from '../../../worlds/registry.ts';
import { EACH_QUESTION, useExperiments, useSentence } from './ChosenExperiment.tsx';
import styles from './Experiments.module.css';

interface Props {
  known: Known | null;
  /** The paper's measurement; null if it has no such row. */
  paper: number | null;
  isLoading: boolean;
}

/**
 * Shows the known figures of an experiment: a bar and its figure on held-out keys, then the rest and where it comes
 * from.
 */
function KnownFigures({ known, paper, isLoading }: Props) {
  const { experiments: words } = useWords('experiment').configuration;
  const ours = known
    ? [
        words.composition(percent(known.composition.mean)),
        words.numeric(percent(known.numeric.mean)),
        words.seeds(known.seeds),
      ]
    : [words.unmeasured];
  const details = [...ours, ...(paper === null ? [] : [words.paper(paper.toFixed(1))])];
  return (
    <div className={styles.known}>
      <span className={styles.track} aria-hidden="true">
        {known && <span className={styles.bar} style={{ width: `${100 * known.heldOut.mean}%` }} />}
      </span>
      <p className="one-line nowrap">
        {known && (
          <>
            <span className="spoken">{words.heldOut} </span>
            <strong>{percentage(known.heldOut.mean)}</strong>
            {known.heldOut.margin !== null && (
              <span className="muted"> ± {percentage(known.heldOut.margin)}</span>
            )}
          </>
        )}
      </p>
      <p className={styles.details}>{!isLoading && details.join(' · ')}</p>
    </div>
  );
}

interface ExperimentRowProps {
  experiment: Experiment;
  /** The query of the address that asks for its settings. */
  query: string;
  isPresent: boolean;
  /** Its known figures. */
  children: ReactNode;
}

/** An experiment: a link to its settings, and what is known of it. */
function ExperimentRow({ experiment, query, isPresent, children }: ExperimentRowProps) {
  const { name } = useWords('experiment').configuration.experiments;
  const sentence = useSentence();
  return (
    <li className={styles.row}>
      <a
        href={`#/lab?${query}`}
        className={styles.choice}
        title={sentence(experiment)}
        aria-current={isPresent && 'true'}
      >
        {name[experiment]}
      </a>
      {children}
    </li>
  );
}

/** Returns the number of steps for which the published runs of a layout train. */
const stepsOf = (layout: Layout) => {
  const { A, B, composition } = RECIPES[layout];
  return { A: A.optimiser.steps, B: B.optimiser.steps, AB: composition.optimiser.steps };
};

export function Experiments() {
  const { experiments: words } = useWords('experiment').configuration;
  const { settings } = useWords('lab');
  const { layout, choicesOf, present } = useExperiments();
  const isPublished = useLabState((state) => state.settings.world.kind === PUBLISHED_KIND);
  const published = usePublishedRuns();
  const runs = published?.kind === 'loaded' ? published.content.runs : [];
  const measured = knownLayout(layout, runs);
  return (
    <section className="stack-4" aria-labelledby="experiments">
      <header>
        <h2 id="experiments">{words.title}</h2>
        <p className={styles.explain}>
          {words.explain} {isPublished && words.known}
        </p>
      </header>
      {isPublished && (
        <div className={styles.calm}>
          <strong>{words.back}</strong>
          <KnownFigures
            known={knownResult('calm', measured, runs)}
            paper={paperResult('calm')}
            isLoading={published === null}
          />
        </div>
      )}
      <nav aria-label={words.title} className={`unprinted ${styles.questions}`}>
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
                  {isPublished && (
                    <KnownFigures
                      known={knownResult(experiment, measured, runs)}
                      paper={paperResult(experiment)}
                      isLoading={published === null}
                    />
                  )}
                </ExperimentRow>
              ))}
            </ul>
          </div>
        ))}
      </nav>
      {isPublished && (
        <p className={styles.explain}>
          {published !== null && published.kind !== 'loaded'
            ? words.unreachable
            : words.sources(settings.presets[measured], stepsOf(measured))}
        </p>
      )}
    </section>
  );
}
