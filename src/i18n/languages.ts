/** The languages of the page: which there are, which one a browser asks for, which one a visitor chose. */

/** Each language under its own name. */
export const LANGUAGES = { en: 'English', zh: '中文', ko: '한국어' } as const;
export type Language = keyof typeof LANGUAGES;

/** What stands in `lang` attributes: fonts and voices go by it. */
export const LANGUAGE_TAGS: Record<Language, string> = { en: 'en', zh: 'zh-Hans', ko: 'ko' };

const STORED = 'calm-lab-language';

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
  try {
    const stored = localStorage.getItem(STORED);
    if (stored !== null && isLanguage(stored)) return stored;
  } catch {
    // A browser may forbid remembering.
  }
  return languageFor(navigator.languages);
}

/** Keeps a visitor's choice for the next visit. */
export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(STORED, language);
  } catch {
    // Then the choice lasts as long as the page.
  }
}
