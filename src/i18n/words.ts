/**
 * Every word that a visitor reads, in the language they chose. A catalogue is a module of strings, and of
 * functions where a sentence holds something; it comes in parts, so that the first paint loads one small part of
 * one language. The compiler refuses a catalogue that lacks a string. An i18n library costs a fifth of the first
 * paint's budget and looks strings up by names that nothing checks.
 */
import { useContext } from 'react';
import { create } from 'zustand';
import { KindContext } from '../store/lab/kindContext.ts';
import type { KindName } from '../worlds/registry.ts';
import type { ExperimentWords } from './en/experiment.ts';
import type { HandoverWords } from './en/handover.ts';
import type { InsideWords } from './en/inside.ts';
import type { KernelsWords } from './en/kernels.ts';
import type { LabWords } from './en/lab.ts';
import type { ResultsWords } from './en/results.ts';
import { type ShellWords, shell } from './en/shell.ts';
import type { TakeHomeWords } from './en/takeHome.ts';
import type { TutorialWords } from './en/tutorial.ts';
import { type Language, preferredLanguage, rememberLanguage } from './languages.ts';

/**
 * `shell` has the words around every page, and of the landing; `lab` those about models, runs and answers; `inside`
 * those about the parts of a model; `handover` those of the figure that shows why composition works; `experiment` those
 * of settings and of runs side by side; `tutorial`, `results` and `kernels` those of these pages; `takeHome` those about
 * a run that somebody keeps or shows to others.
 */
interface Words {
  shell: ShellWords;
  lab: LabWords;
  handover: HandoverWords;
  inside: InsideWords;
  tutorial: TutorialWords;
  experiment: ExperimentWords;
  results: ResultsWords;
  kernels: KernelsWords;
  takeHome: TakeHomeWords;
}
export type WordsPart = keyof Words;

/** The words of a part that speaks of worlds differ by the kind of world; without one they are about the first. */
type Part<Name extends WordsPart> = Words[Name] | ((kind?: KindName) => Words[Name]);
type Parts = { [Name in WordsPart]: Part<Name> };

const LOADERS: Record<Language, { [Name in WordsPart]: () => Promise<Part<Name>> }> = {
  en: {
    shell: async () => shell,
    lab: async () => (await import('./en/lab.ts')).lab,
    handover: async () => (await import('./en/handover.ts')).handover,
    inside: async () => (await import('./en/inside.ts')).inside,
    tutorial: async () => (await import('./en/tutorial.ts')).tutorial,
    experiment: async () => (await import('./en/experiment.ts')).experiment,
    results: async () => (await import('./en/results.ts')).results,
    kernels: async () => (await import('./en/kernels.ts')).kernels,
    takeHome: async () => (await import('./en/takeHome.ts')).takeHome,
  },
  zh: {
    shell: async () => (await import('./zh/shell.ts')).shell,
    lab: async () => (await import('./zh/lab.ts')).lab,
    tutorial: async () => (await import('./zh/tutorial.ts')).tutorial,
    handover: async () => (await import('./zh/handover.ts')).handover,
    inside: async () => (await import('./zh/inside.ts')).inside,
    experiment: async () => (await import('./zh/experiment.ts')).experiment,
    results: async () => (await import('./zh/results.ts')).results,
    kernels: async () => (await import('./zh/kernels.ts')).kernels,
    takeHome: async () => (await import('./zh/takeHome.ts')).takeHome,
  },
  ko: {
    shell: async () => (await import('./ko/shell.ts')).shell,
    lab: async () => (await import('./ko/lab.ts')).lab,
    tutorial: async () => (await import('./ko/tutorial.ts')).tutorial,
    handover: async () => (await import('./ko/handover.ts')).handover,
    inside: async () => (await import('./ko/inside.ts')).inside,
    experiment: async () => (await import('./ko/experiment.ts')).experiment,
    results: async () => (await import('./ko/results.ts')).results,
    kernels: async () => (await import('./ko/kernels.ts')).kernels,
    takeHome: async () => (await import('./ko/takeHome.ts')).takeHome,
  },
};

interface Spoken {
  language: Language;
  parts: Partial<Parts>;
}

export const useSpoken = create<Spoken>(() => ({ language: 'en', parts: { shell } }));

let chosen: Language = 'en';
const needed = new Set<WordsPart>(['shell']);

/** Loads what is needed in the chosen language, and then speaks it at once, so that languages never mix. */
async function update(): Promise<void> {
  const language = chosen;
  const load = async <Name extends WordsPart>(part: Name): Promise<Partial<Parts>> => ({
    [part]: await LOADERS[language][part](),
  });
  const loaded = await Promise.all([...needed].map(load));
  if (language !== chosen) return update();
  // Several parts may be on their way: what one brings must not take away what another brought.
  useSpoken.setState((before) => ({
    language,
    parts: Object.assign({}, before.language === language && before.parts, ...loaded),
  }));
}

/** Begins with the visitor's language. Rejects if it can't be loaded; then the page speaks English. */
export function beginSpeaking(): Promise<void> {
  chosen = preferredLanguage();
  return update().catch((error) => {
    chosen = 'en';
    throw error;
  });
}

/** Speaks another language from now on, and on the next visit. Rejects, and changes nothing, if it can't be loaded. */
export async function speak(language: Language): Promise<void> {
  const before = chosen;
  chosen = language;
  try {
    await update();
    rememberLanguage(language);
  } catch (error) {
    if (chosen === language) chosen = before;
    throw error;
  }
}

/** Loads a part of the words, which components may then use. Rejects if it can't be loaded. */
export async function loadWords(part: WordsPart): Promise<void> {
  needed.add(part);
  try {
    await update();
  } catch (error) {
    // Else what can't be had would keep everything else from being loaded.
    if (useSpoken.getState().parts[part] === undefined) needed.delete(part);
    throw error;
  }
}

/** The words of a part that has been loaded, about the world of the lab that the component stands in. */
export function useWords<Name extends WordsPart>(part: Name): Words[Name] {
  const kind = useContext(KindContext);
  const words: Part<Name> | undefined = useSpoken(({ parts }) => parts[part]);
  if (words === undefined) throw new Error(`The words of “${part}” are used before they are loaded.`);
  return typeof words === 'function' ? words(kind) : words;
}
