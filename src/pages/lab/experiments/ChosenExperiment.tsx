import { useEffect, useRef } from 'react';
import { useWords } from '../../../i18n/words.ts';
import { writeConfiguration } from '../../../store/address/configuration.ts';
import { useLabState } from '../../../store/lab/context.ts';
import {
  baseOf,
  type Experiment,
  QUESTIONS,
  type Question,
  settingsOf,
} from '../../../store/results/experiments.ts';
import { differences } from '../../../training/settingTexts.ts';
import { VARIANTS, type Variant } from '../../../worlds/recipe.ts';
import styles from './Experiments.module.css';

/** The experiments that the present layout has, and which of them is being tried. */
export const EACH_QUESTION = Object.keys(QUESTIONS) as Question[];

interface Choice {
  experiment: Experiment;
  query: string;
}

export function useExperiments() {
  const settings = useLabState((state) => state.settings);
  const { layout } = differences(settings);
  const base = baseOf(layout, settings.world);
  const present = writeConfiguration(settings);
  const choicesOf = (question: Question): Choice[] =>
    QUESTIONS[question].flatMap((experiment) => {
      const asked = settingsOf(experiment, layout, base);
      return asked === null ? [] : [{ experiment, query: writeConfiguration(asked) }];
    });
  return {
    layout,
    choicesOf,
    /** The query that the present settings have. */
    present,
    /** The experiment that the present settings are; null where they are none. */
    chosen: EACH_QUESTION.flatMap(choicesOf).find(({ query }) => query === present)?.experiment ?? null,
    /** The query that leads back to CALM itself. */
    back: writeConfiguration(base),
  };
}

const isVariant = (name: Experiment): name is Experiment & Variant => VARIANTS.some((each) => each === name);

/** Returns a function that describes an experiment in a sentence. */
export function useSentence(): (experiment: Experiment) => string | undefined {
  const { experiments } = useWords('experiment').configuration;
  const { variantIs, augmentingIs } = useWords('lab');
  return (experiment) => {
    if (isVariant(experiment)) return variantIs[experiment];
    if (experiment === 'together' || experiment === 'later') return augmentingIs[experiment];
    return experiments.sentence[experiment];
  };
}

/** Names the current experiment, above its models. It scrolls into view when one is chosen. */
export function ChosenExperiment() {
  const { experiments: words } = useWords('experiment').configuration;
  const { chosen, back } = useExperiments();
  const sentence = useSentence();
  const note = useRef<HTMLParagraphElement>(null);
  const before = useRef(chosen);
  useEffect(() => {
    if (chosen !== before.current) note.current?.scrollIntoView({ block: 'center' });
    before.current = chosen;
  }, [chosen]);
  if (chosen === null) return null;
  return (
    <p ref={note} className={`prose-wide text-md ${styles.chosen}`}>
      <strong>{words.name[chosen]}</strong> {sentence(chosen)}{' '}
      <a href={`#/lab?${back}`} className="note nowrap">
        {words.goBack}
      </a>
    </p>
  );
}
