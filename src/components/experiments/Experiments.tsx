/**
 * Questions to the claim, each a few links to the settings that answer it. A link is an address as any other: it can be
 * shared, and it asks before anything that was trained here is lost. They are folded, so that the models come first;
 * what is being tried stays in sight.
 */
import { useWords } from '../../i18n/words.ts';
import { writeConfiguration } from '../../store/configuration.ts';
import { useLabState } from '../../store/context.ts';
import { baseOf, type Experiment, QUESTIONS, type Question, settingsOf } from '../../store/experiments.ts';
import { type Settings, VARIANTS, type Variant } from '../../training/settings.ts';
import { differences, type Layout } from '../../training/settingTexts.ts';
import { FoldedSection } from '../folded/FoldedSection.tsx';
import styles from './Experiments.module.css';

const EACH = Object.keys(QUESTIONS) as Question[];

interface Choice {
  experiment: Experiment;
  query: string;
}

const choicesOf = (question: Question, layout: Layout, base: Settings): Choice[] =>
  QUESTIONS[question].flatMap((experiment) => {
    const settings = settingsOf(experiment, layout, base);
    return settings === null ? [] : [{ experiment, query: writeConfiguration(settings) }];
  });

const isVariant = (name: Experiment): name is Experiment & Variant => VARIANTS.some((each) => each === name);

export function Experiments() {
  const { experiments: words } = useWords('experiment').configuration;
  const { variantIs, augmentingIs } = useWords('lab');
  const settings = useLabState((state) => state.settings);
  const { layout } = differences(settings);
  const base = baseOf(layout, settings.world);
  const present = writeConfiguration(settings);
  const chosen = EACH.flatMap((question) => choicesOf(question, layout, base)).find(
    ({ query }) => query === present,
  );
  const sentence = (experiment: Experiment) => {
    if (isVariant(experiment)) return variantIs[experiment];
    if (experiment === 'together' || experiment === 'later') return augmentingIs[experiment];
    return words.explain[experiment];
  };
  return (
    <div className={styles.experiments}>
      <FoldedSection title={words.title} explain={words.teaser}>
        <nav aria-label={words.title}>
          <ul className={styles.questions}>
            {EACH.map((question) => (
              <li key={question}>
                <p className={styles.question}>{words.question[question]}</p>
                <ul className={styles.choices}>
                  {choicesOf(question, layout, base).map(({ experiment, query }) => (
                    <li key={experiment}>
                      <a
                        href={`#/lab?${query}`}
                        className={styles.choice}
                        title={sentence(experiment)}
                        aria-current={query === present && 'true'}
                      >
                        {words.name[experiment]}
                      </a>
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </nav>
      </FoldedSection>
      {chosen && (
        <p className={styles.chosen}>
          <strong>{words.name[chosen.experiment]}</strong> {sentence(chosen.experiment)}{' '}
          <a href={`#/lab?${writeConfiguration(base)}`}>{words.back}</a>
        </p>
      )}
    </div>
  );
}
