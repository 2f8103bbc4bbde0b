import { LANGUAGE_TAGS, LANGUAGES, type Language } from '../../i18n/languages.ts';
import { speak, useSpoken, useWords } from '../../i18n/words.ts';
import styles from './LanguageChoice.module.css';

const CHOICES = Object.keys(LANGUAGES) as Language[];

/** The choice of the page's language; each under its own name, so that everyone finds theirs. */
export function LanguageChoice() {
  const { header } = useWords('shell');
  const language = useSpoken((state) => state.language);
  return (
    <select
      className={styles.choice}
      aria-label={header.language}
      title={header.language}
      value={language}
      onChange={({ target }) => {
        const chosen = CHOICES.find((choice) => choice === target.value);
        // If it can't be loaded the page stays in the current language, which the menu then shows.
        if (chosen !== undefined) speak(chosen).catch(() => {});
      }}
    >
      {CHOICES.map((choice) => (
        <option key={choice} value={choice} lang={LANGUAGE_TAGS[choice]}>
          {LANGUAGES[choice]}
        </option>
      ))}
    </select>
  );
}
