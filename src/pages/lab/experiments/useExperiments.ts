/** The experiments that the present layout has, and which of them is being tried. */

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
    /** The query of the current settings. */
    present,
    /** The experiment of the current settings; null if they are none. */
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
