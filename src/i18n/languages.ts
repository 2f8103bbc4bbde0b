/** The languages of the page: which there are, which one a browser asks for, which one a visitor chose. */
import { storedText } from '../store/ui/storedText.ts';

/** Each language under its own name. */
export const LANGUAGES = { en: 'English', zh: '中文', ko: '한국어' } as const;
export type Language = keyof typeof LANGUAGES;

/** The values of `lang` attributes, which fonts and voices depend on. */
export const LANGUAGE_TAGS: Record<Language, string> = { en: 'en', zh: 'zh-Hans', ko: 'ko' };

const kept = storedText('calm-lab-language');

const isLanguage = (text: string): text is Language => Object.hasOwn(LANGUAGES, text);

/** The first of the browser's languages (BCP 47 tags, preferred first) that the page speaks, else English. */
export function languageFor(tags: readonly string[]): Language {
  for (const tag of tags) {
    const [primary] = tag.toLowerCase().split('-');
    if (isLanguage(primary)) return primary;
  }
  return 'en';
}

/** The language that the visitor chose earlier, else the browser's. */
export function preferredLanguage(): Language {
  const chosen = kept.read();
  return chosen !== null && isLanguage(chosen) ? chosen : languageFor(navigator.languages);
}

/** Keeps a visitor's choice for the next visit. */
export const rememberLanguage = (language: Language): void => kept.write(language);
