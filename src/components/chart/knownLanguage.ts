/**
 * uPlot formats numbers in the browser's language from the moment it is loaded, and fails if that is not a language, as
 * “C” is not, which WebKitGTK gives where no locale is set. The page's own numbers follow the language that it shows.
 */
try {
  new Intl.NumberFormat(navigator.language);
} catch {
  Object.defineProperty(navigator, 'language', { value: 'en' });
}
